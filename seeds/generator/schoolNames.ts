import { type SchoolType, schoolTypes } from '../../src/domain/region/school.ts';
import type { SchoolId } from '../../src/domain/units.ts';

type Named = Extract<
  SchoolType,
  'kindergarten' | 'primary' | 'junior' | 'nineYear' | 'senior' | 'vocational' | 'special'
>;

/** The types of institutions that the generator draws, with the letter of their identifiers and their Chinese name. */
const words: Readonly<Record<Named, { letter: string; zh: string; digits: number }>> = {
  kindergarten: { letter: 'k', zh: '幼儿园', digits: 3 },
  primary: { letter: 'p', zh: '小学', digits: 2 },
  junior: { letter: 'j', zh: '初中', digits: 2 },
  nineYear: { letter: 'n', zh: '九年一贯制学校', digits: 2 },
  senior: { letter: 's', zh: '高中', digits: 2 },
  vocational: { letter: 'v', zh: '中职学校', digits: 2 },
  special: { letter: 'x', zh: '特殊教育学校', digits: 2 },
};
/** A type of institution that the generator draws. */
export type NamedType = Named;
/** These types in the order of the domain. */
export const namedTypes = schoolTypes.filter((type): type is Named => type in words);

const numbered = (type: Named, number: number) => String(number).padStart(words[type].digits, '0');
const short = (district: string) => district.replace(/[区县]$/u, '');

/** An identifier such as "zhangdian-p07". */
export function schoolIdOf(district: string, type: Named, number: number): SchoolId {
  return `${district}-${words[type].letter}${numbered(type, number)}`;
}

/** A visibly synthetic name such as 张店·小学·示例07. */
export function schoolNameOf(districtZh: string, type: Named, number: number): string {
  return `${short(districtZh)}·${words[type].zh}·示例${numbered(type, number)}`;
}

/** The identifier and the name of a school that a plan opens: "zhangdian-2020-p03", 张店·小学·2020新建示例03. */
export function plannedSchool(
  district: string,
  districtZh: string,
  type: Named,
  year: number,
  number: number,
) {
  const two = String(number).padStart(2, '0');
  return {
    id: `${district}-${year}-${words[type].letter}${two}`,
    name: `${short(districtZh)}·${words[type].zh}·${year}新建示例${two}`,
  };
}

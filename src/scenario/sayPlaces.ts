import type { Region } from '../domain/region/region.ts';
import { type Stage, stageWords } from '../domain/stage.ts';
import type { DistrictId, Grade, SchoolId } from '../domain/units.ts';
import type { Words } from '../domain/words.ts';

/** Say a district, or the whole region when there is none. */
export function sayDistrict(region: Region, id: DistrictId | undefined): Words {
  const place = id === undefined ? region.place : region.districts.find((district) => district.id === id);
  return place === undefined
    ? { zh: String(id), en: String(id) }
    : { zh: place.name, en: place.nameEn ?? place.name };
}

/** The name of a school, or of the one that a project opens; its identifier when nobody knows it. */
export function nameOfSchool({ schools, projects }: Region, id: SchoolId): string {
  const opened = projects.find((project) => project.kind === 'newSchool' && project.school === id);
  return schools.find((school) => school.id === id)?.name ?? opened?.name ?? id;
}

/** Say stages, and a grade of them. */
export function sayStages(stages: readonly Stage[], grade?: Grade): Words {
  const said = (language: keyof Words, joint: string) =>
    stages.map((stage) => stageWords[stage][language]).join(joint);
  return grade === undefined
    ? { zh: said('zh', '、'), en: said('en', ', ') }
    : { zh: `${said('zh', '、')} ${grade} 年级`, en: `grade ${grade} (${said('en', ', ')})` };
}

/** Say a span of years. */
export function sayYears(first: number, last: number): Words {
  return first === last
    ? { zh: `${first} 年`, en: `in ${first}` }
    : { zh: `${first}—${last} 年`, en: `from ${first} to ${last}` };
}

/** Say the factors of consecutive years: one number, or the first and the last. */
export function sayFactors(values: readonly number[]): string {
  const said = values.map((value) => String(Math.round(value * 10000) / 10000));
  const [first, last] = [said[0] ?? '', said.at(-1) ?? ''];
  return said.every((value) => value === first) ? `× ${first}` : `× ${first} … ${last}`;
}

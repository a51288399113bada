import { resourceWords } from '../../domain/glossary.ts';
import type { Region } from '../../domain/region/region.ts';
import type { BalancePart } from '../../domain/report.ts';
import { stageWords } from '../../domain/stage.ts';
import type { Language } from '../../domain/words.ts';
import { setTable } from './table.ts';
import { scopeName } from './verdicts.ts';

const nameOf = (region: Region, { unitScope, districts }: BalancePart, language: Language) =>
  scopeName(
    region,
    unitScope === undefined
      ? { ...(districts[0] === undefined ? {} : { district: districts[0] }) }
      : { unitScope },
    language,
  );

const words = {
  zh: { yes: '达标', no: '未达标', unknown: '缺数据' },
  en: { yes: 'passes', no: 'fails', unknown: 'data missing' },
};
const say = (passes: boolean | undefined, language: Language) =>
  words[language][passes === undefined ? 'unknown' : passes ? 'yes' : 'no'];
const ratio = (value: number | undefined) => (value === undefined ? '–' : value.toFixed(3));

/** The coefficient that is largest of the seven, with its name. */
function largest({ variations }: BalancePart, language: Language): string {
  const known = variations.flatMap(({ indicator, value }) =>
    value === undefined ? [] : [{ indicator, value }],
  );
  if (known.length === 0) return '–';
  const most = known.reduce((left, right) => (right.value > left.value ? right : left));
  return `${ratio(most.value)} ${resourceWords[most.indicator][language]}`;
}

/** Schools that pass, and variation between schools, by year, evaluation unit and stage. */
export function balanceTable(region: Region, parts: readonly BalancePart[], language: Language): string {
  const heads = {
    zh: ['学年', '评估单元', '学段', '达标学校', '综合差异系数', '限值', '最大单项差异系数', '判定'],
    en: ['year', 'unit', 'stage', 'schools passing', 'combined CV', 'limit', 'largest CV', 'verdict'],
  };
  const rows = parts.map((part) => [
    part.year,
    nameOf(region, part, language),
    stageWords[part.stage][language],
    `${part.schools.filter(({ passes }) => passes === true).length}/${part.schools.length}`,
    ratio(part.combined),
    part.limit.toFixed(2),
    largest(part, language),
    say(part.passes, language),
  ]);
  return setTable(
    heads[language].map((head) => ({ head })),
    rows,
  );
}

/** The schools that do not pass, with the figures below their marks in per cent of the mark. */
export function failingSchoolTable(
  region: Region,
  parts: readonly BalancePart[],
  language: Language,
): string {
  const heads = {
    zh: ['学年', '评估单元', '学段', '学校', '达标项', '未达标项（占标准）'],
    en: ['year', 'unit', 'stage', 'school', 'reached', 'below the mark (share of it)'],
  };
  const rows = parts.flatMap((part) =>
    part.schools
      .filter(({ passes }) => passes !== true)
      .map((school) => [
        part.year,
        nameOf(region, part, language),
        stageWords[part.stage][language],
        school.schoolName,
        `${school.reached}/${school.figures.length}`,
        school.figures
          .filter(({ perPupil, mark }) => perPupil === undefined || perPupil < mark)
          .map(({ indicator, perPupil, mark }) => {
            const share = perPupil === undefined ? '–' : `${Math.floor((perPupil / mark) * 100)} %`;
            return `${resourceWords[indicator][language]} ${share}`;
          })
          .join(language === 'zh' ? '；' : '; '),
      ]),
  );
  return setTable(
    heads[language].map((head) => ({ head })),
    rows,
  );
}

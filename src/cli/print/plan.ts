import type { Certificate } from '../../domain/allocation/certificate.ts';
import type { ReadyWay } from '../../domain/allocation/readyWay.ts';
import { projectKindWords, shortageLeverWords } from '../../domain/glossary.ts';
import type { Region } from '../../domain/region/region.ts';
import type { Language } from '../../domain/words.ts';
import { headlineSeries } from '../../study/headlineSeries.ts';
import type { PlanDocument } from '../../study/tellPlan.ts';
import type { Settings } from '../settings.ts';
import { counted } from './counted.ts';
import { sayNumber, sayShare } from './number.ts';
import { problemIn } from './problemIn.ts';
import { lineOf } from './problems.ts';
import { causeTable, spotTable } from './spots.ts';
import { setTable } from './table.ts';
import { scopeName, verdictNotes, verdictTable } from './verdicts.ts';

/** Places that stay oversize and works that the printed story names; the JSON names them all. */
const shown = 15;

/** Print a proposal: verdicts without and with it, its works, part by part what is proven, and what stays short. */
export function printPlan(plan: PlanDocument, region: Region, settings: Settings): void {
  const { language, print } = settings;
  const say = (zh: string, en: string) => (language === 'zh' ? zh : en);
  const head = (zh: string, en: string) => print(`\n■ ${say(zh, en)}`);
  head('班额目标：按现有安排', 'Class-size targets as decided');
  print(verdictTable(region, aboutClasses(plan.targets.before), language));
  head('班额目标：方案实施后（逐校逐人推演）', 'The same with the plan carried out, child by child');
  const after = aboutClasses(plan.targets.after);
  print(verdictTable(region, after, language));
  for (const line of verdictNotes(after, language)) print(`  ${line}`);
  print(`\n${courseTable(plan, language)}`);
  head('方案工程', 'Works of the plan');
  print(worksTable(plan, region, language));
  head('分区方案与证明', 'Plan and proof, part by part');
  print(partsTable(plan, region, language));
  for (const line of proofLines(plan, language)) print(line);
  for (const line of shortLines(plan, region, language)) print(line);
  if (plan.spots.length > 0) {
    const over = plan.spots.reduce((sum, spot) => sum + spot.over, 0);
    head(`期限时仍有 ${over} 个大班额`, `Still over at the deadline: ${counted(over, 'class', 'classes')}`);
    print(causeTable(region, plan.spots, language));
    print(`\n${spotTable(region, plan.spots.slice(0, shown), language)}`);
  }
  for (const { name, findings } of plan.parts)
    for (const finding of findings.slice(0, shown)) print(`${name}: ${lineOf(problemIn(finding, language))}`);
}

const aboutClasses = (verdicts: PlanDocument['targets']['after']) =>
  verdicts.filter(({ indicator }) => indicator === 'oversizeClasses' || indicator === 'oversizeSchools');

/** Oversize classes by year, without and with the plan. */
function courseTable({ oversize }: PlanDocument, language: Language): string {
  const ofClasses = (series: PlanDocument['oversize']['after']['series']) =>
    headlineSeries({ indicators: series }, 'oversizeClasses');
  const [before, after] = [ofClasses(oversize.before.series), ofClasses(oversize.after.series)];
  const heads = {
    zh: ['学年', '大班额（现有安排）', '大班额（方案）', '无学位（现有安排）', '无学位（方案）'],
    en: ['year', 'oversize, as decided', 'oversize, with plan', 'no seat, as decided', 'no seat, with plan'],
  };
  const rows = oversize.after.unplaced.map(({ year, pupils }, index) => [
    year,
    sayNumber(before?.values[index]?.value, language, 0),
    sayNumber(after?.values[index]?.value, language, 0),
    sayNumber(oversize.before.unplaced[index]?.pupils, language, 0),
    sayNumber(pupils, language, 0),
  ]);
  return setTable(
    heads[language].map((text) => ({ head: text, align: 'right' })),
    rows,
  );
}

/** Rooms and money of the works by kind and district. */
function worksTable({ works }: PlanDocument, region: Region, language: Language): string {
  const heads = {
    zh: ['区县', '类型', '项目', '教室', '投资（万元）'],
    en: ['district', 'kind', 'works', 'rooms', 'cost (10,000 yuan)'],
  };
  const groups = new Map<
    string,
    { district: string; kind: keyof typeof projectKindWords; count: number; rooms: number; cost: number }
  >();
  for (const { district, kind, homeRooms = 0, cost = 0 } of works) {
    const key = `${district}|${kind}`;
    const group = groups.get(key) ?? { district, kind, count: 0, rooms: 0, cost: 0 };
    groups.set(key, {
      ...group,
      count: group.count + 1,
      rooms: group.rooms + homeRooms,
      cost: group.cost + cost,
    });
  }
  const rows = [...groups.values()].map(({ district, kind, count, rooms, cost }) => [
    scopeName(region, { district }, language),
    projectKindWords[kind][language],
    count,
    rooms,
    sayNumber(cost / 10_000, language, 0),
  ]);
  return setTable(
    heads[language].map((text, index) => ({ head: text, align: index < 2 ? 'left' : 'right' })),
    rows,
  );
}

function partsTable({ parts }: PlanDocument, region: Region, language: Language): string {
  const heads = {
    zh: ['部分', '无学位人年', '大班额班年', '超限人年', '成本（万元）', '差距', '调剂人数', '依据'],
    en: ['part', 'unplaced', 'oversize', 'pupils above', 'cost (10,000 yuan)', 'gap', 'moved', 'proof'],
  };
  const rows = parts.map(({ name, vector, certificate }) =>
    vector === null || certificate === null
      ? [partName(region, name, language), ...Array(6).fill('–'), impossible[language]]
      : [
          partName(region, name, language),
          sayNumber(vector.unplaced, language, 0),
          sayNumber(vector.oversizeClasses, language, 0),
          sayNumber(vector.oversizePupils, language, 0),
          sayNumber(vector.cost / 10_000, language, 0),
          certificate.gap === undefined ? '–' : sayShare(certificate.gap, language, 1),
          sayNumber(vector.moved, language, 0),
          sourceWords[certificate.source][language],
        ],
  );
  return setTable(
    heads[language].map((text, index) => ({ head: text, align: index === 0 ? 'left' : 'right' })),
    rows,
  );
}

const impossible = { zh: '教师不足，无可行方案', en: 'no plan: too few teachers' };
const sourceWords = {
  none: { zh: '未证明', en: 'none' },
  oversizeZero: { zh: '大班额为零', en: 'nothing oversize' },
  lp: { zh: '教室、班级可取小数时的最低成本', en: 'least cost with fractions of rooms' },
  branchAndBound: { zh: '逐一排除其余方案', en: 'all other plans ruled out' },
};

function partName(region: Region, name: string, language: Language): string {
  if (name === region.place.id) return language === 'zh' ? '全域（高中段）' : 'whole region (senior)';
  return scopeName(region, { district: name }, language);
}

/** What plans cost and what is proven of it, in one line; none where nothing is. */
export function proofLines(
  {
    certificate,
  }: { readonly certificate: Pick<Certificate, 'upperBound' | 'lowerBound' | 'gap' | 'incrementalGap'> },
  language: Language,
): string[] {
  const { upperBound, lowerBound, gap, incrementalGap } = certificate;
  const money = (yuan: number) => sayNumber(yuan / 1e8, language, 2);
  if (lowerBound === undefined || gap === undefined || incrementalGap === undefined) return [];
  return [
    language === 'zh'
      ? `总成本 ${money(upperBound)} 亿元，已证明不低于 ${money(lowerBound)} 亿元（差距 ${sayShare(gap, 'zh', 1)}；不计在职教师工资则 ${sayShare(incrementalGap, 'zh', 1)}）`
      : `Cost ${money(upperBound)} in 100 million yuan; proven not to be below ${money(lowerBound)} (gap ${sayShare(gap, 'en', 1)}; ${sayShare(incrementalGap, 'en', 1)} without wages of teachers in post)`,
  ];
}

function shortLines({ parts }: PlanDocument, region: Region, language: Language): string[] {
  return parts.flatMap(({ name, shortage }) => {
    if (shortage === null) return [];
    const { sentence, earliest } = shortage;
    const place = partName(region, name, language);
    const { notBefore, possibleBy } = earliest;
    const bracket = {
      zh: [
        notBefore === undefined ? '' : `已证明不早于 ${notBefore.year} 年`,
        possibleBy === undefined ? '' : `方案证明 ${possibleBy.year} 年可达`,
      ],
      en: [
        notBefore === undefined ? '' : `proven: not before ${notBefore.year}`,
        possibleBy === undefined ? '' : `a plan shows: possible by ${possibleBy.year}`,
      ],
    };
    const years = bracket[language].filter((text) => text !== '').join(language === 'zh' ? '，' : '; ');
    return [
      `${place}: ${sentence[language]}${years === '' ? '' : ` (${years})`}`,
      ...shortage.cheapestWayOut.map((way) => wayLine(way, language)),
    ];
  });
}

/** The least of a lever that would help, what it costs, and how many lines for a scenario the JSON has. */
function wayLine({ lever, price, interventions }: ReadyWay, language: Language): string {
  const count = interventions.length;
  const yuan = price === undefined ? undefined : sayNumber(price / 10_000, language, 1);
  if (language === 'zh') {
    const cost = yuan === undefined ? '' : `，约 ${yuan} 万元`;
    return `  出路：增加${shortageLeverWords[lever].zh}${cost}（可加入情景的 ${count} 行见 --json）`;
  }
  const cost = yuan === undefined ? '' : `, about ${yuan} × 10,000 yuan`;
  const lines = counted(count, 'line', 'lines');
  return `  Would help: more of ${shortageLeverWords[lever].en}${cost} (${lines} for a scenario in --json)`;
}

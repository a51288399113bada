import { levelWords, planItemWords } from '../../domain/glossary.ts';
import { fill, type Problem } from '../../domain/problem.ts';
import { stageWords } from '../../domain/stage.ts';
import type { Language, Words } from '../../domain/words.ts';
import type { PlanChange, Repair } from './repairPlan.ts';

/** How a door says numbers, names and rules in one language. */
export interface RepairSayer {
  readonly language: Language;
  readonly number: (value: number, digits: number) => string;
  /** What an area, school or district is called. */
  readonly nameOf: (id: string) => string;
  /** What a size of a new school is called. */
  readonly moduleOf: (school: string, module: number) => string;
  /** What is said of a rule that would be broken. */
  readonly ruleOf: (problem: Problem) => string;
}

/** Texts of repairs that every door uses. */
export const repairWords = {
  unchanged: { zh: '方案成立，无需改动。', en: 'The plan holds and needs no change.' },
  repaired: {
    zh: '原方案有 {broken} 处违反规则；改动 {count} 处后成立，缺一不可',
    en: 'The plan as given breaks rules in {broken}; it holds with {count}, none of which can be left out',
  },
  improved: {
    zh: '原方案不违反规则，但短缺多于必要；改动 {count} 处后不再如此，缺一不可',
    en: 'The plan as given breaks no rule but leaves more short than need be; {count} mend that, none of which can be left out',
  },
  impossible: {
    zh: '没有成立的方案：现有班级所需教师多于可能有的教师。',
    en: 'No plan holds: the classes that stand need more teachers than there may be.',
  },
  level: { zh: '层次', en: 'level' },
  given: { zh: '原方案', en: 'as given' },
  after: { zh: '修补后', en: 'repaired' },
  entered: { zh: '{entered} 年入学', en: 'entering {entered}' },
  none: { zh: '无', en: 'none' },
  noPlace: { zh: '无学位', en: 'no place' },
  regrouped: { zh: '重新编班', en: 'regrouped' },
  breaks: { zh: '否则：{what}', en: 'Else: {what}' },
  worsens: { zh: '否则{level}多 {by}。', en: 'Else {by} more {level}.' },
} as const satisfies Record<string, Words>;

const plural = (count: number, one: string) => `${count} ${count === 1 ? one : `${one}s`}`;

/**
 * What came of a repair in one sentence; of a repaired plan without its end, where its changes follow.
 *
 * @param broken Places in which the plan as given breaks rules.
 * @param count Changes.
 */
export function sayVerdict(
  {
    status,
    broken,
    count,
  }: { readonly status: Repair['status']; readonly broken: number; readonly count: number },
  language: Language,
): string {
  const details = {
    zh: { broken, count },
    en: { broken: plural(broken, 'place'), count: plural(count, 'change') },
  }[language];
  const verdict = status === 'repaired' && broken === 0 ? 'improved' : status;
  return fill(repairWords[verdict][language], details);
}

/** What is changed: "桃园小学 小学 2026 年入学 班数". */
export function sayItem(
  { kind, place, stage, entered }: Pick<PlanChange, 'kind' | 'place' | 'stage' | 'entered'>,
  { language, nameOf }: RepairSayer,
): string {
  const words = [
    nameOf(place),
    stage === undefined ? '' : stageWords[stage][language],
    entered === undefined ? '' : fill(repairWords.entered[language], { entered }),
    planItemWords[kind][language],
  ];
  return words.filter((word) => word !== '').join(' ');
}

/** Rows of a plan as people read them: who goes where, how many, when; "无" where there are none. */
export function sayRows(rows: PlanChange['before'], sayer: RepairSayer): string {
  const { language, number, nameOf, moduleOf } = sayer;
  const say = (words: Words) => words[language];
  const texts = [
    ...(rows.intakes ?? []).map(({ school, pupils }) => `${nameOf(school)} ${number(pupils, 1)}`),
    ...(rows.unplaced ?? []).map(({ pupils }) => `${say(repairWords.noPlace)} ${number(pupils, 1)}`),
    ...(rows.sections ?? []).map(({ sections, fromYear, toYear }) => `${sections} (${fromYear}–${toYear})`),
    ...(rows.regrouped ?? []).map(({ fromYear }) => `${say(repairWords.regrouped)} ${fromYear}`),
    ...(rows.openings ?? []).map(({ school, module, year }) => `${moduleOf(school, module)} ${year}`),
    ...(rows.closures ?? []).map(({ year }) => `${year}`),
    ...(rows.extensions ?? []).map(({ rooms, year }) => `${number(rooms, 1)} (${year})`),
    ...[rows.conversions, rows.temporaries]
      .flatMap((list) => inSpans((list ?? []).map(({ rooms, year }) => ({ amount: rooms, year }))))
      .map(({ amount, years }) => `${number(amount, 1)} (${years})`),
    ...(rows.hires ?? []).map(({ teachers, year }) => `${number(teachers, 1)} (${year})`),
    ...inSpans((rows.contracts ?? []).map(({ teachers, year }) => ({ amount: teachers, year }))).map(
      ({ amount, years }) => `${number(amount, 1)} (${years})`,
    ),
    ...(rows.grants ?? []).map(({ amount, year }) => `${number(amount, 0)} (${year})`),
  ];
  return texts.length === 0 ? say(repairWords.none) : texts.join(language === 'zh' ? '、' : ', ');
}

/** What is there for a year at a time, as spans of years in which it is the same: "2 (2021–2023)". */
function inSpans(
  rows: readonly { readonly amount: number; readonly year: number }[],
): { readonly amount: number; readonly years: string }[] {
  const spans: { amount: number; from: number; to: number }[] = [];
  for (const { amount, year } of rows.toSorted((left, right) => left.year - right.year)) {
    const last = spans.at(-1);
    if (last !== undefined && last.to === year - 1 && Math.abs(last.amount - amount) < 1e-6) last.to = year;
    else spans.push({ amount, from: year, to: year });
  }
  return spans.map(({ amount, from, to }) => ({ amount, years: from === to ? `${from}` : `${from}–${to}` }));
}

/** What happens if a change alone is taken back; nothing where it is not known. */
export function sayReason(
  { breaks, worsens }: PlanChange,
  { language, number, ruleOf }: RepairSayer,
): string {
  if (breaks !== undefined) return fill(repairWords.breaks[language], { what: ruleOf(breaks) });
  if (worsens === undefined) return '';
  const details = { level: levelWords[worsens.level][language], by: number(worsens.by, 2) };
  return fill(repairWords.worsens[language], details);
}

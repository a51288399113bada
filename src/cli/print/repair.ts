import { planLevels } from '../../domain/allocation/planVector.ts';
import { levelWords, planItemWords } from '../../domain/glossary.ts';
import { stageWords } from '../../domain/stage.ts';
import type { Language } from '../../domain/words.ts';
import type { RepairedPart } from '../../study/repair/repairAllocation.ts';
import type { PlanChange } from '../../study/repair/repairPlan.ts';
import type { Settings } from '../settings.ts';
import { counted } from './counted.ts';
import { sayNumber } from './number.ts';
import { problemIn } from './problemIn.ts';
import { setTable } from './table.ts';

/** Changes that are printed in words; all stand in the JSON. */
const mostPrinted = 50;

type Rows = PlanChange['before'];

/** Print what was changed in a plan so that it holds, each change with its reason, and what it comes to then. */
export function printRepair(parts: readonly RepairedPart[], settings: Settings): void {
  for (const part of parts) {
    if (parts.length > 1) settings.print(`\n■ ${part.name}`);
    printPart(part, settings);
  }
}

function printPart(part: RepairedPart, { language, print }: Settings): void {
  print(verdictOf(part, language));
  if (part.status === 'impossible') return;
  for (const change of part.changes.slice(0, mostPrinted)) print(`  ${sayChange(change, language)}`);
  const more = part.changes.length - mostPrinted;
  if (more > 0)
    print({ zh: `  另有 ${more} 处，见 --json。`, en: `  and ${more} more, see --json.` }[language]);
  const heads = { zh: ['层次', '原方案', '修复后'], en: ['level', 'as given', 'repaired'] }[language];
  const rows = planLevels.map((level) => [
    levelWords[level][language],
    sayNumber(part.before.vector[level], language, 2),
    sayNumber(part.vector[level], language, 2),
  ]);
  print(
    setTable(
      heads.map((head, index) => ({ head, align: index === 0 ? 'left' : 'right' })),
      rows,
    ),
  );
}

function verdictOf({ status, before, ...part }: RepairedPart, language: Language): string {
  const broken = before.findings.length;
  const count = 'changes' in part ? part.changes.length : 0;
  const verdicts = {
    unchanged: { zh: '方案成立，无需改动。', en: 'The plan holds and needs no change.' },
    repaired: {
      zh: `原方案有 ${broken} 处违反规则；改动 ${count} 处后成立，缺一不可：`,
      en: `The plan as given breaks rules in ${counted(broken, 'place')}; it holds with ${counted(count, 'change')}, none of which can be left out:`,
    },
    impossible: {
      zh: '没有成立的方案：现有班级所需教师多于可能有的教师。',
      en: 'No plan holds: the classes that stand need more teachers than there may be.',
    },
  };
  return verdicts[status][language];
}

function sayChange(change: PlanChange, language: Language): string {
  const { kind, place, stage, entered } = change;
  const words = [
    place,
    stage === undefined ? '' : stageWords[stage][language],
    entered === undefined ? '' : { zh: `${entered} 年入学`, en: `entering ${entered}` }[language],
    planItemWords[kind][language],
  ];
  const what = words.filter((word) => word !== '').join(' ');
  const [before, after] = [sayRows(change.before, language), sayRows(change.after, language)];
  const colon = { zh: '：', en: ': ' }[language];
  return `${what}${colon}${before} → ${after}${{ zh: '。', en: '. ' }[language]}${sayReason(change, language)}`;
}

/** Rows as people read them: who goes where, how many, when. */
function sayRows(rows: Rows, language: Language): string {
  const texts = [
    ...(rows.intakes ?? []).map(({ school, pupils }) => `${school} ${sayNumber(pupils, language, 1)}`),
    ...(rows.unplaced ?? []).map(
      ({ pupils }) => `${{ zh: '无学位', en: 'no place' }[language]} ${sayNumber(pupils, language, 1)}`,
    ),
    ...(rows.sections ?? []).map(({ sections, fromYear, toYear }) => `${sections} (${fromYear}–${toYear})`),
    ...(rows.regrouped ?? []).map(
      ({ fromYear }) => `${{ zh: '重新编班', en: 'regrouped' }[language]} ${fromYear}`,
    ),
    ...(rows.openings ?? []).map(({ module, year }) => `#${module} ${year}`),
    ...(rows.closures ?? []).map(({ year }) => `${year}`),
    ...[rows.extensions, rows.conversions, rows.temporaries]
      .flatMap((list) => list ?? [])
      .map(({ rooms, year }) => `${sayNumber(rooms, language, 1)} (${year})`),
    ...[rows.hires, rows.contracts]
      .flatMap((list) => list ?? [])
      .map(({ teachers, year }) => `${sayNumber(teachers, language, 1)} (${year})`),
    ...(rows.grants ?? []).map(({ amount, year }) => `${sayNumber(amount, language, 0)} (${year})`),
  ];
  return texts.length === 0
    ? { zh: '无', en: 'none' }[language]
    : texts.join(language === 'zh' ? '、' : ', ');
}

function sayReason({ breaks, worsens }: PlanChange, language: Language): string {
  if (breaks !== undefined)
    return { zh: `否则：${problemIn(breaks, 'zh').what}`, en: `Else: ${problemIn(breaks, 'en').what}` }[
      language
    ];
  if (worsens === undefined) return '';
  const [level, by] = [levelWords[worsens.level][language], sayNumber(worsens.by, language, 2)];
  return { zh: `否则${level}多 ${by}。`, en: `Else ${by} more ${level}.` }[language];
}

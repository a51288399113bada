import { planLevels } from '../../domain/allocation/planVector.ts';
import { levelWords } from '../../domain/glossary.ts';
import type { Language } from '../../domain/words.ts';
import type { RepairedPart } from '../../study/repair/repairAllocation.ts';
import type { PlanChange } from '../../study/repair/repairPlan.ts';
import {
  type RepairSayer,
  repairWords,
  sayItem,
  sayReason,
  sayRows,
  sayVerdict,
} from '../../study/repair/sayRepair.ts';
import type { Settings } from '../settings.ts';
import { sayNumber } from './number.ts';
import { problemIn } from './problemIn.ts';
import { setTable } from './table.ts';

/** Changes that are printed in words; all stand in the JSON. */
const mostPrinted = 50;

const sayerOf = (language: Language): RepairSayer => ({
  language,
  number: (value, digits) => sayNumber(value, language, digits),
  nameOf: (id) => id,
  moduleOf: (_school, module) => `#${module}`,
  ruleOf: (problem) => problemIn(problem, language).what,
});

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
  for (const change of part.changes.slice(0, mostPrinted)) print(`  ${sayChange(change, sayerOf(language))}`);
  const more = part.changes.length - mostPrinted;
  if (more > 0)
    print({ zh: `  另有 ${more} 处，见 --json。`, en: `  and ${more} more, see --json.` }[language]);
  const heads = [repairWords.level, repairWords.given, repairWords.after];
  const rows = planLevels.map((level) => [
    levelWords[level][language],
    sayNumber(part.before.vector[level], language, 2),
    sayNumber(part.vector[level], language, 2),
  ]);
  print(
    setTable(
      heads.map((head, index) => ({ head: head[language], align: index === 0 ? 'left' : 'right' })),
      rows,
    ),
  );
}

function verdictOf({ status, before, ...part }: RepairedPart, language: Language): string {
  const count = 'changes' in part ? part.changes.length : 0;
  const verdict = sayVerdict({ status, broken: before.findings.length, count }, language);
  return status === 'repaired' ? `${verdict}${{ zh: '：', en: ':' }[language]}` : verdict;
}

function sayChange(change: PlanChange, sayer: RepairSayer): string {
  const { language } = sayer;
  const [before, after] = [sayRows(change.before, sayer), sayRows(change.after, sayer)];
  const colon = { zh: '：', en: ': ' }[language];
  const end = { zh: '。', en: '. ' }[language];
  return `${sayItem(change, sayer)}${colon}${before} → ${after}${end}${sayReason(change, sayer)}`;
}

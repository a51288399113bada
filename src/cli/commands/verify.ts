import type { PlanVector } from '../../domain/allocation/planVector.ts';
import { planLevels } from '../../domain/allocation/planVector.ts';
import { levelWords } from '../../domain/glossary.ts';
import type { Problem } from '../../domain/problem.ts';
import { verifyAllocation } from '../../study/verifyAllocation.ts';
import { exitCodes } from '../exit.ts';
import { counted } from '../print/counted.ts';
import { sayNumber } from '../print/number.ts';
import { problemIn } from '../print/problemIn.ts';
import { lineOf, printProblems } from '../print/problems.ts';
import { setTable } from '../print/table.ts';
import { readJson } from '../readJson.ts';
import type { Settings } from '../settings.ts';

/** Version of the JSON that `verify` prints. */
export const verifyFormat = 'xuewei.verify/1';

/** What `verify` may be asked for. */
export interface VerifyOptions {
  readonly problem?: string;
}

/** Findings that are printed in words; all stand in the JSON. */
const mostPrinted = 50;

/**
 * `xuewei verify`: doubt a plan.
 *
 * @returns Exit code 0 when it holds, 3 with findings, 1 when plan or problem cannot be read.
 */
export async function verify(
  [path = '']: readonly string[],
  options: VerifyOptions,
  settings: Settings,
): Promise<number> {
  const { input } = readJson(path, settings);
  const given = options.problem === undefined ? undefined : readJson(options.problem, settings).input;
  const verified = verifyAllocation(input, given);
  if (!verified.ok) {
    printProblems(verified.problems, [], settings);
    return exitCodes.problems;
  }
  const { vector } = verified.verification;
  const findings = verified.verification.findings.map((each) => problemIn(each, settings.language));
  const ok = findings.length === 0;
  if (settings.json) settings.print(JSON.stringify({ format: verifyFormat, ok, findings, vector }, null, 2));
  else printVerdict(findings, vector, settings);
  return ok ? exitCodes.done : exitCodes.missed;
}

function printVerdict(findings: readonly Problem[], vector: PlanVector, { language, print }: Settings): void {
  const count = findings.length;
  const verdicts = {
    zh: count === 0 ? '方案成立：未违反任何规则。' : `方案不成立，发现 ${count} 处：`,
    en:
      count === 0
        ? 'The plan holds: it breaks no rule.'
        : `The plan does not hold; ${counted(count, 'finding')}:`,
  };
  print(verdicts[language]);
  for (const each of findings.slice(0, mostPrinted)) print(lineOf(each));
  const more = count - mostPrinted;
  const others = { zh: `  另有 ${more} 处，见 --json。`, en: `  and ${more} more, see --json.` };
  if (more > 0) print(others[language]);
  const heads = { zh: ['层次', '重新计算'], en: ['level', 'computed anew'] };
  const columns = heads[language].map((head, index) => ({
    head,
    align: index === 0 ? ('left' as const) : ('right' as const),
  }));
  const rows = planLevels.map((level) => [
    levelWords[level][language],
    sayNumber(vector[level], language, 2),
  ]);
  print(setTable(columns, rows));
}

import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { levelWords } from '../../domain/glossary.ts';
import { hashPlace } from '../../store/hashPlace.ts';
import { type AllocatedProblem, allocateProblem } from '../../study/allocateProblem.ts';
import { CommandEnd, exitCodes } from '../exit.ts';
import { engine } from '../openInput.ts';
import { sayNumber } from '../print/number.ts';
import { printProblems } from '../print/problems.ts';
import { setTable } from '../print/table.ts';
import { doorProblem } from '../problemTexts.ts';
import type { Settings } from '../settings.ts';

/** Version of the JSON that `allocate` prints. */
export const allocateFormat = 'xuewei.allocate/1';

interface AllocateOptions {
  readonly time?: number;
  readonly work?: number;
  readonly fractional?: true;
}

type Outcome = Extract<AllocatedProblem, { ok: true }>['outcome'];
type Solved = Extract<Outcome, { status: 'solved' }>;

function readJson(path: string, settings: Settings): { readonly input: unknown; readonly bytes: Uint8Array } {
  const end = (code: 'noSuchPath' | 'noJson', details: Record<string, string>): never => {
    printProblems([doorProblem(code, { file: basename(path) }, { path, ...details })], [], settings);
    throw new CommandEnd(exitCodes.problems);
  };
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch {
    return end('noSuchPath', {});
  }
  try {
    return { input: JSON.parse(new TextDecoder().decode(bytes)), bytes };
  } catch (error) {
    return end('noJson', { reason: error instanceof Error ? error.message : String(error) });
  }
}

/** How far the cost could still fall: what was reached, what is proven, and the share between. */
function certificateOf({ proofs, proven }: Solved) {
  const cost = proofs.find(({ level }) => level === 'cost');
  const [upper, lower] = [cost?.value, cost?.bound];
  const gap =
    upper === undefined || lower === undefined ? undefined : (upper - lower) / Math.max(1, Math.abs(upper));
  const work = {
    nodes: proofs.reduce((sum, proof) => sum + proof.nodes, 0),
    simplexIterations: proofs.reduce((sum, proof) => sum + proof.simplexIterations, 0),
  };
  return {
    upperBound: upper ?? null,
    lowerBound: lower ?? null,
    gap: gap === undefined ? null : Math.max(0, gap),
    source: 'branch and bound (HiGHS)',
    model:
      'cohorts, sections constant between cap changes, enrolled classes kept; see src/allocation/model/buildModel.ts',
    proven,
    work,
  };
}

function printSolved(solved: Solved, { language, print }: Settings): void {
  const heads = { zh: ['层次', '结果', '下界'], en: ['level', 'value', 'proven bound'] };
  const rows = solved.proofs.map(({ level, value, bound }) => [
    levelWords[level][language],
    sayNumber(value, language, 2),
    sayNumber(bound, language, 2),
  ]);
  print(
    setTable(
      heads[language].map((head, index) => ({ head, align: index === 0 ? 'left' : 'right' })),
      rows,
    ),
  );
  const words = {
    zh: ['已证明最优', '未证明最优'],
    en: ['Proven: no plan is better.', 'Not proven to be the best; the bounds say how far it could be.'],
  };
  print(words[language][solved.proven ? 0 : 1] ?? '');
  const { openings, closures, extensions, intakes } = solved.plan;
  print(
    language === 'zh'
      ? `开办 ${openings.length}，停办 ${closures.length}，扩建 ${extensions.length}，招生安排 ${intakes.length} 条`
      : `openings ${openings.length}, closures ${closures.length}, extensions ${extensions.length}, intakes ${intakes.length}`,
  );
}

function printUnsolved(outcome: Exclude<Outcome, Solved>, { language, print }: Settings): void {
  const words = {
    infeasible: {
      zh: '硬性规则互相矛盾，没有可行方案',
      en: 'The hard rules contradict each other: there is no plan',
    },
    unbounded: { zh: '成本可以无限降低：请检查价格', en: 'The cost falls without end: check the prices' },
    stopped: { zh: '在限定的时间或工作量内未找到方案', en: 'No plan was found within the limits' },
  };
  print(words[outcome.status][language]);
  if (outcome.status !== 'infeasible' || outcome.conflict === undefined) return;
  for (const { name, side } of [...outcome.conflict.rows, ...outcome.conflict.columns])
    print(`  ${name} (${side})`);
}

/**
 * `xuewei allocate`: solve an allocation problem exactly, level by level.
 *
 * @returns Exit code 0 with a plan, 3 without one.
 */
export async function allocate(
  [path = '']: readonly string[],
  options: AllocateOptions,
  settings: Settings,
): Promise<number> {
  const { input, bytes } = readJson(path, settings);
  const limits = {
    ...(options.time === undefined ? {} : { seconds: options.time }),
    ...(options.work === undefined ? {} : { nodes: options.work }),
  };
  settings.progress.say('solving');
  const allocated = await allocateProblem(input, { limits, wholePupils: options.fractional !== true });
  settings.progress.end();
  if (!allocated.ok) {
    printProblems(allocated.problems, [], settings);
    return exitCodes.problems;
  }
  const { outcome } = allocated;
  const solved = outcome.status === 'solved';
  if (settings.json) {
    const problem = { name: basename(path), sha256: hashPlace([{ name: basename(path), bytes }]) };
    const certificate = solved ? certificateOf(outcome) : null;
    settings.print(
      JSON.stringify(
        { format: allocateFormat, provenance: { engine: engine(), problem }, certificate, outcome },
        null,
        2,
      ),
    );
  } else if (solved) printSolved(outcome, settings);
  else printUnsolved(outcome, settings);
  return solved ? exitCodes.done : exitCodes.missed;
}

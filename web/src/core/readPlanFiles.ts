import { sayJsonFault } from '../../../src/domain/jsonFault.ts';
import type { Problem } from '../../../src/domain/problem.ts';
import { fieldsOf } from '../../../src/study/planInput.ts';
import { type ReadParts, readParts } from '../../../src/study/repair/repairAllocation.ts';
import { planFileProblem } from './planFileProblems.ts';
import { mostPlanBytes, type PlanFile } from './repairMessages.ts';

/** Faults of a file that are told one by one. */
export const mostFaults = 50;

const megabytes = (bytes: number) => Math.ceil(bytes / 1024 / 1024);

/** The parts of a plan, and the place that its document names, if any. */
export type ReadPlanFiles =
  | (Extract<ReadParts, { ok: true }> & { readonly place: string | undefined })
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Read the files that were chosen as a plan: its document, or the plan and the problem that it answers in files of their
 * own. All that is wrong with them is told at once.
 */
export function readPlanFiles(files: readonly PlanFile[]): ReadPlanFiles {
  if (files.length === 0 || files.length > 2)
    return { ok: false, problems: [planFileProblem('planTooMany', {}, { count: files.length })] };
  const readings = files.map(readJson);
  const problems = readings.flatMap((reading) => ('problem' in reading ? [reading.problem] : []));
  if (problems.length > 0) return { ok: false, problems };
  const inputs = readings.map((reading) => ('input' in reading ? reading.input : undefined));
  const [plan, problem] = inputs.length === 2 && isProblem(inputs[0]) ? inputs.toReversed() : inputs;
  const read = readParts(plan, problem);
  const [first] = files;
  const name = files.length === 1 ? first?.name : undefined;
  if (!read.ok) return { ok: false, problems: told(read.problems, name) };
  const { place } = fieldsOf(plan);
  const { id } = fieldsOf(place);
  return { ...read, place: typeof id === 'string' ? id : undefined };
}

/** Whether a file holds the problem rather than the plan. */
function isProblem(input: unknown): boolean {
  const fields = fieldsOf(input);
  return fields.format === 'xuewei.allocation/1' || ('problem' in fields && !('plan' in fields));
}

function readJson({
  name,
  size,
  bytes,
}: PlanFile): { readonly input: unknown } | { readonly problem: Problem } {
  const at = { file: name };
  if (bytes === undefined) {
    const details = { name, size: megabytes(size), most: megabytes(mostPlanBytes) };
    return { problem: planFileProblem('planTooLarge', at, details) };
  }
  const text = new TextDecoder().decode(bytes);
  try {
    return { input: JSON.parse(text) };
  } catch {
    return { problem: planFileProblem('planNoJson', at, { name, ...sayJsonFault(text) }) };
  }
}

/** As many faults as people read, each with its file, and how many there are besides. */
function told(problems: readonly Problem[], file: string | undefined): Problem[] {
  const named = problems.map((problem) => ({
    ...problem,
    at: { ...(file === undefined ? {} : { file }), ...problem.at },
  }));
  if (named.length <= mostFaults) return named;
  const count = named.length - mostFaults;
  return [...named.slice(0, mostFaults), planFileProblem('planFaultsMore', {}, { count })];
}

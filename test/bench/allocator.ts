import { allocate } from '../../src/allocation/allocate.ts';
import { planGreedily } from '../../src/allocation/greedy.ts';
import { firstDifference } from '../../src/allocation/localSearch/compareLevels.ts';
import { buildModel } from '../../src/allocation/model/buildModel.ts';
import { measurePoint } from '../../src/allocation/model/measurePoint.ts';
import { readProblem } from '../../src/allocation/readProblem.ts';
import type { AllocationProblem } from '../../src/domain/allocation/allocationProblem.ts';
import { type PlanVector, planLevels } from '../../src/domain/allocation/planVector.ts';
import { highsSolver } from '../../src/milp/highs.ts';
import { minimiseInOrder } from '../../src/milp/minimiseInOrder.ts';
import { type CountyShape, county } from './county.ts';

/** Processor seconds of this process since it started. */
function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

const told = (vector: PlanVector) =>
  Object.fromEntries(planLevels.map((level) => [level, Math.round(vector[level] * 100) / 100]));

function readCounty(shape: CountyShape): AllocationProblem {
  const reading = readProblem(county(shape));
  if (reading.problem === undefined) throw new Error(JSON.stringify(reading.problems.slice(0, 3)));
  return reading.problem;
}

/** The best that HiGHS finds on the same programme within as many seconds, the levels one after the other. */
async function solveByHighs(problem: AllocationProblem, seconds: number): Promise<PlanVector | undefined> {
  const model = buildModel(problem);
  const cost = model.milp.columns.flatMap(({ cost: price }, index) =>
    price === 0 ? [] : [[index, price] as const],
  );
  const levels = [
    { name: 'unplaced', sum: model.levels.unplaced },
    { name: 'oversizeClasses', sum: model.levels.oversizeClasses },
    { name: 'oversizePupils', sum: model.levels.oversizePupils },
    { name: 'cost', sum: { constant: model.milp.constant, terms: cost } },
  ];
  const limits = { seconds: seconds / levels.length };
  const outcome = await minimiseInOrder(highsSolver(), model.milp, levels, { limits });
  return outcome.status === 'solved' ? measurePoint(model, outcome.values) : undefined;
}

/** Ours ÷ theirs in the first level that differs, of the four that are money or worse; below 1 ours is better. */
function compare(ours: PlanVector, theirs: PlanVector | undefined) {
  if (theirs === undefined) return { level: null, ratio: null };
  const first = planLevels.slice(0, 4);
  const at = firstDifference(
    first.map((level) => ours[level]),
    first.map((level) => theirs[level]),
  );
  const level = planLevels[at];
  if (level === undefined) return { level: null, ratio: 1 };
  return { level, ratio: Math.round((ours[level] / theirs[level]) * 1e4) / 1e4 };
}

async function run(name: string, shape: CountyShape, work: number): Promise<void> {
  const problem = readCounty(shape);
  const before = processorSeconds();
  const greedy = planGreedily(problem);
  const afterGreedy = processorSeconds();
  const allocation = await allocate(problem, { work });
  if (allocation.status !== 'planned' || greedy === undefined) throw new Error(`${name}: no plan holds`);
  const cpuSeconds = processorSeconds() - afterGreedy;
  const ours = allocation.vector;
  const report = (peer: string, theirs: PlanVector | undefined, peerSeconds: number) =>
    console.log(
      JSON.stringify({
        name,
        peer,
        ...compare(ours, theirs),
        ours: told(ours),
        theirs: theirs === undefined ? null : told(theirs),
        moves: allocation.certificate.work,
        movesPerSecond: Math.round(allocation.certificate.work / cpuSeconds),
        cpuSeconds: Math.round(cpuSeconds * 100) / 100,
        peerSeconds: Math.round(peerSeconds * 100) / 100,
      }),
    );
  report('greedy', greedy.vector, afterGreedy - before);
  const start = processorSeconds();
  const theirs = await solveByHighs(problem, cpuSeconds);
  report('HiGHS', theirs, processorSeconds() - start);
}

await run('county of 10 schools', { schools: 10, seed: 1 }, 60_000);
await run('county of 10 schools, fed', { schools: 10, seed: 2, fed: true }, 60_000);
await run('county of 40 schools', { schools: 40, seed: 1 }, 120_000);

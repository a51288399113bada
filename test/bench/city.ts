import { allocate } from '../../src/allocation/allocate.ts';
import { planGreedily } from '../../src/allocation/greedy.ts';
import { layOutProblem } from '../../src/allocation/localSearch/layOutProblem.ts';
import { steeringFor } from '../../src/allocation/localSearch/searchStart.ts';
import { buildModel } from '../../src/allocation/model/buildModel.ts';
import { readProblem } from '../../src/allocation/readProblem.ts';
import { pricedProgramme } from '../../src/allocation/relax/pricedProgramme.ts';
import type {
  AllocationProblem,
  AllocationProblemInput,
} from '../../src/domain/allocation/allocationProblem.ts';
import type { PlanVector } from '../../src/domain/allocation/planVector.ts';
import { verifyPlan } from '../../src/verification/verifyPlan.ts';
import { readArguments } from './benchArguments.ts';
import { county } from './county.ts';
import { hasScipy, solveByScipy } from './peers/scipyPeer.ts';
import { clockSeconds, processorSeconds, rounded } from './processorTime.ts';

const asked = readArguments({ seeds: [1], work: 100_000, seconds: 300, sizes: [60] });

const districts = 10;
/** Of a district's works money, what it keeps; three tenths go into the city's grant. */
const own = 0.7;

/** Ten counties side by side as the districts of one city, with a grant that they share. */
function city(schools: number, seed: number): AllocationProblem {
  const parts = Array.from({ length: districts }, (_, index): AllocationProblemInput => {
    const part = county({ schools, seed: seed * 100 + index, fed: index % 2 === 1 });
    return JSON.parse(JSON.stringify(part).replaceAll(/"(s\d{3}|site\d|county)"/g, `"$1-${index}"`));
  });
  const all = <T>(listOf: (part: AllocationProblemInput) => readonly T[] | undefined) =>
    parts.flatMap((part) => listOf(part) ?? []);
  const money = all(({ budgets }) => budgets);
  const years = [...new Set(money.map(({ year }) => year))];
  const shared = (year: number) =>
    money.reduce((sum, row) => sum + (row.year === year ? row.amount * (1 - own) : 0), 0);
  const [first] = parts;
  if (first === undefined) throw new Error('a city has districts');
  const reading = readProblem({
    ...first,
    areas: all(({ areas }) => areas),
    schools: all(({ schools: list }) => list),
    flows: all(({ flows }) => flows),
    teachers: all(({ teachers }) => teachers),
    budgets: money.map((row) => ({ ...row, amount: Math.round(row.amount * own) })),
    grants: years.map((year) => ({ year, amount: Math.round(shared(year)) })),
  });
  if (reading.problem === undefined) throw new Error(JSON.stringify(reading.problems.slice(0, 3)));
  return reading.problem;
}

function timed<T>(run: () => T): { readonly value: T; readonly seconds: number } {
  const before = processorSeconds();
  const value = run();
  return { value, seconds: processorSeconds() - before };
}

/** The linear relaxation in the form that the search starts from, by scipy's HiGHS; null where time ran out. */
function relaxedByScipy(problem: AllocationProblem): { readonly seconds: number; readonly solved: boolean } {
  const steering = steeringFor(layOutProblem(problem), 'home');
  if (steering === undefined) throw new Error('a city forms classes');
  const milp = pricedProgramme(buildModel(problem), steering.lack);
  const terms = milp.columns.flatMap(({ cost }, column) => (cost === 0 ? [] : [[column, cost] as const]));
  const levels = [{ name: 'priced', sum: { constant: 0, terms } }];
  const { values, seconds } = solveByScipy({ milp, levels }, clockSeconds(asked.seconds));
  return { seconds, solved: values !== null };
}

const told = ({ unplaced, oversizeClasses, oversizePupils, cost }: PlanVector) => ({
  ...{ unplaced: rounded(unplaced), oversizeClasses: rounded(oversizeClasses) },
  ...{ oversizePupils: rounded(oversizePupils), cost: rounded(cost, 0) },
});

const scipy = hasScipy();
for (const schools of asked.sizes)
  for (const seed of asked.seeds) {
    const problem = city(schools, seed);
    const first = timed(() => planGreedily(problem));
    if (first.value === undefined) throw new Error(`seed ${seed}: no plan holds`);
    const findings = verifyPlan(problem, first.value.plan).findings.length;
    if (findings > 0) throw new Error(`seed ${seed}: ${findings} findings in the first plan`);
    const before = processorSeconds();
    const searched = await allocate(problem, asked.work === undefined ? {} : { work: asked.work });
    const seconds = processorSeconds() - before;
    if (searched.status !== 'planned') throw new Error(`seed ${seed}: no plan holds`);
    const left = verifyPlan(problem, searched.plan).findings.length;
    if (left > 0) throw new Error(`seed ${seed}: ${left} findings in the plan`);
    const theirs = scipy && asked.seconds > 0 ? relaxedByScipy(problem) : undefined;
    console.log(
      JSON.stringify({
        name: `city of ${districts} × ${schools} schools with a shared grant`,
        why: 'a first plan that every budget pays must not keep a city waiting, nor a better one long',
        peer: theirs === undefined ? 'left out' : 'the linear relaxation alone, by scipy’s HiGHS',
        seed,
        ratio: theirs?.solved === true ? rounded(first.seconds / theirs.seconds, 4) : null,
        first: { ...told(first.value.vector), seconds: rounded(first.seconds) },
        searched: { ...told(searched.vector), work: asked.work, seconds: rounded(seconds) },
        ...(theirs === undefined
          ? {}
          : { theirs: { seconds: rounded(theirs.seconds), solved: theirs.solved } }),
      }),
    );
  }

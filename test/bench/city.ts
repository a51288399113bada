import { committedCost } from '../../src/allocation/committedCost.ts';
import { layOutProblem } from '../../src/allocation/localSearch/layOutProblem.ts';
import { steeringFor } from '../../src/allocation/localSearch/steering.ts';
import { buildModel } from '../../src/allocation/model/buildModel.ts';
import { readProblem } from '../../src/allocation/readProblem.ts';
import { pricedProgramme } from '../../src/allocation/relax/pricedProgramme.ts';
import { sumOf } from '../../src/allocation/shared/planShared.ts';
import { type PartHeld, polishShared } from '../../src/allocation/shared/polishShared.ts';
import { splitProblem } from '../../src/allocation/shared/splitProblem.ts';
import type {
  AllocationProblem,
  AllocationProblemInput,
} from '../../src/domain/allocation/allocationProblem.ts';
import { gapsOf } from '../../src/domain/allocation/certificate.ts';
import type { PlanVector } from '../../src/domain/allocation/planVector.ts';
import type { RoundRunner } from '../../src/domain/allocation/sharedMoney.ts';
import type { ProofRunner } from '../../src/domain/allocation/sharedProof.ts';
import { highsSolver } from '../../src/milp/highs.ts';
import { answerPart, type KeptPart } from '../../src/study/shared/answerOrder.ts';
import { answerProof } from '../../src/study/shared/answerProof.ts';
import { planTogether } from '../../src/study/shared/planTogether.ts';
import { verifyPlan } from '../../src/verification/verifyPlan.ts';
import { readArguments } from './benchArguments.ts';
import { county } from './county.ts';
import { joinPlans } from './joinPlans.ts';
import { hasScipy, solveByScipy } from './peers/scipyPeer.ts';
import { clockSeconds, processorSeconds, rounded } from './processorTime.ts';

const asked = readArguments({ seeds: [1], work: 60_000, seconds: 300, sizes: [60] });

const districts = asked.districts ?? 10;

/**
 * Works money of ten counties: what each keeps and what goes into the grant that they share, as shares of what the
 * counties have as such. With the first all money that is wanted is there; with the second it is not.
 */
const moneys = [
  { name: 'much', own: 0.7, shared: 0.3 },
  { name: 'little', own: 0.1, shared: 0.1 },
] as const;

/** Ten counties side by side as the districts of one city, with a grant that they share. */
function city(schools: number, seed: number, { own, shared }: (typeof moneys)[number]): AllocationProblem {
  const parts = Array.from({ length: districts }, (_, index): AllocationProblemInput => {
    const part = county({ schools, seed: seed * 100 + index, fed: index % 2 === 1 });
    return JSON.parse(JSON.stringify(part).replaceAll(/"(s\d{3}|site\d|county)"/g, `"$1-${index}"`));
  });
  const all = <T>(listOf: (part: AllocationProblemInput) => readonly T[] | undefined) =>
    parts.flatMap((part) => listOf(part) ?? []);
  const money = all(({ budgets }) => budgets);
  const years = [...new Set(money.map(({ year }) => year))];
  const granted = (year: number) =>
    money.reduce((sum, row) => sum + (row.year === year ? row.amount * shared : 0), 0);
  const [first] = parts;
  if (first === undefined) throw new Error('a city has districts');
  const reading = readProblem({
    ...first,
    areas: all(({ areas }) => areas),
    schools: all(({ schools: list }) => list),
    flows: all(({ flows }) => flows),
    teachers: all(({ teachers }) => teachers),
    budgets: money.map((row) => ({ ...row, amount: Math.round(row.amount * own) })),
    grants: years.map((year) => ({ year, amount: Math.round(granted(year)) })),
  });
  if (reading.problem === undefined) throw new Error(JSON.stringify(reading.problems.slice(0, 3)));
  return reading.problem;
}

/** The linear relaxation in the form that the search starts from, by scipy's HiGHS; not solved where time ran out. */
function relaxedByScipy(problem: AllocationProblem): { readonly seconds: number; readonly solved: boolean } {
  const steering = steeringFor(layOutProblem(problem), 'home');
  if (steering === undefined) throw new Error('a city forms classes');
  const milp = pricedProgramme(buildModel(problem), steering.lack);
  const terms = milp.columns.flatMap(({ cost }, column) => (cost === 0 ? [] : [[column, cost] as const]));
  const levels = [{ name: 'priced', sum: { constant: 0, terms } }];
  const { values, seconds } = solveByScipy({ milp, levels }, clockSeconds(asked.seconds));
  return { seconds, solved: values !== null };
}

/** Polish the districts' plans at common prices, and say what is proven of the whole city. */
async function polish(
  problem: AllocationProblem,
  parts: readonly AllocationProblem[],
  planned: readonly PartHeld<KeptPart>[],
) {
  const solver = highsSolver();
  const before = processorSeconds();
  const run: ProofRunner<KeptPart> = async (tasks) => {
    const ends = [];
    for (const { part, order } of tasks) {
      const from = processorSeconds();
      const end = await answerProof(parts[part] as AllocationProblem, order);
      ends.push(end);
      if (end.kind !== 'polished') continue;
      const seconds = rounded(processorSeconds() - from);
      console.error(JSON.stringify({ polished: part, seconds, ...told(end.vector), least: end.least }));
    }
    return ends;
  };
  let relaxing = 0;
  const made = await polishShared(problem.grants, planned, run, {
    ...{ work: asked.work ?? 60_000, seed: 1, solver },
    onProgress: (progress) => {
      if (progress.step === 'polish') relaxing = processorSeconds() - before;
      console.error(JSON.stringify({ ...progress, seconds: rounded(processorSeconds() - before) }));
    },
  });
  doubt(
    problem,
    made.parts.map(({ kept }) => kept),
  );
  const vector = sumOf(made.parts);
  const committed = committedCost(problem);
  const gaps = (bound: number | undefined, cost: number) =>
    bound === undefined ? null : gapsOf(cost, bound, committed);
  return {
    ...{ ...told(vector), seconds: { prices: rounded(relaxing), all: rounded(processorSeconds() - before) } },
    ...{ before: gaps(made.linear?.bound, sumOf(planned).cost), after: gaps(made.proof?.bound, vector.cost) },
    ...{ prices: made.proof?.prices, parts: made.parts.map((part) => told(part.vector)) },
    least: made.proof?.least.map((one) => rounded(one, 0)),
  };
}

const told = ({ unplaced, oversizeClasses, oversizePupils, cost }: PlanVector) => ({
  ...{ unplaced: rounded(unplaced), oversizeClasses: rounded(oversizeClasses) },
  ...{ oversizePupils: rounded(oversizePupils), cost: rounded(cost, 0) },
});

/** Rules that a plan of the whole city breaks. */
function doubt(problem: AllocationProblem, plans: readonly KeptPart[]): void {
  const [finding] = verifyPlan(problem, joinPlans(plans)).findings;
  if (finding !== undefined) throw new Error(`${finding.where}: ${finding.what}`);
}

async function runCity(schools: number, seed: number, money: (typeof moneys)[number]): Promise<void> {
  const problem = city(schools, seed, money);
  const before = processorSeconds();
  const parts = splitProblem(problem);
  const firsts: KeptPart[] = [];
  const run: RoundRunner<KeptPart> = async (tasks) =>
    tasks.map(({ part, order }) => {
      const answer = answerPart(parts[part] as AllocationProblem, order);
      if (answer.kind === 'settled' && firsts.length < parts.length) firsts[part] = answer.kept;
      return answer.kind === 'posed' || answer.kind === 'told' ? undefined : answer;
    });
  let first: { readonly vector: PlanVector; readonly seconds: number } | undefined;
  const together = await planTogether(
    { grant: problem.grants, parts: parts.length, carries: problem.carryOver },
    run,
    {
      ...{ work: asked.work ?? 60_000, seed: 1 },
      onProgress: (progress) => {
        if (progress.step === 'first')
          first = { vector: progress.vector, seconds: processorSeconds() - before };
      },
    },
  );
  const seconds = processorSeconds() - before;
  doubt(problem, firsts);
  doubt(
    problem,
    together.parts.flatMap((part) => (part === undefined ? [] : [part.kept])),
  );
  if (first === undefined) throw new Error(`seed ${seed}: no plan holds`);
  const held = together.parts.filter((part) => part !== undefined);
  const polished = asked.polish === true ? { polished: await polish(problem, parts, held) } : {};
  const theirs = scipy && asked.seconds > 0 ? relaxedByScipy(problem) : undefined;
  const total = (rows: readonly { readonly amount: number }[]) =>
    rounded(
      rows.reduce((sum, { amount }) => sum + amount, 0),
      0,
    );
  console.log(
    JSON.stringify({
      name: `city of ${districts} × ${schools} schools with a shared grant, ${money.name} money`,
      why: 'a first plan that every budget pays must not keep a city waiting, nor a better one long',
      peer: theirs === undefined ? 'left out' : 'the linear relaxation alone, by scipy’s HiGHS',
      seed,
      ratio: theirs === undefined ? null : rounded(first.seconds / theirs.seconds, 4),
      first: { ...told(first.vector), seconds: rounded(first.seconds) },
      searched: { ...told(together.vector), work: asked.work, seconds: rounded(seconds) },
      ...polished,
      money: { grant: total(problem.grants), left: total(together.left) },
      rounds: together.rounds.map(({ prices, wanted }) => ({
        price: rounded(prices[0]?.amount ?? 0),
        wanted: total(wanted),
      })),
      ...(theirs === undefined
        ? {}
        : { theirs: { seconds: rounded(theirs.seconds), solved: theirs.solved } }),
    }),
  );
}

const scipy = hasScipy();
for (const schools of asked.sizes)
  for (const seed of asked.seeds)
    for (const money of moneys)
      if (asked.money?.includes(money.name) ?? true) await runCity(schools, seed, money);

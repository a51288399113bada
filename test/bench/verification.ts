import { planGreedily } from '../../src/allocation/greedy.ts';
import { buildModel } from '../../src/allocation/model/buildModel.ts';
import type { AllocationPlan } from '../../src/domain/allocation/allocationPlan.ts';
import {
  type AllocationProblem,
  allocationProblemSchema,
} from '../../src/domain/allocation/allocationProblem.ts';
import { verifyPlan } from '../../src/verification/verifyPlan.ts';
import { readArguments } from './benchArguments.ts';
import { county } from './county.ts';
import { median, processorSeconds, rounded } from './processorTime.ts';

const asked = readArguments({ seeds: [1, 2, 3, 4, 5], work: undefined, seconds: 0, sizes: [40, 400, 1200] });

const perCounty = 40;

interface Parts {
  readonly problem: AllocationProblem;
  readonly plan: AllocationPlan;
}

/** A county of forty schools with its plain plan, all names with a number behind. */
function part(seed: number, index: number): Parts {
  const problem = allocationProblemSchema.parse(county({ schools: perCounty, seed, years: 15 }));
  const plan = planGreedily(problem)?.plan;
  if (plan === undefined) throw new Error(`seed ${seed}: no plan holds`);
  const renamed = <T>(value: T): T =>
    JSON.parse(JSON.stringify(value).replaceAll(/"(s\d{3}|site\d|county)"/g, `"$1-${index}"`));
  return { problem: renamed(problem), plan: renamed(plan) };
}

/** So many counties side by side as one problem, with their plans as one plan. */
function city(schools: number, seed: number): Parts {
  const count = Math.max(1, Math.round(schools / perCounty));
  const parts = Array.from({ length: count }, (_, index) => part(seed, index));
  const [first] = parts;
  if (first === undefined) throw new Error('a city has a county');
  const problems = <T>(listOf: (problem: AllocationProblem) => readonly T[]) =>
    parts.flatMap(({ problem }) => listOf(problem));
  const problem = {
    ...first.problem,
    areas: problems(({ areas }) => areas),
    schools: problems(({ schools: list }) => list),
    flows: problems(({ flows }) => flows),
    teachers: problems(({ teachers }) => teachers),
    budgets: problems(({ budgets }) => budgets),
  };
  const lists = Object.keys(first.plan) as (keyof AllocationPlan)[];
  const rowsOf = (list: keyof AllocationPlan) => parts.flatMap(({ plan }): object[] => [...plan[list]]);
  const plan = Object.fromEntries(lists.map((list) => [list, rowsOf(list)]));
  return { problem, plan: plan as unknown as AllocationPlan };
}

function secondsOf(run: () => unknown): number {
  const before = processorSeconds();
  run();
  return processorSeconds() - before;
}

for (const schools of asked.sizes) {
  const ratios: number[] = [];
  for (const seed of asked.seeds) {
    const { problem, plan } = city(schools, seed);
    let findings = 0;
    const ours = secondsOf(() => {
      findings = verifyPlan(problem, plan).findings.length;
    });
    const theirs = secondsOf(() => buildModel(problem));
    if (findings > 0) throw new Error(`seed ${seed}: ${findings} findings in a plan that holds`);
    ratios.push(ours / theirs);
    console.log(
      JSON.stringify({
        name: `verify ${schools} schools, 15 years`,
        why: 'a plan is doubted in full before anybody sees it: that must not be what people wait for',
        peer: 'the rows of the integer programme, which a solver would check a plan against, built only',
        seed,
        ratio: rounded(ours / theirs, 4),
        seconds: { ours: rounded(ours, 3), theirs: rounded(theirs, 3) },
      }),
    );
  }
  const middle = median(ratios) ?? Number.NaN;
  console.log(JSON.stringify({ schools, medianRatio: rounded(middle, 4) }));
}

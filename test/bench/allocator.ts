import { allocate } from '../../src/allocation/allocate.ts';
import { planGreedily } from '../../src/allocation/greedy.ts';
import { firstDifference } from '../../src/allocation/localSearch/compareLevels.ts';
import { Evaluation } from '../../src/allocation/localSearch/evaluation.ts';
import { layOutProblem } from '../../src/allocation/localSearch/layOutProblem.ts';
import { type AllocationModel, buildModel } from '../../src/allocation/model/buildModel.ts';
import { measurePoint } from '../../src/allocation/model/measurePoint.ts';
import { readPlan } from '../../src/allocation/model/readPlan.ts';
import { readProblem } from '../../src/allocation/readProblem.ts';
import type { AllocationProblem } from '../../src/domain/allocation/allocationProblem.ts';
import { type PlanVector, planLevels } from '../../src/domain/allocation/planVector.ts';
import { highsSolver } from '../../src/milp/highs.ts';
import { readArguments } from './benchArguments.ts';
import { type CountyShape, county } from './county.ts';
import { adoptPlan } from './peers/adoptPlan.ts';
import { solveByHighs } from './peers/highsPeer.ts';
import { levelsProgramme, missingRoomsProgramme } from './peers/missingRooms.ts';
import { hasScipy, solveByScipy } from './peers/scipyPeer.ts';
import { clockSeconds, median, processorSeconds, rounded } from './processorTime.ts';

const asked = readArguments({ seeds: [1, 2, 3, 4, 5], work: undefined, seconds: 10, sizes: [10, 40] });

/** About as many processor seconds as a peer gets, unless told. */
const work = asked.work ?? 1_000_000;

const isAsked = (peer: 'native' | 'wasm') => asked.peers?.includes(peer) ?? true;

/** About as many moves as a minute of the processor makes at 110 schools; asked for by name, since it takes that long. */
const longerWork = asked.peers?.includes('longer') === true ? (asked.longer ?? 5_000_000) : undefined;

/** Levels that money cannot buy, and cost; what is moved comes after and is not compared. */
const compared = planLevels.slice(0, 4);

interface Found {
  readonly vector: PlanVector | undefined;
  readonly seconds: number;
}

interface Line {
  readonly peer: string;
  readonly seed: number;
  readonly ratio: number | null;
  readonly better: 'ours' | 'theirs' | 'same' | 'ours, they found none';
}

const whys: Readonly<Record<string, string>> = {
  'search alone':
    'as many moves without a solver: what a start from the linear programme, and the exact one, are worth',
  longer: 'the same search with many more moves: what is lost by not waiting',
  greedy: 'the plain plan that the search starts from: what searching is worth',
  'HiGHS WASM': 'what a user has without our search, the better of two forms of the same programme',
  'HiGHS native':
    'the strongest free solver at hand, by scipy; the better of two forms of the same programme',
};

function readCounty(shape: CountyShape): AllocationProblem {
  const reading = readProblem(county(shape));
  if (reading.problem === undefined) throw new Error(JSON.stringify(reading.problems.slice(0, 3)));
  return reading.problem;
}

const levelsOf = (vector: PlanVector) => compared.map((level) => vector[level]);
const told = (vector: PlanVector | undefined) =>
  vector === undefined ? null : Object.fromEntries(compared.map((level) => [level, rounded(vector[level])]));

/** Ours ÷ theirs in the first level that differs; below 1 ours is better. */
function compare(ours: PlanVector, theirs: PlanVector | undefined) {
  if (theirs === undefined) return { level: null, ratio: null, better: 'ours, they found none' } as const;
  const level = compared[firstDifference(levelsOf(ours), levelsOf(theirs))];
  if (level === undefined) return { level: null, ratio: 1, better: 'same' } as const;
  const ratio = theirs[level] === 0 ? null : rounded(ours[level] / theirs[level], 4);
  return { level, ratio, better: ours[level] < theirs[level] ? 'ours' : 'theirs' } as const;
}

function timed<T>(run: () => T): { readonly value: T; readonly seconds: number } {
  const before = processorSeconds();
  const value = run();
  return { value, seconds: processorSeconds() - before };
}

const isLess = (left: PlanVector, right: PlanVector) => {
  const at = firstDifference(levelsOf(left), levelsOf(right));
  return at >= 0 && (levelsOf(left)[at] ?? 0) < (levelsOf(right)[at] ?? 0);
};

/** The best that a peer's points come to: as the programme counts them, or with what is least for their flows. */
function bestOf(
  model: AllocationModel,
  problem: AllocationProblem,
  points: readonly { readonly values: readonly number[] | null | undefined; readonly strict: boolean }[],
): PlanVector | undefined {
  const evaluation = new Evaluation(layOutProblem(problem));
  const vectors = points.flatMap(({ values, strict }) => {
    if (values === undefined || values === null) return [];
    const adopted = adoptPlan(evaluation, readPlan(model, values));
    return [...(strict ? [measurePoint(model, values)] : []), ...(adopted === undefined ? [] : [adopted])];
  });
  return vectors.toSorted((left, right) => (isLess(left, right) ? -1 : isLess(right, left) ? 1 : 0))[0];
}

/** Each form of the programme gets half of the seconds. */
async function peersOf(problem: AllocationProblem): Promise<[string, Found][]> {
  const model = buildModel(problem);
  const forms = [levelsProgramme(model), missingRoomsProgramme(model)] as const;
  const found: [string, Found][] = [];
  if (isAsked('wasm')) {
    const before = processorSeconds();
    const points: { values: readonly number[] | null | undefined; strict: boolean }[] = [];
    for (const [index, form] of forms.entries())
      points.push({ values: await solveByHighs(form, asked.seconds / 2), strict: index === 0 });
    const seconds = processorSeconds() - before;
    found.push(['HiGHS WASM', { vector: bestOf(model, problem, points), seconds }]);
  }
  if (!scipy || !isAsked('native')) return found;
  const answers = forms.map((form, index) => ({
    ...solveByScipy(form, clockSeconds(asked.seconds / 2)),
    strict: index === 0,
  }));
  const spent = answers.reduce((sum, answer) => sum + answer.seconds, 0);
  found.push(['HiGHS native', { vector: bestOf(model, problem, answers), seconds: spent }]);
  return found;
}

async function searchedAlone(problem: AllocationProblem, moves: number): Promise<Found> {
  const before = processorSeconds();
  const allocation = await allocate(problem, { work: moves });
  const vector = allocation.status === 'planned' ? allocation.vector : undefined;
  return { vector, seconds: processorSeconds() - before };
}

async function runCounty(name: string, shape: CountyShape): Promise<Line[]> {
  const problem = readCounty(shape);
  const greedy = timed(() => planGreedily(problem));
  const before = processorSeconds();
  const allocation = await allocate(
    problem,
    asked.alone ? { work } : { work, solver: highsSolver(), polish: asked.polish === true },
  );
  const ownSeconds = processorSeconds() - before;
  if (allocation.status !== 'planned') throw new Error(`${name}, seed ${shape.seed}: no plan holds`);
  const peers: [string, Found][] = [
    ['greedy', { vector: greedy.value?.vector, seconds: greedy.seconds }],
    ...(asked.alone ? [] : [['search alone', await searchedAlone(problem, work)] as [string, Found]]),
    ...(longerWork === undefined
      ? []
      : [['longer', await searchedAlone(problem, longerWork)] as [string, Found]]),
    ...(asked.seconds === 0 ? [] : await peersOf(problem)),
  ];
  return peers.map(([peer, { vector, seconds }]) => {
    const outcome = compare(allocation.vector, vector);
    const moves = allocation.certificate.work;
    console.log(
      JSON.stringify({
        name,
        why: whys[peer],
        peer,
        seed: shape.seed,
        ...outcome,
        ours: told(allocation.vector),
        theirs: told(vector),
        seconds: { ours: rounded(ownSeconds), theirs: rounded(seconds) },
        gap: allocation.certificate.gap ?? null,
        incrementalGap: allocation.certificate.incrementalGap ?? null,
        moves,
        movesPerSecond: Math.round(moves / ownSeconds),
      }),
    );
    return { peer, seed: shape.seed, ratio: outcome.ratio, better: outcome.better };
  });
}

function summarise(name: string, lines: readonly Line[]): void {
  for (const peer of new Set(lines.map((line) => line.peer))) {
    const own = lines.filter((line) => line.peer === peer);
    const seedsWhere = (better: Line['better']) =>
      own.filter((line) => line.better === better).map(({ seed }) => seed);
    console.log(
      JSON.stringify({
        name,
        peer,
        median: median(own.flatMap(({ ratio }) => (ratio === null ? [] : [ratio]))),
        better: seedsWhere('ours').length,
        foundNone: seedsWhere('ours, they found none').length,
        same: seedsWhere('same').length,
        losses: seedsWhere('theirs'),
      }),
    );
  }
}

const scipy = hasScipy();
if (!scipy) console.log(JSON.stringify({ peer: 'HiGHS native', skipped: 'python3 with scipy is not there' }));
for (const schools of asked.sizes) {
  const name = `county of ${schools} schools`;
  const lines: Line[] = [];
  // Every second county has junior schools that primary schools feed.
  for (const seed of asked.seeds)
    lines.push(...(await runCounty(name, { schools, seed, fed: seed % 2 === 0 })));
  summarise(name, lines);
}

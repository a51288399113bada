import type { PartEnd, PartTask, YearlyAmount } from '../../domain/allocation/sharedMoney.ts';
import type { ProofEnd, ProofTask } from '../../domain/allocation/sharedProof.ts';
import { required } from '../../domain/invariant.ts';
import type { FailedShard, Sweep, SweepPlace, SweepScenario } from '../../domain/sweeps.ts';
import { hashPlace } from '../../store/hashPlace.ts';
import { type PlannedTogether, planTogether, type SharedProgress } from '../../study/shared/planTogether.ts';
import {
  type PolishedTogether,
  type PolishProgress,
  polishTogether,
} from '../../study/shared/polishTogether.ts';
import type { PlanDocument } from '../../study/tellPlan.ts';
import type { WrittenAnswer, WrittenOrder } from './answerTask.ts';
import { packAnswer, unpackAnswer } from './packAnswer.ts';

/** Places that share money. */
export interface Province {
  readonly title: string;
  readonly places: readonly SweepPlace[];
  /** What is laid on every place, with the levers and prices of its plan. */
  readonly scenario: SweepScenario | null;
  readonly grant: readonly YearlyAmount[];
  /** Moves of the search, for each part of a place on the average. */
  readonly work: number;
  readonly seed: number;
  /** Whether plans are polished, and their cost is bounded, in the end. */
  readonly polish?: boolean;
}

/** What the shards of a round came to; answers (`packAnswer`) by number, undefined where there is none. */
export interface RoundEnd {
  readonly answers: readonly (Uint8Array | undefined)[];
  readonly failures: readonly FailedShard[];
}

/** Which round is run, and whether to its end although everything was told to stop. */
export interface RoundAsked {
  readonly round: number;
  readonly toItsEnd: boolean;
}

/** Runs the shards of a round: a sweep with orders, on this machine's threads or over a queue. */
export type RunRound = (sweep: Sweep, asked: RoundAsked) => Promise<RoundEnd>;

/** A part of a place with its plan. */
export interface ProvincePart {
  readonly place: string;
  readonly part: string;
  readonly planned: PlannedTogether<string>['parts'][number];
}

/** What a province came to. */
export interface PlannedProvince extends Omit<PolishedTogether<string>, 'parts'> {
  readonly parts: readonly ProvincePart[];
  readonly failures: readonly FailedShard[];
  /** Years that any part plans, rising: money granted in another is not looked at. */
  readonly years: readonly number[];
}

export interface ProvinceControls {
  readonly run: RunRound;
  /** Takes each place's plan as it is told. */
  readonly onPlace: (place: SweepPlace, document: PlanDocument) => void;
  readonly shouldStop: () => boolean;
  readonly onProgress: (
    progress: SharedProgress | PolishProgress | { readonly step: 'pose' | 'tell' },
  ) => void;
}

interface Part {
  readonly place: number;
  readonly name: string;
  readonly years: readonly number[];
  /** Its problem, as the one file of a place of its own. */
  readonly problem: SweepPlace;
}

/** Runs rounds one after the other, each a sweep with an order for each of some places. */
export class Rounds {
  readonly failures: FailedShard[] = [];
  readonly #province: RoundSettings;
  readonly #run: RunRound;
  #round = 0;

  constructor(province: RoundSettings, run: RunRound) {
    this.#province = province;
    this.#run = run;
  }

  /**
   * Ask places.
   *
   * @param toItsEnd Whether they are asked although everything was told to stop.
   * @returns What each answers; undefined where there is no answer.
   */
  async run(
    asked: readonly SweepPlace[],
    orders: readonly WrittenOrder[],
    toItsEnd = false,
  ): Promise<(WrittenAnswer | undefined)[]> {
    if (asked.length === 0) return [];
    const sweep = sweepOf(this.#province, this.#round, asked, orders);
    const { answers, failures } = await this.#run(sweep, { round: this.#round, toItsEnd });
    this.#round += 1;
    this.failures.push(...failures);
    return answers.map((answer) => answer && unpackAnswer<WrittenAnswer>(answer));
  }
}

/**
 * Plan parts that share money together, each round as shards, and polish their plans where that is asked for.
 *
 * @param problems A part each: a place with one file, its problem as JSON; problems carry money over.
 */
export async function planParts(
  { grant, work, seed, polish }: Pick<Province, 'grant' | 'work' | 'seed' | 'polish'>,
  problems: readonly SweepPlace[],
  rounds: Rounds,
  { shouldStop, onProgress }: Pick<ProvinceControls, 'shouldStop' | 'onProgress'>,
): Promise<PolishedTogether<string>> {
  const answered = (tasks: readonly (PartTask<string> | ProofTask<string>)[], toItsEnd: boolean) =>
    rounds.run(
      tasks.map(({ part }) => required(problems[part], 'a task is for a part')),
      tasks.map(({ order }) => order),
      toItsEnd,
    );
  const run = async (tasks: readonly PartTask<string>[], toItsEnd: boolean) =>
    (await answered(tasks, toItsEnd)).map(endOf);
  const shared = { grant, carries: true, parts: problems.length };
  const planned = await planTogether<string>(shared, run, { work, seed, shouldStop, onProgress });
  if (polish !== true || planned.stopped) return { ...planned, proof: undefined, doubts: [] };
  const prove = async (tasks: readonly ProofTask<string>[]) => (await answered(tasks, false)).map(proofOf);
  return polishTogether(shared, planned, { run, prove }, { work, seed, onProgress });
}

/**
 * Plan places that share money in rounds of shards: pose each place's problems, plan their parts together
 * (`planTogether`), then let each place tell what its parts came to. A place that cannot be used is listed, and the
 * others go on. The same province gives the same bytes, wherever and on however many threads its rounds run.
 */
export async function planProvince(
  province: Province,
  { run, onPlace, shouldStop, onProgress }: ProvinceControls,
): Promise<PlannedProvince> {
  const { places } = province;
  const rounds = new Rounds(province, run);
  onProgress({ step: 'pose' });
  const posed = await rounds.run(
    places,
    places.map(() => ({ kind: 'pose' })),
  );
  // Neither read nor refused: the round was stopped or given up before their turn.
  const unread = posed.filter((answer) => answer === undefined).length - rounds.failures.length;
  const parts = posed.flatMap((answer, place) => partsOf(answer, place, places[place]));
  const problems = parts.map(({ problem }) => problem);
  const planned = await planParts(province, problems, rounds, { shouldStop, onProgress });
  onProgress({ step: 'tell' });
  const told = toldOf(parts, planned, province);
  const asked = [...told.keys()].map((place) => required(places[place], 'what is told was posed'));
  const answers = await rounds.run(asked, [...told.values()], true);
  for (const [at, answer] of answers.entries())
    if (answer?.kind === 'told') onPlace(asked[at] as SweepPlace, answer.document);
  return {
    ...planned,
    stopped: planned.stopped || unread > 0,
    failures: rounds.failures,
    years: [...new Set(parts.flatMap(({ years }) => years))].toSorted((one, other) => one - other),
    parts: parts.map(({ place, name }, at) => ({
      ...{ place: places[place]?.name ?? '', part: name, planned: planned.parts[at] },
    })),
  };
}

type RoundSettings = Pick<Province, 'title' | 'scenario' | 'seed'>;

function sweepOf(
  { title, scenario, seed }: RoundSettings,
  round: number,
  places: readonly SweepPlace[],
  orders: readonly WrittenOrder[],
): Sweep {
  return {
    title: `${title} · ${round}`,
    places,
    scenarios: [scenario],
    ...{ draws: 0, seed, stretch: 1, threshold: 1, groups: {} },
    orders: orders.map((order) => JSON.stringify(order)),
  };
}

/** Parts of a place, their problems packed until a thread asks for them. */
function partsOf(answer: WrittenAnswer | undefined, place: number, of: SweepPlace | undefined): Part[] {
  if (answer?.kind !== 'posed') return [];
  return answer.parts.map(({ name, problem }) => {
    const packed = packAnswer(problem);
    const files = () => [
      { name: 'problem.json', bytes: new TextEncoder().encode(JSON.stringify(unpackAnswer(packed))) },
    ];
    const hash = hashPlace(files());
    const file = {
      name: `${of?.name}/${name}`,
      hash,
      get files() {
        return files();
      },
    };
    return { place, name, years: yearsOf(problem), problem: file };
  });
}

const yearsOf = ({ firstYear, lastYear }: { readonly firstYear: number; readonly lastYear: number }) =>
  Array.from({ length: lastYear - firstYear + 1 }, (_, at) => firstYear + at);

function endOf(answer: WrittenAnswer | undefined): PartEnd<string> | undefined {
  switch (answer?.kind) {
    case 'priced':
    case 'settled':
    case 'checked':
    case 'impossible':
      return answer;
    default:
      return undefined;
  }
}

function proofOf(answer: WrittenAnswer | undefined): ProofEnd<string> | undefined {
  switch (answer?.kind) {
    case 'relaxed':
    case 'polished':
    case 'unproven':
      return answer;
    default:
      return undefined;
  }
}

/** Places all of whose parts have a plan or cannot have one, and what they are to tell. */
function toldOf(
  parts: readonly Part[],
  { parts: planned }: PlannedTogether<string>,
  { work, seed }: Province,
): Map<number, WrittenOrder> {
  const told = new Map<number, { name: string; kept: string }[]>();
  for (const [at, { place, name }] of parts.entries()) {
    const kept = planned[at]?.kept;
    if (kept !== undefined) told.set(place, [...(told.get(place) ?? []), { name, kept }]);
  }
  return new Map([...told].map(([place, own]) => [place, { kind: 'tell', parts: own, work, seed }]));
}

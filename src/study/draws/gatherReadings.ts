import type { DrawnVerdict } from '../../domain/draws.ts';
import { quantileOf } from '../../domain/quantileOf.ts';
import type { AskedTarget, FutureReading } from '../../report/buildReport.ts';
import { sayProbability } from './drawTexts.ts';
import type { Timetables } from './drawTimetables.ts';
import { shareOf } from './shares.ts';

/** How targets stand in a stretch of draws, by target and place in the stretch. Plain: survives structuredClone. */
export interface StretchReadings {
  /** 1: the target holds. */
  readonly holds: Uint8Array;
  /** 1: it could be judged; the value is then its figure. */
  readonly judged: Uint8Array;
  readonly values: Float64Array;
}

/** Lay out the readings of a stretch. */
export function newReadings(targets: number, draws: number): StretchReadings {
  const length = targets * draws;
  return {
    ...{ holds: new Uint8Array(length), judged: new Uint8Array(length) },
    values: new Float64Array(length),
  };
}

/** Write one draw’s readings down. */
export function writeReadings(
  { holds, judged, values }: StretchReadings,
  readings: readonly FutureReading[],
  place: number,
  draws: number,
): void {
  readings.forEach((reading, target) => {
    const at = target * draws + place;
    holds[at] = reading.holds ? 1 : 0;
    judged[at] = reading.value === undefined ? 0 : 1;
    values[at] = reading.value ?? 0;
  });
}

/** The readings of one target in every draw. */
interface Readings {
  met: number;
  judged: number;
  readonly values: Float64Array;
}

function verdictOf(
  { target, scope, onPupils, onDelays }: AskedTarget,
  { met, judged, values }: Readings,
  draws: number,
  { slipping, independent }: Timetables,
): DrawnVerdict {
  const sorted = values.slice(0, judged).sort();
  const at = (share: number) => quantileOf(sorted, share) as number;
  const fixed = !onPupils && !onDelays;
  const share = fixed
    ? { probability: met / draws, from: met / draws, to: met / draws }
    : shareOf(met, draws, independent);
  const told = { met, judged, fixed, from: share.from, to: share.to, worksDrawn: slipping.length > 0 };
  return {
    ...{ target: target.id, scope, ...share, judged, fixed },
    value: judged === 0 ? undefined : { low: at(0.1), middle: at(0.5), high: at(0.9) },
    words: sayProbability(told, draws),
  };
}

/** Puts the readings of stretches together and tells them. */
export class ReadingGathering {
  readonly #asked: readonly AskedTarget[];
  readonly #draws: number;
  readonly #readings: readonly Readings[];

  constructor(asked: readonly AskedTarget[], draws: number) {
    this.#asked = asked;
    this.#draws = draws;
    this.#readings = asked.map(() => ({ met: 0, judged: 0, values: new Float64Array(draws) }));
  }

  /** Add a stretch: its values are sorted when they are told, so any order gives the same. */
  add(draws: number, { holds, judged, values }: StretchReadings): void {
    this.#readings.forEach((all, target) => {
      for (let at = target * draws; at < (target + 1) * draws; at += 1) {
        all.met += holds[at] as number;
        if (judged[at] === 0) continue;
        all.values[all.judged] = values[at] as number;
        all.judged += 1;
      }
    });
  }

  /** How likely each target is met. */
  verdicts(timetables: Timetables): DrawnVerdict[] {
    return this.#asked.map((asked, index) =>
      verdictOf(asked, this.#readings[index] as Readings, this.#draws, timetables),
    );
  }
}

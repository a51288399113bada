import type { Problem } from './problem.ts';
import type { SweepCount } from './sweepFigures.ts';

/** A table, workbook or other file of a place. */
export interface SweepFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A place that a sweep goes over. */
export interface SweepPlace {
  /** As it was named: the last part of its path. */
  readonly name: string;
  /** SHA-256 of its files. */
  readonly hash: string;
  readonly files: readonly SweepFile[];
}

/** What a sweep changes in its places. */
export interface SweepScenario {
  readonly name: string;
  readonly text: string;
}

/** Places × scenarios × futures. */
export interface Sweep {
  readonly title: string;
  readonly places: readonly SweepPlace[];
  /** null: the place as it is. */
  readonly scenarios: readonly (SweepScenario | null)[];
  /** Futures of each; 0: the likeliest path alone. */
  readonly draws: number;
  readonly seed: number;
  /** Futures in a shard. */
  readonly stretch: number;
  /** Pupils from which a class counts as oversize. */
  readonly threshold: number;
  /** Places by name that are told together besides all of them. */
  readonly groups: Readonly<Record<string, readonly string[]>>;
  /** What each place is asked instead of its futures, as the answering thread reads it (`answerTask`). */
  readonly orders?: readonly string[];
}

/** What a sweep's figures are told of: districts, places, groups of places, all of them. */
export const sweepLevels = ['district', 'place', 'group', 'all'] as const;

/** One figure of a sweep. */
export interface SweepRow {
  readonly level: (typeof sweepLevels)[number];
  /** The district (with its place before it), the place, the group; empty for all. */
  readonly name: string;
  /** Empty: as the place is. */
  readonly scenario: string;
  readonly stage: string;
  readonly year: number;
  readonly count: SweepCount;
  /** Places that the figure adds up. */
  readonly places: number;
  /** Between these lie eight in ten futures; the middle one. */
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

/** Why a shard has no figures. */
export interface FailedShard {
  readonly number: number;
  readonly place: string;
  readonly scenario: string;
  readonly problems: readonly Problem[];
}

/** The last two are final, unless what has no figures is run again. */
export const sweepStates = ['running', 'paused', 'cancelled', 'done'] as const;
export type SweepState = (typeof sweepStates)[number];

/** How a sweep stands in the queue. */
export interface QueuedSweep {
  readonly id: string;
  readonly title: string;
  /** Version of the program that runs it. */
  readonly engine: string;
  readonly state: SweepState;
  /** Shards in all, with figures, and failed. */
  readonly of: number;
  readonly done: number;
  readonly failed: number;
}

/** A sweep on a list: what it goes over in numbers; instants are ISO 8601. */
export interface ListedSweep extends QueuedSweep {
  readonly places: number;
  /** How many, the places as they stand among them. */
  readonly scenarios: number;
  /** Futures of each; 0: the likeliest path alone. */
  readonly draws: number;
  readonly submittedAt: string;
  readonly changedAt: string;
}

/** A sweep with all that it goes over, and how fast it goes. */
export interface ToldSweep extends Omit<ListedSweep, 'places' | 'scenarios'> {
  /** Names, in the order in which they are run. */
  readonly places: readonly string[];
  /** Empty: as the places stand. */
  readonly scenarios: readonly string[];
  readonly groups: Readonly<Record<string, readonly string[]>>;
  readonly seed: number;
  readonly threshold: number;
  /** Shards that ended in a second, lately. */
  readonly rate: number;
}

/** Who works at sweeps now: processes that were heard of lately, and their threads. */
export interface SweepWorkers {
  readonly processes: number;
  readonly threads: number;
  /** Threads that the service itself has for sweeps while some run; 0: it leaves them to others. */
  readonly own: number;
}

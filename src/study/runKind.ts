import type * as z from 'zod';
import type { Problem } from '../domain/problem.ts';
import type { Opened } from './openPlace.ts';
import type { RunControls } from './runControls.ts';
import type { RunRequest } from './runner.ts';

export type OpenPlace = Extract<Opened, { ok: true }>;

/** A request whose settings are those of a kind, defaults filled in. */
export type KindRequest<S extends z.ZodType> = Omit<RunRequest, 'settings'> & {
  readonly settings: z.output<S>;
};

/** Why what is asked cannot be answered of this place, although its tables and scenario are sound. */
export class Refusal {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    this.problems = problems;
  }
}

/** One thing that can be asked of a place that was opened: its settings, and how its result document is made. */
export interface Kind<S extends z.ZodType> {
  readonly settings: S;
  /** @returns Plain JSON, where values that are undefined are left out when it is written; or a refusal. */
  readonly answer: (
    opened: OpenPlace,
    request: KindRequest<S>,
    controls: RunControls,
  ) => object | Promise<object>;
}

/** Hold an entry to its own settings. */
export const kind = <S extends z.ZodType>(entry: Kind<S>): Kind<S> => entry;

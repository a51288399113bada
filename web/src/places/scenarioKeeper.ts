import type { KeptAt } from '../drafts/draft.ts';

/** A scenario to keep: what it is called, for which place, and its text. */
export interface ScenarioToKeep {
  readonly name: string;
  readonly place: string;
  readonly text: string;
}

/** It was kept, or somebody else kept another revision since: theirs, or undefined where it is gone. */
export type Keeping =
  | { readonly kind: 'kept'; readonly kept: KeptAt }
  | { readonly kind: 'conflict'; readonly theirs: KeptAt | undefined };

/** Keeps scenarios in the service. Every call rejects with an Error when nobody answers or the service refuses. */
export interface ScenarioKeeper {
  /** Undefined where there is none of that identifier, or it comes with the program and cannot be changed. */
  read(id: string): Promise<KeptAt | undefined>;
  create(scenario: ScenarioToKeep): Promise<KeptAt>;
  /** Keep the next revision of what was read or kept before. */
  replace(before: KeptAt, scenario: ScenarioToKeep): Promise<Keeping>;
  /** Take it off the lists, unless somebody kept another revision since. */
  remove(before: KeptAt): Promise<Keeping>;
}

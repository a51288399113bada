import type { FailedShard } from '../../../../src/domain/sweeps.ts';

/** What kept shards of one place under one scenario from having figures. */
export interface FailedSource {
  readonly place: string;
  readonly scenario: string;
  readonly shards: number;
  /** Each once, although every shard tells of it. */
  readonly problems: FailedShard['problems'];
}

/** Bring shards that failed together by place and scenario, in the order in which they come. */
export function failuresBySource(failures: readonly FailedShard[]): FailedSource[] {
  const found = new Map<string, FailedShard[]>();
  for (const failure of failures) {
    const key = JSON.stringify([failure.place, failure.scenario]);
    found.set(key, [...(found.get(key) ?? []), failure]);
  }
  return [...found.values()].map((shards) => {
    const { place, scenario } = shards[0] as FailedShard;
    const all = shards.flatMap(({ problems }) => problems);
    const once = new Map(all.map((each) => [JSON.stringify([each.where, each.what, each.remedy]), each]));
    return { place, scenario, shards: shards.length, problems: [...once.values()] };
  });
}

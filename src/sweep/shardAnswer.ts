import type { Problem } from '../domain/problem.ts';

/** How a shard ended: its figures (`packFigures`) or its answer (`packAnswer`), or why its place cannot be used. */
export type ShardAnswer =
  | { readonly ok: true; readonly figures: Uint8Array }
  | { readonly ok: false; readonly problems: readonly Problem[] };

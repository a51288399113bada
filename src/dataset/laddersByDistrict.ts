import { type Ladder, parseLadder } from '../domain/ladder.ts';
import type { Draft } from './draft.ts';

/** A district's ladder as written and as read. */
export interface ReadLadder {
  readonly text: string;
  readonly ladder: Ladder;
}

/** The ladders that could be read, by district. */
export function laddersByDistrict({ districts }: Draft): ReadonlyMap<string, ReadLadder> {
  const found = new Map<string, ReadLadder>();
  for (const { fields } of districts.rows) {
    const ladder = fields.ladder === undefined ? undefined : parseLadder(fields.ladder);
    if (fields.id !== undefined && ladder !== undefined)
      found.set(fields.id, { text: fields.ladder ?? '', ladder });
  }
  return found;
}

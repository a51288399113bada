import type { ProposalPicture } from '../../pictures/proposalPicture.ts';
import type { Reader } from '../../say.ts';

/** Names of the districts, and of the place itself for what the city runs, by identifier. */
export function placeNames(
  { place, districts }: Pick<ProposalPicture, 'place' | 'districts'>,
  say: Reader['say'],
): ReadonlyMap<string, string> {
  return new Map([place, ...districts].map(({ id, name }) => [id, say(name)]));
}

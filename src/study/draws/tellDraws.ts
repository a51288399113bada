import type { PlaceDraws } from '../../domain/draws.ts';
import type { Provenance } from '../provenance.ts';

/** Version of the JSON that tells a place's drawn futures. */
export const drawsFormat = 'xuewei.draws/1';

/** Drawn futures as one JSON document (`xuewei.draws/1`, see docs/json.md), the same from whichever door. */
export function tellDraws(drawn: PlaceDraws, provenance: Provenance) {
  return { format: drawsFormat, provenance, ...drawn };
}

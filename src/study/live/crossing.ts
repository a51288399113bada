import type { DrawState } from '../../draws/drawFutures.ts';
import type { ProjectionModel } from '../../projection/projectEnrolment.ts';
import { type CellLayout, cellName, spotName } from '../draws/layOutCells.ts';

/** Where each of the projection's cells stands among cells or, for children without a seat, among spots. */
export interface Crossing {
  /** Cell, or −1. */
  readonly cell: Int32Array;
  /** Spot, or −1. */
  readonly spot: Int32Array;
  /** Whether pupils are read back to it: of several that stand at the same place the first has them all. */
  readonly isFirst: Uint8Array;
}

/** Find where the projection's cells stand in a layout. */
export function crossingOf({ divisions, cells }: ProjectionModel, layout: CellLayout): Crossing {
  const cellAt = new Map(layout.cells.map((cell, index) => [cellName(cell), index]));
  const spotAt = new Map(layout.spots.map((spot, index) => [spotName(spot), index]));
  const row = () => new Int32Array(cells).fill(-1);
  const crossing = { cell: row(), spot: row(), isFirst: new Uint8Array(cells) };
  for (const { school, district, stage, grades, offset } of divisions)
    grades.forEach((grade, step) => {
      if (school === undefined)
        crossing.spot[offset + step] = spotAt.get(spotName({ district, stage, grade })) ?? -1;
      else crossing.cell[offset + step] = cellAt.get(cellName({ school, stage, grade })) ?? -1;
    });
  const [cellsSeen, spotsSeen] = [new Set<number>(), new Set<number>()];
  for (let at = 0; at < cells; at += 1) {
    const [cell, spot] = [crossing.cell[at] as number, crossing.spot[at] as number];
    const [seen, place] = cell >= 0 ? [cellsSeen, cell] : [spotsSeen, spot];
    if (place < 0 || seen.has(place)) continue;
    seen.add(place);
    crossing.isFirst[at] = 1;
  }
  return crossing;
}

/** Write the projection's pupils where they come to. */
export function putPupils({ cell, spot }: Crossing, pupils: Float64Array, state: DrawState): void {
  const { coming, waiting } = state;
  coming.fill(0);
  waiting.fill(0);
  for (let at = 0; at < pupils.length; at += 1) {
    const [to, beside] = [cell[at] as number, spot[at] as number];
    if (to >= 0) coming[to] = (coming[to] as number) + (pupils[at] as number);
    else if (beside >= 0) waiting[beside] = (waiting[beside] as number) + (pupils[at] as number);
  }
}

/** Read where pupils sit. */
export function takePupils({ cell, spot, isFirst }: Crossing, { pupils, waiting }: DrawState): Float64Array {
  const seated = new Float64Array(cell.length);
  for (let at = 0; at < seated.length; at += 1) {
    if (isFirst[at] !== 1) continue;
    const from = cell[at] as number;
    seated[at] = (from >= 0 ? pupils[from] : waiting[spot[at] as number]) as number;
  }
  return seated;
}

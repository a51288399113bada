import type { SchoolYear } from '../../domain/units.ts';
import type { DrawWorld } from '../../draws/drawFutures.ts';
import { flowIn, type ProjectionModel } from '../../projection/projectEnrolment.ts';
import { type CellLayout, cellName, spotName } from './layOutCells.ts';

/** The projection’s cell of every school’s grade and of every district’s children without a seat. */
function cellsByName({ divisions }: ProjectionModel): ReadonlyMap<string, number> {
  const cells = new Map<string, number>();
  for (const { school, district, stage, grades, offset } of divisions)
    grades.forEach((grade, step) => {
      const name =
        school === undefined ? spotName({ district, stage, grade }) : cellName({ school, stage, grade });
      if (!cells.has(name)) cells.set(name, offset + step);
    });
  return cells;
}

/** Figures of the central path: pupils of every cell and spot as seated, and of every pool’s grade as seated and as come. */
export interface PathFigures {
  readonly seated: Int32Array;
  readonly stillWaiting: Int32Array;
  readonly there: Float64Array;
  readonly coming: Float64Array;
}

/**
 * Count the central path’s repeaters of every pool’s grade.
 *
 * @param baseYear School year of the figures’ first year.
 * @returns Per pupil of the year before, and as a share of the grade that they repeat; 0 throughout where no flow rates
 *   are recorded.
 */
export function compileRepeaters(
  model: ProjectionModel,
  { cells, spots }: CellLayout,
  steps: number,
  baseYear: SchoolYear,
  { seated, stillWaiting, there, coming }: PathFigures,
): Pick<DrawWorld, 'staying' | 'repeating'> {
  const [staying, repeating] = [new Float64Array(there.length), new Float64Array(there.length)];
  if (model.flowRates.length === 0) return { staying, repeating };
  const width = model.pools.length * steps;
  const names = cellsByName(model);
  const parts = [
    { rows: cells.map((cell) => ({ ...cell, at: names.get(cellName(cell)) ?? -1 })), pupils: seated },
    { rows: spots.map((spot) => ({ ...spot, at: names.get(spotName(spot)) ?? -1 })), pupils: stillWaiting },
  ];
  for (let year = 0; (year + 1) * width < there.length; year += 1) {
    const flow = flowIn(model, baseYear + year + 1);
    if (flow === undefined) continue;
    const repeaters = new Float64Array(width);
    for (const { rows, pupils } of parts)
      rows.forEach(({ pool, step, at }, index) => {
        const place = pool * steps + step;
        const repeated = (pupils[year * rows.length + index] ?? 0) * (flow.get(at)?.repeated ?? 0);
        repeaters[place] = (repeaters[place] ?? 0) + repeated;
      });
    repeaters.forEach((pupils, place) => {
      if (pupils === 0) return;
      const [before, after] = [year * width + place, (year + 1) * width + place];
      staying[before] = pupils / (there[before] ?? pupils);
      repeating[after] = Math.min(1, pupils / Math.max(pupils, coming[after] ?? 0));
    });
  }
  return { staying, repeating };
}

import { partOfPool } from './flowIn.ts';
import type { ModelPool } from './projectionModel.ts';
import { add, divide, seatlessIn, type YearInWork } from './yearInWork.ts';

/**
 * Let the repeaters of a pool’s grade join the grade that moves up to them, at the school where they are; those of
 * closed schools have been handed over before.
 *
 * @param factors The migration factor by place in the pool’s divisions: who moves away repeats nothing here.
 */
export function repeatGrade(
  work: YearInWork,
  pool: ModelPool,
  step: number,
  factors: ArrayLike<number>,
): void {
  const { model, standing, previous, previousTotals, coming, flow } = work;
  if (flow === undefined) return;
  const before = Math.max(0, previousTotals[pool.offset + step] ?? 0);
  const { parts, total } = partOfPool(
    model,
    pool,
    step,
    previous,
    before,
    (cell, place) => (flow.get(cell)?.repeated ?? 0) * (factors[place] ?? 1),
  );
  if (total === 0) return;
  const cell = (division: number) => (model.divisions[division]?.offset ?? -1) + step;
  const teaches = (division: number) => step < (model.divisions[division]?.grades.length ?? 0);
  const found = parts.reduce((left, right) => left + right, 0);
  if (found > 0) {
    for (let place = 0; place < parts.length; place += 1)
      add(coming, cell(pool.divisions[place] ?? -1), ((parts[place] ?? 0) * total) / found);
    return;
  }
  const inUse = pool.divisions.filter((division) => standing.inUse[division] === true && teaches(division));
  const open = inUse.length > 0 ? inUse : seatlessIn(model, pool).filter(teaches);
  const shared = divide(total, open, [(division) => model.divisions[division]?.shares[0] ?? 0]);
  open.forEach((division, place) => {
    add(coming, cell(division), shared[place] ?? 0);
  });
}

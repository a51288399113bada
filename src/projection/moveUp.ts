import { deviationFactor } from './deviationFactor.ts';
import { partOfPool, type YearFlow } from './flowIn.ts';
import type { ModelDivision, ModelPool } from './projectionModel.ts';
import { repeatGrade } from './repeatGrade.ts';
import { add, divide, seatlessIn, type YearInWork } from './yearInWork.ts';

/** What passes from one grade to the next. */
interface Passing {
  /** By place in the pool's divisions, with the migration factor. */
  readonly parts: readonly number[];
  /** Over all divisions, without and with the factor. */
  readonly plain: number;
  readonly deviating: number;
}

/** The migration factor of each division of a pool. */
function migrationOf({ model, year }: YearInWork, { divisions, stage }: ModelPool): number[] {
  const factors = new Map<string, number>();
  return divisions.map((division) => {
    const district = model.divisions[division]?.district ?? '';
    const factor =
      factors.get(district) ?? deviationFactor(model.assumptions, 'migration', district, stage, year);
    factors.set(district, factor);
    return factor;
  });
}

/** A division’s ratio to a grade: the recorded promotion where there is one, but for schools that end before it. */
function ratioOf({ offset, ratios }: ModelDivision, step: number, flow: YearFlow | undefined): number {
  const fitted = ratios[step - 1] ?? 1;
  return fitted === 0 ? 0 : (flow?.get(offset + step - 1)?.promoted ?? fitted);
}

function passingOf(work: YearInWork, pool: ModelPool, step: number, factors: readonly number[]): Passing {
  const { model, previous, flow } = work;
  const parts: number[] = [];
  let plain = 0;
  let deviating = 0;
  for (let place = 0; place < factors.length; place += 1) {
    const division = model.divisions[pool.divisions[place] ?? -1];
    const own =
      division !== undefined && step < division.grades.length
        ? (previous[division.offset + step - 1] ?? 0) * ratioOf(division, step, flow)
        : 0;
    const part = own * (factors[place] ?? 1);
    parts.push(part);
    plain += own;
    deviating += part;
  }
  return { parts, plain, deviating };
}

/**
 * The pool’s pupils who move into a grade this year, unrounded: last year’s in the grade below × ratio × migration; where
 * promotion is recorded, it stands for the ratio of that district’s pupils.
 */
function totalOf(
  work: YearInWork,
  pool: ModelPool,
  step: number,
  passing: Passing,
  factors: readonly number[],
): number {
  const { model, year, flow, previous, previousTotals } = work;
  const { plain, deviating } = passing;
  const below = Math.max(0, previousTotals[pool.offset + step - 1] ?? 0);
  const fitted = (pool.ratiosAhead?.[year - model.asOf - 1] ?? pool.ratios)[step - 1] ?? 1;
  const recorded = pool.divisions.some((index) =>
    flow?.has((model.divisions[index]?.offset ?? -1) + step - 1),
  );
  if (!recorded) return below * fitted * (plain > 0 ? deviating / plain : 1);
  return partOfPool(model, pool, step - 1, previous, below, (cell, place) => {
    const promoted = flow?.get(cell)?.promoted;
    const { grades } = model.divisions[pool.divisions[place] ?? -1] ?? { grades: [] };
    // Where ladders differ in length, who completes the shorter one leaves the stage.
    if (promoted !== undefined && step >= grades.length) return 0;
    return (promoted ?? fitted) * (factors[place] ?? 1);
  }).total;
}

/**
 * Move a pool’s grade up: schools that begin only in this grade take their share of the pool, the others the pupils
 * they had, scaled so that the pool’s total holds.
 */
function moveGradeUp(work: YearInWork, pool: ModelPool, step: number, factors: readonly number[]): void {
  const { model, standing, coming } = work;
  const passing = passingOf(work, pool, step, factors);
  const total = totalOf(work, pool, step, passing, factors);
  const cell = (division: number) => (model.divisions[division]?.offset ?? -1) + step;
  // Ladders of a region can differ in length: a shorter stage's top grade leaves, it has no cell to move up to.
  const teaches = (division: number) => step < (model.divisions[division]?.grades.length ?? 0);
  const inUse = pool.divisions.filter((division) => standing.inUse[division] === true && teaches(division));
  const begins = (division: number) => model.divisions[division]?.shares[step] ?? 0;
  const outside = Math.min(
    1,
    inUse.reduce((sum, division) => sum + begins(division), 0),
  );
  const moving = passing.deviating;
  const within = moving > 0 ? total * (1 - outside) : 0;
  if (moving > 0)
    for (let place = 0; place < factors.length; place += 1)
      add(coming, cell(pool.divisions[place] ?? -1), ((passing.parts[place] ?? 0) * within) / moving);
  const rest = total - within;
  if (rest === 0) return;
  const open = inUse.length > 0 ? inUse : seatlessIn(model, pool).filter(teaches);
  const parts = divide(rest, open, [begins, (division) => model.divisions[division]?.shares[0] ?? 0]);
  open.forEach((division, place) => {
    add(coming, cell(division), parts[place] ?? 0);
  });
}

/** Move every pool’s grades up by one, repeaters apart; what is held stays as it was. */
export function moveUp(work: YearInWork): void {
  const { model, previous, coming } = work;
  for (const pool of model.pools) {
    const factors = pool.held ? [] : migrationOf(work, pool);
    if (pool.held)
      for (const division of pool.divisions) {
        const { offset, grades } = model.divisions[division] ?? { offset: 0, grades: [] };
        for (let step = 0; step < grades.length; step += 1)
          add(coming, offset + step, previous[offset + step] ?? 0);
      }
    else {
      for (let step = 1; step < pool.steps; step += 1) moveGradeUp(work, pool, step, factors);
      for (let step = 0; step < pool.steps; step += 1) repeatGrade(work, pool, step, factors);
    }
  }
}

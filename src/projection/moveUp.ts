import { required } from '../domain/invariant.ts';
import { deviationFactor } from './deviationFactor.ts';
import { partOfPool, type YearFlow } from './flowIn.ts';
import type { ModelPool } from './projectionModel.ts';
import { repeatGrade } from './repeatGrade.ts';
import { type PoolShape, poolShapes } from './shapes.ts';
import { add, divide, seatlessIn, type YearInWork } from './yearInWork.ts';

/** A pool that moves up. */
interface Moving {
  readonly work: YearInWork;
  readonly pool: ModelPool;
  readonly shape: PoolShape;
  /** The migration factor of each of its divisions, by place. */
  readonly factors: Float64Array;
  /** Room for what passes, division by division. */
  readonly parts: Float64Array;
}

/** What passes from one grade to the next, over all divisions, without and with the migration factor. */
interface Passing {
  readonly plain: number;
  readonly deviating: number;
}

function migrationOf(
  { model, year }: YearInWork,
  { stage }: ModelPool,
  { districts, districtOf }: PoolShape,
): Float64Array {
  const ofDistrict = districts.map((district) =>
    deviationFactor(model.assumptions, 'migration', district, stage, year),
  );
  const factors = new Float64Array(districtOf.length);
  for (let place = 0; place < factors.length; place += 1)
    factors[place] = ofDistrict[districtOf[place] as number] as number;
  return factors;
}

/** A cell’s ratio to its grade: the recorded promotion where there is one, but for schools that end before it. */
function ratioOf(fitted: number, below: number, flow: YearFlow | undefined): number {
  return fitted === 0 || flow === undefined ? fitted : (flow.get(below)?.promoted ?? fitted);
}

/** Work out what passes from the grade below, into the parts by place in the pool’s divisions. */
function pass({ work, pool, shape, factors, parts }: Moving, step: number): Passing {
  const { previous, flow } = work;
  const { offset, grades, ratios } = shape;
  let plain = 0;
  let deviating = 0;
  for (let place = 0; place < parts.length; place += 1) {
    const below = (offset[place] as number) + step - 1;
    const own =
      step < (grades[place] as number)
        ? (previous[below] as number) * ratioOf(ratios[place * pool.steps + step] as number, below, flow)
        : 0;
    const part = own * (factors[place] as number);
    parts[place] = part;
    plain += own;
    deviating += part;
  }
  return { plain, deviating };
}

/**
 * The pool’s pupils who move into a grade this year, unrounded: last year’s in the grade below × ratio × migration; where
 * promotion is recorded, it stands for the ratio of that district’s pupils.
 */
function totalOf({ work, pool, factors }: Moving, step: number, { plain, deviating }: Passing): number {
  const { model, year, flow, previous, previousTotals } = work;
  const below = Math.max(0, previousTotals[pool.offset + step - 1] ?? 0);
  const fitted = (pool.ratiosAhead?.[year - model.asOf - 1] ?? pool.ratios)[step - 1] ?? 1;
  const recorded =
    flow !== undefined &&
    pool.divisions.some((index) => flow.has((model.divisions[index]?.offset ?? -1) + step - 1));
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
function moveGradeUp(moving: Moving, step: number): void {
  const { work, pool, shape, parts } = moving;
  const { model, standing, coming } = work;
  const passing = pass(moving, step);
  const total = totalOf(moving, step, passing);
  // Ladders of a region can differ in length: a shorter stage's top grade leaves, it has no cell to move up to.
  const teaches = (division: number) => step < (model.divisions[division]?.grades.length ?? 0);
  const findInUse = () =>
    pool.divisions.filter((division) => standing.inUse[division] === true && teaches(division));
  const begins = (division: number) => model.divisions[division]?.shares[step] ?? 0;
  const outside =
    shape.begins[step] === 0
      ? 0
      : Math.min(
          1,
          findInUse().reduce((sum, division) => sum + begins(division), 0),
        );
  const all = passing.deviating;
  const within = all > 0 ? total * (1 - outside) : 0;
  if (all > 0)
    for (let place = 0; place < parts.length; place += 1)
      if (parts[place] !== 0)
        add(coming, (shape.offset[place] as number) + step, ((parts[place] as number) * within) / all);
  const rest = total - within;
  if (rest === 0) return;
  const inUse = findInUse();
  const open = inUse.length > 0 ? inUse : seatlessIn(model, pool).filter(teaches);
  const shared = divide(rest, open, [begins, (division) => model.divisions[division]?.shares[0] ?? 0]);
  open.forEach((division, place) => {
    add(coming, (model.divisions[division]?.offset ?? -1) + step, shared[place] ?? 0);
  });
}

/** Move every pool’s grades up by one, repeaters apart; what is held stays as it was. */
export function moveUp(work: YearInWork): void {
  const { model, previous, coming } = work;
  const shapes = poolShapes(model);
  model.pools.forEach((pool, index) => {
    const shape = required(shapes[index], `there is no pool ${index}`);
    if (pool.held) {
      for (let place = 0; place < shape.offset.length; place += 1) {
        const first = shape.offset[place] as number;
        const until = first + (shape.grades[place] as number);
        for (let cell = first; cell < until; cell += 1) add(coming, cell, previous[cell] as number);
      }
      return;
    }
    const factors = migrationOf(work, pool, shape);
    const moving: Moving = { work, pool, shape, factors, parts: new Float64Array(factors.length) };
    for (let step = 1; step < pool.steps; step += 1) moveGradeUp(moving, step);
    for (let step = 0; step < pool.steps; step += 1) repeatGrade(work, pool, step, factors);
  });
}

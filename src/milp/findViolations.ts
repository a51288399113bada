import { invariant } from '../domain/invariant.ts';
import { activityOf, type Milp } from './milp.ts';

/** A promise of the programme that a point breaks; amounts in the unit of the row or column. */
export interface Violation {
  readonly kind: 'row' | 'column' | 'fraction';
  /** Index of the row or column. */
  readonly index: number;
  readonly name: string;
  /** How far outside its bounds the row or column is, or how far the integer column is from a whole number. */
  readonly amount: number;
}

const outside = (value: number, lower: number, upper: number) => Math.max(lower - value, value - upper, 0);

/**
 * Find every row, bound and integrality that a point breaks by more than the tolerance.
 * Solvers drop a start that breaks one without a word, so it is looked at first.
 *
 * @param point One value per column.
 * @param tolerance Largest amount that is still forgiven, taken relative to the size of a row's bound.
 * @throws {InvariantError} The point has not one value per column.
 */
export function findViolations(milp: Milp, point: readonly number[], tolerance = 1e-6): Violation[] {
  invariant(point.length === milp.columns.length, 'a point has a value per column');
  const found: Violation[] = [];
  milp.columns.forEach(({ name, lower, upper, integer }, index) => {
    const value = point[index] ?? 0;
    const amount = outside(value, lower, upper);
    const fraction = Math.abs(value - Math.round(value));
    if (!(amount <= tolerance)) found.push({ kind: 'column', index, name, amount });
    else if (integer && !(fraction <= tolerance))
      found.push({ kind: 'fraction', index, name, amount: fraction });
  });
  milp.rows.forEach((row, index) => {
    const activity = activityOf(row, point);
    const amount = outside(activity, row.lower, row.upper);
    const size = Math.max(1, activity < row.lower ? Math.abs(row.lower) : Math.abs(activity));
    if (!(amount <= tolerance * size)) found.push({ kind: 'row', index, name: row.name, amount });
  });
  return found;
}

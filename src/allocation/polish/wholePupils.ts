import { activityOf, type Milp, type MilpColumn, type MilpRow } from '../../milp/milp.ts';
import type { AllocationModel } from '../model/buildModel.ts';

/** Rows that limit the pupils of one cohort at one school by its classes, and those that give a school its share. */
const ofClasses = /^(largest|cap)\//;
const ofShares = /^leastShare\//;

/** Sums of a point hold to this. */
const hair = 1e-6;

/** So far from the fractions may whole pupils and classes lie. */
const mostPupils = 3;
const mostClasses = 1;

/** Columns of a programme by what they count. */
export interface Counted {
  readonly pupils: ReadonlySet<number>;
  readonly sections: ReadonlySet<number>;
}

/** Which columns count pupils, where pupils are whole, and which count classes. */
export function countedBy({ milp, intakes, unplaced, runs }: AllocationModel): Counted {
  return {
    pupils: new Set(
      [...intakes, ...unplaced].flatMap(({ column }) =>
        milp.columns[column]?.integer === true ? [column] : [],
      ),
    ),
    sections: new Set(
      runs.flatMap(({ sections }) =>
        sections.terms.flatMap(([column]) => (milp.columns[column]?.integer === true ? [column] : [])),
      ),
    ),
  };
}

/** Let pupils be fractions, and leave all else as it was. */
export function withFractions(milp: Milp, { pupils }: Pick<Counted, 'pupils'>): Milp {
  const columns = milp.columns.map((column, index) =>
    pupils.has(index) ? { ...column, integer: false } : column,
  );
  return { ...milp, columns };
}

/**
 * Let pupils be fractions, in rows that give them no more room than whole pupils have: as many fit into a class as
 * whole ones do on average while there are as many classes as at a point, and a share is whole. Where a point does not
 * hold in such a row, the row stays as it was.
 */
export function fractionsOf(milp: Milp, { pupils, sections }: Counted, point: readonly number[]): Milp {
  return {
    ...withFractions(milp, { pupils }),
    rows: milp.rows.map((row) => {
      const tighter = ofClasses.test(row.name)
        ? classRow(row, { pupils, sections }, point)
        : ofShares.test(row.name)
          ? shareRow(row, pupils, point)
          : row;
      return holds(tighter, point) ? tighter : row;
    }),
  };
}

function holds(row: MilpRow, point: readonly number[]): boolean {
  const sum = activityOf(row, point);
  return sum >= row.lower - hair && sum <= row.upper + hair;
}

/** `ρ·Σ pupils ≤ cap · sections`, with the cap that whole pupils come to at as many classes as the point has. */
function classRow(row: MilpRow, { pupils, sections }: Counted, point: readonly number[]): MilpRow {
  const { indices, values } = row;
  const [one, classes] = [
    indices.findIndex((column) => pupils.has(column)),
    indices.findIndex((column) => sections.has(column)),
  ];
  const [survival = 0, cap = 0] = [values[one], values[classes]];
  if (survival <= 0 || cap >= 0) return row;
  const count = Math.max(1, Math.round(point[indices[classes] ?? -1] ?? 0));
  const perClass = Math.floor((-cap / survival) * count + hair) / count;
  return { ...row, values: values.map((value, at) => (at === classes ? -perClass * survival : value)) };
}

/** `pupils − φ·Σ pupils ≥ …`, with φ of as many children as the point places moved up to a whole number. */
function shareRow(row: MilpRow, pupils: ReadonlySet<number>, point: readonly number[]): MilpRow {
  const own = row.indices.findIndex((column, at) => pupils.has(column) && (row.values[at] ?? 0) > 0);
  if (own < 0) return row;
  const placed = row.indices.reduce(
    (sum, column) => sum + (pupils.has(column) ? (point[column] ?? 0) : 0),
    0,
  );
  const least = (1 - (row.values[own] ?? 0)) * placed;
  return { ...row, lower: row.lower + Math.ceil(least - hair) - least };
}

/** Ask for whole pupils, nearly as many as at a point of fractions, and for as many classes or a few more. */
export function nearFractions(
  milp: Milp,
  { pupils, sections }: Counted,
  { free, point }: { readonly free: ReadonlySet<number>; readonly point: readonly number[] },
): Milp {
  const near = (column: MilpColumn, index: number): MilpColumn => {
    const value = point[index] ?? 0;
    if (!free.has(index)) return column;
    if (pupils.has(index))
      return within(column, Math.floor(value + hair) - mostPupils, Math.ceil(value - hair) + mostPupils);
    if (sections.has(index)) return within(column, Math.round(value), Math.round(value) + mostClasses);
    return column;
  };
  return { ...milp, columns: milp.columns.map(near) };
}

const within = (column: MilpColumn, lower: number, upper: number): MilpColumn => ({
  ...column,
  lower: Math.max(column.lower, lower),
  upper: Math.min(column.upper, upper),
});

import { invariant, required } from '../domain/invariant.ts';
import type { Milp, MilpColumn, MilpRow } from './milp.ts';

/** A column's index and its coefficient in a row. */
export type Term = readonly [column: number, coefficient: number];

/**
 * Collects columns and rows, one after the other, and hands over the finished programme.
 *
 *     const builder = new MilpBuilder();
 *     const rooms = builder.column('rooms', { upper: 3, cost: 600_000, integer: true });
 *     builder.row('seats', [[rooms, 45]], { lower: 100 });
 *     builder.build();
 *
 * @throws {InvariantError} A name is used twice, a bound or number is not one, or a term names no column.
 */
export class MilpBuilder {
  readonly #columns: MilpColumn[] = [];
  readonly #rows: MilpRow[] = [];
  readonly #columnNames = new Map<string, number>();
  readonly #rowNames = new Set<string>();
  #constant = 0;

  /** Add a column (0 ≤ column, costless and continuous unless told) and return its index. */
  column(name: string, wanted: Partial<Omit<MilpColumn, 'name'>> = {}): number {
    const column = { name, lower: 0, upper: Infinity, cost: 0, integer: false, ...wanted };
    invariant(!this.#columnNames.has(name), `the column "${name}" stands there already`);
    invariant(column.lower <= column.upper, `"${name}": ${column.lower} is above ${column.upper}`);
    invariant(Number.isFinite(column.cost), `the cost of "${name}" is no number`);
    this.#columnNames.set(name, this.#columns.length);
    this.#columns.push(column);
    return this.#columns.length - 1;
  }

  /** Add a row and return its index; terms of one column are added up, those that cancel are dropped. */
  row(name: string, terms: readonly Term[], bounds: { lower?: number; upper?: number }): number {
    const { lower = -Infinity, upper = Infinity } = bounds;
    invariant(!this.#rowNames.has(name), `the row "${name}" stands there already`);
    invariant(lower <= upper, `"${name}": ${lower} is above ${upper}`);
    for (const [column, coefficient] of terms)
      if (!(column in this.#columns) || !Number.isFinite(coefficient))
        invariant(false, `"${name}" speaks of a column that does not exist, or a coefficient is no number`);
    this.#rowNames.add(name);
    this.#rows.push({ name, lower, upper, ...addUp(terms) });
    return this.#rows.length - 1;
  }

  /** Add to the cost of a column. */
  addCost(column: number, cost: number): void {
    const before = required(this.#columns[column], 'a cost belongs to a column');
    invariant(Number.isFinite(cost), `the cost added to "${before.name}" is no number`);
    this.#columns[column] = { ...before, cost: before.cost + cost };
  }

  /** Add to the objective whatever is decided. */
  addConstant(cost: number): void {
    this.#constant += cost;
  }

  /** The column as it stands now. */
  columnAt(index: number): MilpColumn {
    return required(this.#columns[index], `there is no column ${index}`);
  }

  /** The finished programme. */
  build(): Milp {
    return { columns: [...this.#columns], rows: [...this.#rows], constant: this.#constant };
  }
}

/** Terms with each column once, in the order in which columns come first, without those that cancel. */
function addUp(terms: readonly Term[]): Pick<MilpRow, 'indices' | 'values'> {
  const places = new Map<number, number>();
  const [indices, values]: [number[], number[]] = [[], []];
  for (const [column, coefficient] of terms) {
    // Most rows are short: looking through them is faster than a map.
    const at = terms.length <= 12 ? indices.indexOf(column) : (places.get(column) ?? -1);
    if (at >= 0) {
      values[at] = (values[at] ?? 0) + coefficient;
      continue;
    }
    if (terms.length > 12) places.set(column, indices.length);
    indices.push(column);
    values.push(coefficient);
  }
  if (!values.includes(0)) return { indices, values };
  const kept = [...indices.keys()].filter((at) => values[at] !== 0);
  return { indices: kept.map((at) => indices[at] ?? 0), values: kept.map((at) => values[at] ?? 0) };
}

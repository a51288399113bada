import type { BandWorld } from '../../../src/study/tryScenario.ts';

type Row = ArrayBufferView;

/** Stands where a world has a row. */
interface RowMark {
  readonly row: number;
}

/** A world as a worker is told it: rows that it has from the world before are named, not copied. */
export interface ToldWorld {
  /** The world, marks in place of its rows. */
  readonly outline: unknown;
  /** Rows that the worker does not have yet, by their numbers. */
  readonly rows: readonly (readonly [number, Row])[];
}

/** A plain value with each row and each mark replaced. */
function replaced(value: unknown, replace: (leaf: Row | RowMark) => unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (ArrayBuffer.isView(value)) return replace(value);
  if (Array.isArray(value)) return value.map((each) => replaced(each, replace));
  if ('row' in value && typeof value.row === 'number') return replace({ row: value.row });
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, replaced(each, replace)]));
}

/** Tells one worker worlds: most rows of a place stay the same objects from one position of a lever to the next. */
export class RowTeller {
  #told: ReadonlyMap<Row, number> = new Map();
  #next = 0;

  /** Put a world into words; the worker is told it before the next. */
  tell(world: BandWorld): ToldWorld {
    const told = new Map<Row, number>();
    const rows: [number, Row][] = [];
    const numberOf = (row: Row) => {
      const known = told.get(row) ?? this.#told.get(row);
      const number = known ?? this.#next++;
      if (known === undefined) rows.push([number, row]);
      told.set(row, number);
      return number;
    };
    const outline = replaced(world, (leaf) => (ArrayBuffer.isView(leaf) ? { row: numberOf(leaf) } : leaf));
    this.#told = told;
    return { outline, rows };
  }
}

/** Understands what a `RowTeller` tells, world after world; keeps the rows of the last one. */
export class RowKeeper {
  #rows: ReadonlyMap<number, Row> = new Map();

  /**
   * The world that was told: rows that it has in common with the one before are the same objects.
   *
   * @throws {Error} It names a row that was never told.
   */
  read({ outline, rows }: ToldWorld): BandWorld {
    const known = new Map([...this.#rows, ...rows]);
    const kept = new Map<number, Row>();
    const world = replaced(outline, (leaf) => {
      if (ArrayBuffer.isView(leaf)) return leaf;
      const row = known.get(leaf.row);
      if (row === undefined) throw new Error(`row ${leaf.row} was never told`);
      kept.set(leaf.row, row);
      return row;
    });
    this.#rows = kept;
    return world as BandWorld;
  }
}

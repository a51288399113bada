import type { ModelData, ObjectiveSense } from 'highs';
import { boundsOf, type Milp } from './milp.ts';

/** HiGHS's own spelling of "minimise"; its type is branded so that nobody turns the sense round by accident. */
const minimise = 1 as ObjectiveSense;

/** Spell a programme as the sparse arrays of HiGHS's `createModel` (rows packed); without names, which it does not need. */
export function highsModel(milp: Milp): ModelData {
  const { columns, rows } = milp;
  const starts = new Int32Array(rows.length + 1);
  rows.forEach((row, index) => {
    starts[index + 1] = (starts[index] ?? 0) + row.indices.length;
  });
  const indices = new Int32Array(starts[rows.length] ?? 0);
  const values = new Float64Array(indices.length);
  rows.forEach((row, index) => {
    indices.set(row.indices, starts[index]);
    values.set(row.values, starts[index]);
  });
  // HiGHS 1.15 calls programmes infeasible that hold, when a whole column may be 0 to 0.5.
  const bounds = columns.map(boundsOf);
  const whole = columns.some((column) => column.integer);
  return {
    numCols: columns.length,
    numRows: rows.length,
    sense: minimise,
    offset: milp.constant,
    colCost: Float64Array.from(columns, (column) => column.cost),
    colLower: Float64Array.from(bounds, ({ lower }) => lower),
    colUpper: Float64Array.from(bounds, ({ upper }) => upper),
    rowLower: Float64Array.from(rows, (row) => row.lower),
    rowUpper: Float64Array.from(rows, (row) => row.upper),
    matrix: { format: 'csr', numRows: rows.length, numCols: columns.length, starts, indices, values },
    ...(whole ? { integrality: Int32Array.from(columns, (column) => (column.integer ? 1 : 0)) } : {}),
  };
}

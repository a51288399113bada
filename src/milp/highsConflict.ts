import type { Highs } from 'highs';
import { highsModel } from './highsModel.ts';
import { type Milp, relaxed } from './milp.ts';
import type { Conflict, ConflictMember } from './solver.ts';

/** HiGHS option bits: from the elastic LP (2), reduced until irreducible (4). */
const strategy = 2 + 4;

/**
 * HiGHS's own irreducible infeasible subset.
 *
 * @returns The subset, or undefined when HiGHS proves none: it looks at the LP relaxation only, so a programme that
 *   fails for its whole numbers alone gets none.
 */
export function highsConflict(highs: Highs, milp: Milp): Conflict | undefined {
  const { iis, modelStatus } = highs.constants;
  const model = highs.createModel(highsModel(relaxed(milp)));
  try {
    model.options.set({ output_flag: false });
    if (model.run().modelStatus !== modelStatus.infeasible) return undefined;
    model.options.set('iis_strategy', strategy);
    const found = model.getIis();
    const statuses = [
      ...Array.from(found.rowIndex, (index) => found.rowStatus[index]),
      ...Array.from(found.colIndex, (index) => found.colStatus[index]),
    ];
    if (statuses.length === 0 || statuses.some((status) => status !== iis.inConflict)) return undefined;
    const sides = (bound: number | undefined): ConflictMember['side'][] => [
      ...(bound === iis.boundLower || bound === iis.boundBoxed ? (['lower'] as const) : []),
      ...(bound === iis.boundUpper || bound === iis.boundBoxed ? (['upper'] as const) : []),
    ];
    const members = (indices: Int32Array, bounds: Int32Array, named: readonly { readonly name: string }[]) =>
      Array.from(indices, (index, at) => ({
        index,
        name: named[index]?.name ?? '',
        sides: sides(bounds[at]),
      }))
        .sort((left, right) => left.index - right.index)
        .flatMap(({ index, name, sides: held }) => held.map((side) => ({ index, name, side })));
    return {
      rows: members(found.rowIndex, found.rowBound, milp.rows),
      columns: members(found.colIndex, found.colBound, milp.columns),
      irreducible: true,
    };
  } finally {
    model.dispose();
  }
}

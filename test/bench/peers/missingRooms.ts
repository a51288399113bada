import type { AllocationModel } from '../../../src/allocation/model/buildModel.ts';
import { type Linear, only, sumOf, times } from '../../../src/milp/linear.ts';
import { makeElastic } from '../../../src/milp/makeElastic.ts';
import type { Milp } from '../../../src/milp/milp.ts';

/** A programme and the sums to be minimised in it, one after the other; its first columns are those of the model. */
export interface PeerProgramme {
  readonly milp: Milp;
  readonly levels: readonly { readonly name: string; readonly sum: Linear }[];
}

const costOf = ({ columns, constant }: Milp): Linear => ({
  constant,
  terms: columns.flatMap(({ cost }, index) => (cost === 0 ? [] : [[index, cost] as const])),
});

/** The programme as it is: unplaced, oversize classes, oversize pupils, cost. */
export function levelsProgramme({ milp, levels }: AllocationModel): PeerProgramme {
  const { unplaced, oversizeClasses, oversizePupils } = levels;
  return {
    milp,
    levels: [
      { name: 'unplaced', sum: unplaced },
      { name: 'oversizeClasses', sum: oversizeClasses },
      { name: 'oversizePupils', sum: oversizePupils },
      { name: 'cost', sum: costOf(milp) },
    ],
  };
}

/**
 * The same programme in the form in which solvers do better: caps hold, rooms may be missing. First the missing
 * room-years are least (with classes that stay oversize and, at a class's weight, pupils unplaced), then cost.
 */
export function missingRoomsProgramme(model: AllocationModel): PeerProgramme {
  const rooms = model.milp.rows.flatMap(({ name }, row) => (name.startsWith('rooms/') ? [row] : []));
  const strict = model.milp.columns.map((column) =>
    column.name.startsWith('overCap/') ? { ...column, upper: 0 } : column,
  );
  const { milp, sides } = makeElastic({ ...model.milp, columns: strict }, { rows: rooms, keepCosts: true });
  // What is missing has a level of its own; it costs nothing beside.
  const missing = new Set(sides.map(({ column }) => column));
  const columns = milp.columns.map((column, index) => (missing.has(index) ? { ...column, cost: 0 } : column));
  const lacking = sumOf([
    ...sides.map(({ column }) => only(column)),
    model.levels.oversizeClasses,
    times(model.levels.unplaced, 50),
  ]);
  return {
    milp: { ...milp, columns },
    levels: [
      { name: 'missingRooms', sum: lacking },
      { name: 'cost', sum: costOf(model.milp) },
    ],
  };
}

/** The rows of sizes, by their addresses, and how a cell's pupils are seated in one. */
import { admitted, entryCap, formCap, planned, rowAt, setCount, sizeRange } from './arrays';
import { room, lackRoom } from './shape';
import { least, spreadRow, unevenRow } from './sizes';
import * as slots from './slots';

@inline export function ownSizes(): usize { return rowAt(slots.i32_state_sizes); }
@inline export function formerSizes(): usize { return rowAt(slots.i32_state_lastSizes); }
@inline export function keptSizes(): usize { return rowAt(slots.i32_state_unsplitSizes); }

/** Seat all pupils of a cell evenly. */
export function seatEvenly(cell: i32, sections: i32): void {
  if (sections > room) lackRoom();
  spreadRow(ownSizes(), cell * room, sections, admitted(cell));
  setCount(cell, sections);
}

/** The class cap when a cell's classes are formed anew by the rules. */
@inline export function ruledCap(at: i32): i32 {
  const entry = entryCap(at);
  return entry > 0 ? least(entry, formCap(at)) : formCap(at);
}

/** Seat all pupils of a cell whose classes are formed anew: as unevenly as its rule says, evenly where a plan does. */
export function seatAnew(at: i32, cell: i32, sections: i32): void {
  seatEvenly(cell, sections);
  const range = sizeRange(at);
  if (range === 0 || planned(at) > 0) return;
  unevenRow(ownSizes(), cell * room, sections, range, ruledCap(at));
}

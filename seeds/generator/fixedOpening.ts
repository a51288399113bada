import type { Stage } from '../../src/domain/stage.ts';
import type { Rooms, SchoolId, SchoolYear } from '../../src/domain/units.ts';

/** A school of schools.csv that opened at a known or assumed time with a known or assumed number of rooms. */
export interface FixedOpening {
  readonly school: SchoolId;
  readonly area: string;
  readonly opened: SchoolYear;
  readonly rooms: Readonly<Partial<Record<Stage, Rooms>>>;
  readonly note: string;
}

/** Such an opening; without a note it is that of an assumed earlier project. */
export function fixedOpening(
  school: SchoolId,
  area: string,
  opened: SchoolYear,
  rooms: FixedOpening['rooms'],
  note = 'Opened by an assumed earlier project.',
): FixedOpening {
  return { school, area, opened, rooms, note };
}

import type { Project } from '../domain/region/project.ts';
import type { Region } from '../domain/region/region.ts';
import type { School } from '../domain/region/school.ts';
import type { SchoolYear } from '../domain/units.ts';
import { newIdentifier } from './newIdentifier.ts';

/** Home rooms that a school uses from one school year until another, which it does not own. */
interface Lent {
  readonly name: string;
  readonly rooms: number;
  readonly fromYear: SchoolYear;
  /** First school year without them; undefined: to the horizon and beyond. */
  readonly until: SchoolYear | undefined;
}

/** A row of projects.csv, but for its identifier. */
type Draft = Omit<Project, 'id'>;

/** Rooms that a school uses for a time: shown among the temporary ones, until they are given back. */
export function roomsForATime(
  { id, district }: School,
  { name, rooms, fromYear, until }: Lent,
  made: Pick<Project, 'basis' | 'note'>,
): Draft {
  return {
    ...{ name, kind: 'temporaryBlock', district, school: id, homeRooms: rooms, finish: `${fromYear}-08` },
    ...(until === undefined ? {} : { removalYear: until }),
    ...{ status: 'planned', ...made },
  };
}

/** Rooms that a school gives away for a time: taken out of use, and put to use again. */
export function roomsGivenAway(
  { id, district }: School,
  { name, rooms, fromYear, until }: Lent,
  made: Pick<Project, 'basis' | 'note'>,
): Draft[] {
  const row = { name, kind: 'rebuild', district, school: id, status: 'planned', ...made } as const;
  const away: Draft = { ...row, homeRooms: 0, roomsRetired: rooms, finish: `${fromYear}-08` };
  return until === undefined ? [away] : [away, { ...row, homeRooms: rooms, finish: `${until}-08` }];
}

/** Give drafted projects identifiers that are free. */
export function named(region: Region, parts: readonly string[], drafts: readonly Draft[]): Project[] {
  const taken = new Set(region.projects.map(({ id }) => id));
  return drafts.map((draft) => {
    const id = newIdentifier([...parts, draft.finish.slice(0, 4)], taken);
    taken.add(id);
    return { id, ...draft };
  });
}

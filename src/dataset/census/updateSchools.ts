import type { CapacityPlan } from '../../domain/capacity.ts';
import type { SchoolFate } from '../../domain/census.ts';
import type { School } from '../../domain/region/school.ts';
import type { SchoolId, SchoolYear } from '../../domain/units.ts';
import type { UpdatedProjects } from './updateProjects.ts';

/** What a school's row is brought up with. */
export interface SchoolNews {
  readonly year: SchoolYear;
  /** The census's own row of it, as far as it fills it in. */
  readonly told: Partial<School> | undefined;
  readonly fate: SchoolFate | undefined;
  /** First school year of which no census tells of it. */
  readonly without: SchoolYear;
  readonly name: string | undefined;
}

/**
 * A school's row as the census finds it: what the census tells; else, where works came into use since, its rooms and
 * beds as the plan had them; a school that is gone is closed.
 */
export function updateSchool(
  school: School,
  { told = {}, fate, year, without, name }: SchoolNews,
  capacity: CapacityPlan,
  { projects, reviews }: UpdatedProjects,
): School {
  const { id: _id, ...fields } = told;
  const opened = reviews.filter((each) => each.school === school.id && each.outcome !== 'late');
  const stages = projects
    .filter(({ kind, id }) => kind === 'stageChange' && opened.some(({ project }) => project === id))
    .flatMap((project) => (project.stages === undefined ? [] : [project.stages]))
    .at(-1);
  return {
    ...school,
    ...(opened.length === 0 ? {} : roomsAsPlanned(school, year, capacity)),
    ...(stages === undefined ? {} : { stages }),
    ...(name === undefined ? {} : { name }),
    ...fields,
    ...closingOf(fate, without),
  };
}

function closingOf(fate: SchoolFate | undefined, closedYear: SchoolYear): Partial<School> {
  if (fate === undefined || fate.fate === 'carried') return {};
  return { closedYear, ...(fate.fate === 'merged' ? { note: `→ ${fate.into}` } : {}) };
}

/** Rooms of the plan in the census's year: what works brought is the school's own from now on. */
function roomsAsPlanned(school: School, year: SchoolYear, { rooms }: CapacityPlan): Partial<School> {
  const last = rooms.filter((row) => row.school === school.id && row.year <= year && row.inUse).at(-1);
  if (last === undefined) return {};
  const { permanent, temporary, converted, beds } = last;
  return {
    ...(permanent === undefined ? {} : { homeRooms: permanent }),
    ...(temporary + converted === 0 && school.temporaryRooms === undefined
      ? {}
      : { temporaryRooms: temporary + converted }),
    ...(beds === undefined ? {} : { beds }),
  };
}

/** The first school year without any row of a school, after its last one. */
export function yearWithout(rows: readonly { readonly school?: SchoolId; readonly year?: SchoolYear }[]) {
  const last = new Map<SchoolId, SchoolYear>();
  for (const { school, year } of rows)
    if (school !== undefined && year !== undefined) last.set(school, Math.max(last.get(school) ?? 0, year));
  return (school: SchoolId, otherwise: SchoolYear): SchoolYear => (last.get(school) ?? otherwise - 1) + 1;
}

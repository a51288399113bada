import { monthNumber } from '../domain/calendar.ts';
import { trimDelays } from '../domain/moveProject.ts';
import type { Project } from '../domain/region/project.ts';
import type { Region } from '../domain/region/region.ts';
import type { SchoolYear } from '../domain/units.ts';

/**
 * The projects as they stand on the new base year’s census day by their own dates: finished, under way, or still to
 * come. They all stay, because a school that opened still relieves its neighbours, and programmes are counted by them.
 */
export function carriedProjects({ projects, place }: Region, to: SchoolYear): Project[] {
  const census = to * 12 + Number(place.censusDay.slice(0, 2)) - 1;
  return projects.map((project) => {
    const { status, start, finish } = project;
    if (status === 'cancelled' || status === 'finished') return project;
    const begun = start !== undefined && monthNumber(start) < census;
    const now: Project['status'] = monthNumber(finish) < census ? 'finished' : begun ? 'underWay' : status;
    // The row’s dates and figures keep their source; only its state is assumed, as the note says.
    const carried = now === status ? project : { ...project, status: now, note: noteOf(project) };
    return trimDelays({ place: { ...place, baseYear: to } }, carried);
  });
}

const stateNote = '状态按推演假设 State assumed, carried forward.';

function noteOf({ note }: Project): string {
  if (note === undefined) return stateNote;
  return note.includes(stateNote) ? note : `${note} ${stateNote}`;
}

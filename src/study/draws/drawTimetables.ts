import { openProjects } from '../../capacity/measureCapacity.ts';
import { monthNumber, openingYear } from '../../domain/calendar.ts';
import { type Delay, delayAt, readDelays } from '../../domain/delays.ts';
import { required } from '../../domain/invariant.ts';
import { canMove, moveProject } from '../../domain/moveProject.ts';
import { keyOf, randomAt } from '../../domain/random.ts';
import type { Project } from '../../domain/region/project.ts';
import type { Region } from '../../domain/region/region.ts';

/** Works that may come out earlier or later, with how likely. */
interface SlippingProject {
  readonly project: Project;
  readonly delays: readonly Delay[];
}

/** Draws whose works open in the same years. */
export interface TimetablePart {
  /** The place with its works as one of these draws has them; the others differ by months that change no year. */
  readonly region: Region;
  /** Whether every project opens as on the central path. */
  readonly central: boolean;
  /** Draws, in order. */
  readonly draws: readonly number[];
}

/** When works come out in each of many draws. */
export interface Timetables {
  /** Projects whose dates are drawn. */
  readonly slipping: readonly Project[];
  /** Timetables that are independent of each other: one per draw, or as many as were allowed. */
  readonly independent: number;
  readonly parts: readonly TimetablePart[];
  /** The place with its works as a draw has them. */
  regionOf(draw: number): Region;
}

/** The works of a place that may come out earlier or later. */
export function slippingProjects(region: Region): SlippingProject[] {
  return region.projects.flatMap((project) =>
    project.delays === undefined || !canMove(project)
      ? []
      : [{ project, delays: required(readDelays(project.delays), `${project.id} has unreadable delays`) }],
  );
}

const salt = keyOf('delays');

/** The place as one draw’s delays leave its works. */
function delayWorks(region: Region, slipping: readonly SlippingProject[], seed: number, draw: number) {
  const moved = new Map(
    slipping.map(({ project, delays }) => {
      const months = delayAt(delays, randomAt(seed, salt, draw, keyOf(project.id)));
      return [project.id, moveProject(region, project, months)] as const;
    }),
  );
  return { ...region, projects: region.projects.map((project) => moved.get(project.id) ?? project) };
}

/** What of a timetable changes anything but money: the years in which works are finished and in use. */
function yearsOf({ projects }: Region): string {
  return projects
    .map(({ finish }) => `${Math.floor(monthNumber(finish) / 12)}+${openingYear(finish)}`)
    .join();
}

/** The works of a place as draws have them. */
interface OpenedWorks {
  /** Whether any dates are drawn. */
  readonly slips: boolean;
  /** The place with its works as a draw has them. */
  regionOf(draw: number): Region;
}

/**
 * Open a place’s works for draws, of which `independent` have works of their own before they come up again.
 *
 * @param slipping As `slippingProjects` finds them.
 */
export function openWorks(
  region: Region,
  seed: number,
  independent: number,
  slipping = slippingProjects(region),
): OpenedWorks {
  const slips = slipping.length > 0;
  return {
    slips,
    regionOf: (draw) => (slips ? delayWorks(region, slipping, seed, draw % independent) : region),
  };
}

/**
 * Draw when each project comes out, in each draw. A project’s delay hangs on the seed, the draw and the project’s
 * identifier alone. Draws whose works open in the same years belong together: they share one central path. Where
 * that would make more paths than allowed, only so many timetables are drawn, and draws take them in turn.
 *
 * @param most Paths allowed; ≥ 1.
 */
export function drawTimetables(region: Region, seed: number, draws: number, most: number): Timetables {
  const slipping = slippingProjects(region);
  const numbers = Array.from({ length: draws }, (_, draw) => draw);
  const central = yearsOf(region);
  const divide = (independent: number) => {
    const { regionOf } = openWorks(region, seed, independent, slipping);
    const parts = new Map<string, { region: Region; central: boolean; draws: number[] }>();
    for (const draw of numbers) {
      const own = regionOf(draw);
      const key = yearsOf(own);
      const part = parts.get(key) ?? { region: own, central: key === central, draws: [] };
      part.draws.push(draw);
      parts.set(key, part);
    }
    return [...parts.values()];
  };
  if (slipping.length === 0)
    return {
      ...{ slipping: [], independent: draws },
      parts: [{ region, central: true, draws: numbers }],
      regionOf: () => region,
    };
  const each = divide(draws);
  const independent = each.length > most ? Math.min(most, draws) : draws;
  return {
    slipping: slipping.map(({ project }) => project),
    independent,
    parts: independent === draws ? each : divide(independent),
    regionOf: openWorks(region, seed, independent, slipping).regionOf,
  };
}

/** When the projects that slip are in use, draw by draw: school years by project; undefined: never. */
export function openingsDrawn({ slipping, regionOf }: Timetables, draws: number): (number | undefined)[][] {
  const years: (number | undefined)[][] = slipping.map(() => []);
  for (let draw = 0; draw < draws; draw += 1) {
    const opened = new Map(openProjects(regionOf(draw)).map(({ project, openYear }) => [project, openYear]));
    slipping.forEach(({ id }, index) => {
      years[index]?.push(opened.get(id));
    });
  }
  return years;
}

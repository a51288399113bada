import type { Project } from '../../src/domain/region/project.ts';
import { byText } from '../../src/domain/region/region.ts';
import type { Row } from '../../src/domain/region/tables.ts';
import type { Stage } from '../../src/domain/stage.ts';
import { distanceBetween, type MapScale, type Point } from './distances.ts';

interface Goal extends Point {
  readonly id: string;
  readonly area: string;
  readonly stages: readonly Stage[];
}

/** Detour of real roads over the straight line, and minutes for a km by bus or bicycle. */
const detour = 1.3;
const minutesPerKm = 4;
const nearest = 6;
const asked: readonly Stage[] = ['kindergarten', 'primary', 'junior', 'senior'];
const everyInArea: readonly Stage[] = ['primary', 'junior'];

function rowOf(from: string, to: string, km: number): Row<'travel'> {
  const distance = Math.max(0.3, Math.round(km * detour * 10) / 10);
  const minutes = Math.max(2, Math.round(distance * minutesPerKm));
  return { from, to, distance, minutes, basis: 'assumed', source: 'generator' };
}

/** Schools, sites and planned schools as goals; those without a place on the map are left out. */
export function goalsOf(
  schools: readonly Row<'schools'>[],
  projects: readonly Project[],
  sites: readonly Row<'sites'>[],
): Goal[] {
  const known = new Set(schools.map(({ id }) => id));
  const planned = projects.filter(({ kind, school }) => kind === 'newSchool' && !known.has(school));
  const raw = [
    ...schools,
    ...planned.map(({ school, area, stages, lon, lat }) => ({
      id: school,
      area,
      stages: stages ?? [],
      lon,
      lat,
    })),
    ...sites,
  ];
  return raw.flatMap(({ id, area, stages, lon, lat }) =>
    lon === undefined || lat === undefined ? [] : [{ id, area: area ?? '', stages, lon, lat }],
  );
}

/**
 * The rows of travel.csv: every planning area to the primary and junior schools within it and to the six nearest schools
 * of each stage up to senior, and every primary school to the junior schools that take its leavers.
 */
export function travelRows(
  scale: MapScale,
  areas: readonly Row<'areas'>[],
  goals: readonly Goal[],
  feeders: readonly Row<'feeders'>[],
): Row<'travel'>[] {
  const fromAreas = areas.flatMap((area) => {
    const centre = { lon: area.lon ?? 0, lat: area.lat ?? 0 };
    const away = goals.map((goal) => ({ goal, km: distanceBetween(scale, centre, goal) }));
    away.sort((left, right) => left.km - right.km || byText(left.goal.id, right.goal.id));
    const near = asked.flatMap((stage) =>
      away.filter(({ goal }) => goal.stages.includes(stage)).slice(0, nearest),
    );
    const own = away.filter(
      ({ goal }) => goal.area === area.id && goal.stages.some((stage) => everyInArea.includes(stage)),
    );
    return [...new Map([...near, ...own].map((one) => [one.goal.id, one])).values()].map(({ goal, km }) =>
      rowOf(area.id, goal.id, km),
    );
  });
  const places = new Map(goals.map((goal) => [goal.id, goal]));
  const pairs = new Map(feeders.map((feeder) => [`${feeder.from}|${feeder.to}`, feeder]));
  const fromSchools = [...pairs.values()].flatMap(({ from, to }) => {
    const [start, end] = [places.get(from), places.get(to)];
    return start === undefined || end === undefined
      ? []
      : [rowOf(from, to, distanceBetween(scale, start, end))];
  });
  return [...fromAreas, ...fromSchools];
}

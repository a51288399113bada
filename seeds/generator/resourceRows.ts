import { openingYear } from '../../src/domain/calendar.ts';
import type { Project } from '../../src/domain/region/project.ts';
import type { Row } from '../../src/domain/region/tables.ts';
import type { Stage } from '../../src/domain/stage.ts';
import type { Pupils, Rooms, SchoolId, SchoolYear } from '../../src/domain/units.ts';
import { pupilsIn, sizesOf, type World } from './buildWorld.ts';
import { within } from './chance.ts';
import type { PlaceResources } from './placeSettings.ts';
import { roomsIn } from './playHistory.ts';
import { gradesOf, targetSize } from './stageHabits.ts';

type Compulsory = 'primary' | 'junior';
const stages: readonly Stage[] = ['primary', 'junior'];
const isCompulsory = (stage: Stage): stage is Compulsory => stages.includes(stage);

/** The marks of high-quality balance per hundred pupils, in m² and in yuan a pupil (教督〔2017〕6号). */
const marks = {
  primary: { degree: 4.2, key: 1, arts: 0.9, teaching: 4.5, sports: 7.5, equipment: 2000, multimedia: 2.3 },
  junior: { degree: 5.3, key: 1, arts: 0.9, teaching: 5.8, sports: 10.2, equipment: 2500, multimedia: 2.4 },
} as const;

/** One stage of one school: pupils now, and places it was built for. */
interface Equipped {
  readonly school: SchoolId;
  readonly stage: Compulsory;
  readonly year: SchoolYear;
  readonly pupils: Pupils;
  readonly rooms: Rooms;
  /** Places for which equipment and classrooms with network are there. */
  readonly fitted: Pupils;
}

function rowOf({ chance }: World, one: Equipped, { level, spread }: PlaceResources): Row<'resources'> {
  const { school, stage, year, pupils, rooms, fitted } = one;
  const mark = marks[stage];
  const drawn = (name: string) => level * within(1 + spread * chance.bell(name, school, stage), 0.4, 1.6);
  const staff = (name: 'degree' | 'key' | 'arts') => Math.round((pupils / 100) * mark[name] * drawn(name));
  const places = rooms * targetSize[stage];
  const bought = Math.min(places, fitted);
  const built = (name: 'teaching' | 'sports') => Math.round((places * mark[name] * drawn(name)) / 10) * 10;
  return {
    ...{ school, stage, year },
    ...{ teachersAboveDegree: staff('degree'), keyTeachers: staff('key'), artsTeachers: staff('arts') },
    ...{ teachingArea: built('teaching'), sportsArea: built('sports') },
    equipment: Math.round((bought * mark.equipment * drawn('equipment')) / 10_000) * 10_000,
    multimediaRooms: Math.round((bought / 100) * mark.multimedia * drawn('multimedia')),
    ...{ basis: 'assumed', source: 'generator' },
  };
}

function standing(world: World): Equipped[] {
  const { base } = world.place.years;
  return world.plans
    .flatMap((plan) => plan.divisions)
    .flatMap((division) => {
      const { school, stage } = division;
      if (!isCompulsory(stage)) return [];
      const pupils = pupilsIn(sizesOf(world, division));
      const rooms = roomsIn(division, base);
      const young = division.openedYear !== undefined && division.openedYear > base - division.grades.length;
      return [
        { school, stage, year: base, pupils, rooms, fitted: young ? pupils : rooms * targetSize[stage] },
      ];
    });
}

/** A school that a project opens: its staff and equipment grow with its grades until all are there. */
function opening({ place }: World, project: Project): Equipped[] {
  const { school, district, finish, classesByStage = {}, movesUpperGrades = false } = project;
  const parameters = place.districts.find(({ id }) => id === district);
  return (Object.entries(classesByStage) as [Stage, Rooms][]).flatMap(([stage, rooms]) => {
    if (!isCompulsory(stage) || parameters === undefined) return [];
    const grades = gradesOf(parameters, stage).length;
    const full = Math.round(rooms * targetSize[stage] * 0.9);
    const steps = movesUpperGrades ? [grades] : Array.from({ length: grades }, (_, index) => index + 1);
    return steps.map((step, index) => {
      const pupils = Math.round((full * step) / grades);
      return { school, stage, rooms, year: openingYear(finish) + index, pupils, fitted: pupils };
    });
  });
}

/** The rows of resources.csv: what the schools of compulsory stages have, and what the planned ones will have. */
export function resourceRows(
  world: World,
  projects: readonly Project[],
  told: PlaceResources,
): Row<'resources'>[] {
  const base = world.place.years.base;
  const coming = projects.filter(
    ({ kind, finish }) => (kind === 'newSchool' || kind === 'stageChange') && openingYear(finish) > base,
  );
  const all = [...standing(world), ...coming.flatMap((project) => opening(world, project))];
  return all.map((one) => rowOf(world, one, told));
}

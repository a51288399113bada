import type { Project } from '../../src/domain/region/project.ts';
import { birthRows } from './birthHistory.ts';
import { budgetRows } from './budgetRows.ts';
import { buildWorld, type World } from './buildWorld.ts';
import { enrolmentRows } from './enrolmentRows.ts';
import { feederRows } from './feederRows.ts';
import { generatorSource } from './generatorSource.ts';
import { areaRows, districtRows } from './placeRows.ts';
import type { PlaceSettings } from './placeSettings.ts';
import { populationRows } from './populationRows.ts';
import { resourceRows } from './resourceRows.ts';
import { schoolRows } from './schoolRows.ts';
import { siteRows } from './siteRows.ts';
import { teacherRows } from './teacherRows.ts';
import { goalsOf, travelRows } from './travelRows.ts';
import { writeTable } from './writeTable.ts';

/** The tables that not every place has. */
function furtherTables(world: World, projects: readonly Project[]): Readonly<Record<string, string>> {
  const { population, resources, grants } = world.place;
  return {
    ...(population === undefined
      ? {}
      : { 'population.csv': writeTable('population', populationRows(world)) }),
    ...(resources === undefined
      ? {}
      : { 'resources.csv': writeTable('resources', resourceRows(world, projects, resources)) }),
    ...(grants === undefined ? {} : { 'grants.csv': writeTable('grants', grants) }),
  };
}

/**
 * Generate the dataset of a seed place.
 *
 * @param seedNumber Whole number; the same number gives the same bytes, another one another place of the same kind.
 * @returns The text of every file by its name.
 */
export function generatePlace(
  place: PlaceSettings,
  seedNumber: number = place.seedNumber,
): Readonly<Record<string, string>> {
  const world = buildWorld(place, seedNumber);
  const [schools, projects, sites, areas, feeders] = [
    schoolRows(world),
    place.projects(world),
    siteRows(world),
    areaRows(place),
    feederRows(world),
  ];
  return {
    'region.csv': writeTable('region', [place.region]),
    'districts.csv': writeTable('districts', districtRows(place)),
    'evaluationUnits.csv': writeTable('evaluationUnits', place.evaluationUnits),
    'areas.csv': writeTable('areas', areas),
    'schools.csv': writeTable('schools', schools),
    'enrolment.csv': writeTable('enrolment', enrolmentRows(world)),
    'births.csv': writeTable('births', birthRows(world.births, place)),
    'classRules.csv': writeTable('classRules', place.classRules),
    'teachers.csv': writeTable('teachers', teacherRows(world)),
    'projects.csv': writeTable('projects', projects),
    'sites.csv': writeTable('sites', sites),
    'travel.csv': writeTable('travel', travelRows(place, areas, goalsOf(schools, projects, sites), feeders)),
    'feeders.csv': writeTable('feeders', feeders),
    'budgets.csv': writeTable('budgets', budgetRows(world, projects)),
    'targets.csv': writeTable('targets', place.targets),
    ...furtherTables(world, projects),
    'sources.csv': writeTable('sources', [generatorSource(place, seedNumber), ...place.sources]),
  };
}

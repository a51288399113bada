import { birthRows } from './birthHistory.ts';
import { budgetRows } from './budgetRows.ts';
import { buildWorld } from './buildWorld.ts';
import { classRuleRows } from './classRuleRows.ts';
import { enrolmentRows } from './enrolmentRows.ts';
import { feederRows } from './feederRows.ts';
import { areaRows, districtRows, evaluationUnitRows, placeRow } from './placeRows.ts';
import { projectRows } from './projectRows.ts';
import { schoolRows } from './schoolRows.ts';
import { siteRows } from './siteRows.ts';
import { sourceRows } from './sourceRows.ts';
import { targetRows } from './targetRows.ts';
import { teacherRows } from './teacherRows.ts';
import { goalsOf, travelRows } from './travelRows.ts';
import { writeTable } from './writeTable.ts';

/** The seed number of the committed files. */
export const ziboSeedNumber = 2019;

/**
 * Generate the dataset of the seed place Zibo.
 *
 * @param seedNumber Whole number; the same number gives the same bytes, another one another city.
 * @returns The text of every file by its name.
 */
export function generateZibo(seedNumber: number = ziboSeedNumber): Readonly<Record<string, string>> {
  const world = buildWorld(seedNumber);
  const [schools, projects, sites, areas, feeders] = [
    schoolRows(world),
    projectRows(world),
    siteRows(world),
    areaRows(),
    feederRows(world),
  ];
  return {
    'region.csv': writeTable('region', [placeRow()]),
    'districts.csv': writeTable('districts', districtRows()),
    'evaluationUnits.csv': writeTable('evaluationUnits', evaluationUnitRows()),
    'areas.csv': writeTable('areas', areas),
    'schools.csv': writeTable('schools', schools),
    'enrolment.csv': writeTable('enrolment', enrolmentRows(world)),
    'births.csv': writeTable('births', birthRows(world.births)),
    'classRules.csv': writeTable('classRules', classRuleRows()),
    'teachers.csv': writeTable('teachers', teacherRows(world)),
    'projects.csv': writeTable('projects', projects),
    'sites.csv': writeTable('sites', sites),
    'travel.csv': writeTable('travel', travelRows(areas, goalsOf(schools, projects, sites), feeders)),
    'feeders.csv': writeTable('feeders', feeders),
    'budgets.csv': writeTable('budgets', budgetRows(world, projects)),
    'targets.csv': writeTable('targets', targetRows()),
    'sources.csv': writeTable('sources', sourceRows(seedNumber)),
  };
}

import { readSource, type Sources } from '../source/sources.ts';
import { writeTable } from '../tables/writeTable.ts';
import type { World } from '../world.ts';
import { capitalPlanFile, projectRows } from './capitalPlan.ts';
import { contractRules, districtRows, ladder, published, sourceRows } from './newYorkCity.ts';

const cellsFile = 'nyc/district_by_grade_2005-2011.csv';
const baseYear = 2011;
/** School year in which the last project of the capital plan is in use. */
const horizonYear = 2023;

const grades = ladder.stages.flatMap((part) => part.grades);
const stages = ladder.stages.map(({ stage }) => stage);

function tablesOf(sources: Sources) {
  const rows = readSource(sources, cellsFile, ['district', 'fall_year', ...grades]);
  const districts = new Set(rows.map((row) => row.district ?? ''));
  return [
    writeTable('region', [
      {
        ...{ id: 'nyc', name: '纽约市', nameEn: 'New York City', baseYear, horizonYear, censusDay: '10-31' },
        ...{ currency: 'USD', seniorAdmission: 'region', ...published },
      },
    ]),
    writeTable('districts', districtRows(districts)),
    writeTable(
      'schools',
      [...districts].sort().map((district) => ({
        ...{
          id: `all-${district}`,
          name: `第 ${Number(district)} 学区各校合计`,
          district,
          type: 'twelveYear',
        },
        ...{ stages: stages.join(';'), governedBy: 'district', ownership: 'public', ...published },
        note: 'All schools of the district together: only their sum is published.',
      })),
    ),
    writeTable(
      'enrolment',
      rows.flatMap((row) =>
        grades.map((grade) => ({
          ...{ school: `all-${row.district}`, year: row.fall_year, grade, pupils: row[grade], ...published },
        })),
      ),
    ),
    writeTable('classRules', contractRules(2005)),
    writeTable('projects', projectRows(sources, districts)),
    writeTable('sources', sourceRows),
  ];
}

/**
 * The 32 community school districts of New York City by grade, fall 2005–2011, with the capital plan 2015–19. Only
 * district figures are known, so each district is one school with all stages; high schools admit from the whole city.
 */
export const nyc: World = {
  id: 'nyc',
  title: 'New York City, 32 districts by grade, fall 2005–2011, capital plan 2015–19',
  files: [cellsFile, capitalPlanFile],
  tables: tablesOf,
};

import type { StudyReport } from '../../src/domain/report.ts';
import type { Intervention } from '../../src/domain/scenario.ts';
import { buildReport } from '../../src/report/buildReport.ts';
import { runStudy } from '../../src/study/runStudy.ts';
import { type PlainRow, writeTable } from '../../worlds/tables/writeTable.ts';
import { applied } from '../scenario/applied.ts';
import { regionFromTables } from './regionFromTables.ts';

/** Schools of a campaign before it: one class in every grade of primary, or of junior, and a room for each. */
export interface CampaignSchool {
  readonly id: string;
  readonly stage: 'primary' | 'junior';
  /** Pupils of each class. */
  readonly size: number;
}

/** A campaign to be replayed: the baseline, the works of the plan, and what it was to reach. */
export interface Campaign {
  readonly baseYear: number;
  readonly horizonYear: number;
  readonly schools: readonly CampaignSchool[];
  /** Rows of projects.csv without district, status and basis. */
  readonly works: readonly PlainRow<'projects'>[];
  readonly targets?: readonly PlainRow<'targets'>[];
  readonly more?: readonly Intervention[];
}

const because = 'As the plan was published.';
const grades = { primary: ['1', '2', '3', '4', '5', '6'], junior: ['7', '8', '9'] };
const assumed = { basis: 'assumed' } as const;

function tablesOf({ baseYear, horizonYear, schools, targets = [] }: Campaign) {
  const years = [2, 1, 0].map((back) => baseYear - back);
  return [
    writeTable('region', [
      {
        id: 'place',
        name: '某地',
        baseYear,
        horizonYear,
        censusDay: '09-01',
        currency: 'CNY',
        seniorAdmission: 'region',
        ...assumed,
      },
    ]),
    writeTable('districts', [
      { id: 'east', name: '某区', ladder: '6-3-3', entryAge: 6, entryCutOff: '08-31', ...assumed },
    ]),
    writeTable(
      'schools',
      schools.map(({ id, stage }) => ({
        ...{ id, name: id, district: 'east', type: stage, stages: stage, governedBy: 'district' },
        ...{ ownership: 'public', homeRooms: grades[stage].length, ...assumed },
      })),
    ),
    writeTable(
      'enrolment',
      schools.flatMap(({ id, stage, size }) =>
        years.flatMap((year) =>
          grades[stage].map((grade) => ({
            ...{ school: id, year, grade, pupils: size, classes: 1, classSizes: size, ...assumed },
          })),
        ),
      ),
    ),
    writeTable('classRules', [
      { id: 'primary', stage: 'primary', fromYear: 2000, targetSize: 45, capSize: 45, ...assumed },
      { id: 'junior', stage: 'junior', fromYear: 2000, targetSize: 50, capSize: 50, ...assumed },
    ]),
    ...(targets.length === 0 ? [] : [writeTable('targets', targets)]),
  ];
}

/** Replay a campaign from its tables to its verdicts. */
export async function replay(campaign: Campaign): Promise<StudyReport> {
  const works = campaign.works.map((row) => ({
    ...{ kind: 'addProject' as const, because },
    project: { district: 'east', name: String(row.id), ...row },
  }));
  const { region } = await applied(
    [...works, ...(campaign.more ?? [])],
    regionFromTables(tablesOf(campaign)),
  );
  return buildReport(runStudy(region));
}

import type { Project } from '../../src/domain/region/project.ts';
import type { Region } from '../../src/domain/region/region.ts';
import type { Scenario } from '../../src/domain/scenario.ts';
import { smallRegion } from '../arbitraries/region.ts';

const assumed = { basis: 'assumed' } as const;

const project = (id: string, more: Partial<Project>): Project => ({
  id,
  name: `${id}项目`,
  kind: 'extension',
  district: 'east',
  school: 'mill-lane',
  homeRooms: 6,
  start: '2021-01',
  finish: '2021-08',
  status: 'planned',
  ...assumed,
  ...more,
});

const upper = (id: string, stage: 'senior' | 'vocational'): Region['schools'][number] => ({
  ...{ id, name: id, district: 'west', type: stage, stages: [stage], governedBy: 'district' },
  ...{ ownership: 'public', ...assumed },
});

/**
 * The teaching region (2020–2025) with all that interventions can touch: a second district that has kindergartens and an upper school of each kind,
 * five projects of three states, money, teachers, births of both districts and a later, stricter class rule.
 */
export function planningRegion(): Region {
  const region = smallRegion();
  const [east] = region.districts;
  if (east === undefined) throw new Error('the teaching region has a district');
  return {
    ...region,
    districts: [east, { ...east, id: 'west', name: '西区', nameEn: 'West', ladder: '3+6-3-3' }],
    schools: [...region.schools, upper('high', 'senior'), upper('trade', 'vocational')],
    births: [
      ...region.births,
      { district: 'west', year: 2019, births: 90, ...assumed },
      { district: 'west', year: 2020, births: 100, ...assumed },
    ],
    classRules: [
      ...region.classRules,
      {
        id: 'primary-west-2023',
        district: 'west',
        stage: 'primary',
        fromYear: 2023,
        targetSize: 40,
        capSize: 42,
        ...assumed,
      },
    ],
    projects: [
      project('extend-mill-lane', { programme: 'S3-8' }),
      project('extend-river', { school: 'river', programme: 'S3-8', status: 'cancelled' }),
      project('old-block', { status: 'finished', finish: '2019-08', start: '2019-01' }),
      ...region.projects,
      project('west-wing', { district: 'west', programme: 'S3-6' }),
    ],
    budgets: [2020, 2021, 2022].map((fiscalYear) => ({
      owner: 'east',
      fiscalYear,
      capital: 1e7,
      ...assumed,
    })),
    teachers: [
      { district: 'east', stage: 'primary', year: 2020, teachers: 60, hires: 4, ...assumed },
      { district: 'west', stage: 'primary', year: 2020, teachers: 40, ...assumed },
    ],
  };
}

/** A scenario of these interventions. */
export function scenarioOf(...interventions: Scenario['interventions']): Scenario {
  return {
    format: 'xuewei.scenario/1',
    title: { zh: '试', en: 'Trial' },
    question: { zh: '会怎样？', en: 'What happens?' },
    dataset: '.',
    interventions,
  };
}

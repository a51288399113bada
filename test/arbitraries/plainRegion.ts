import type { ClassRule } from '../../src/domain/region/classRule.ts';
import type { EnrolmentRow } from '../../src/domain/region/enrolment.ts';
import type { Region } from '../../src/domain/region/region.ts';
import type { School } from '../../src/domain/region/school.ts';
import { emptyRegion } from './region.ts';

/** A region of one district without anything in it; tests lay their tables over it. */
export const plainRegion: Region = {
  ...emptyRegion(),
  place: {
    id: 'city',
    name: 'City',
    baseYear: 2019,
    horizonYear: 2025,
    censusDay: '09-01',
    currency: 'CNY',
    seniorAdmission: 'region',
    basis: 'assumed',
  },
  districts: [
    {
      id: 'd1',
      name: 'District',
      ladder: '5-4-3',
      entryAge: 6,
      entryCutOff: '08-31',
      basis: 'assumed',
    },
  ],
};

/** A public primary school of district d1 with the given fields laid over it. */
export function plainSchool(id: string, more: Partial<School> = {}): School {
  return {
    id,
    name: id,
    district: 'd1',
    type: 'primary',
    stages: ['primary'],
    governedBy: 'district',
    ownership: 'public',
    basis: 'assumed',
    ...more,
  };
}

/** A primary class rule with cap and target 45 from 2000 on. */
export function plainRule(id: string, more: Partial<ClassRule> = {}): ClassRule {
  return { id, stage: 'primary', fromYear: 2000, targetSize: 45, capSize: 45, basis: 'assumed', ...more };
}

/** A census row of 2019. */
export function plainCensus(school: string, grade: string, more: Partial<EnrolmentRow>): EnrolmentRow {
  return { school, grade, year: 2019, basis: 'assumed', ...more };
}

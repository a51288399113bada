import type { EnrolmentRow } from '../../src/domain/region/enrolment.ts';
import type { Region } from '../../src/domain/region/region.ts';
import type { School } from '../../src/domain/region/school.ts';
import { planningRegion } from './planningRegion.ts';

const assumed = { basis: 'assumed' } as const;

/** A census of constant grades in every year of the history. */
const census = (school: string, grades: readonly string[], pupils: number): EnrolmentRow[] =>
  [2018, 2019, 2020].flatMap((year) =>
    grades.map((grade) => ({ school, year, grade, pupils, classes: Math.ceil(pupils / 50), ...assumed })),
  );

/**
 * The planning region with a second, private junior school in a planning area of its own, a general and a vocational
 * senior school, and a grant: what is needed to change who goes where, and whose a school is.
 */
export function wideRegion(): Region {
  const region = planningRegion();
  const [mill] = region.schools;
  const [east] = region.districts;
  if (mill === undefined || east === undefined) throw new Error('the planning region has schools');
  const school = (id: string, stage: 'junior' | 'senior' | 'vocational', more: Partial<School>): School => ({
    ...{ ...mill, id, name: id, type: stage, stages: [stage], homeRooms: 12 },
    ...more,
  });
  const added = [
    school('hill', 'junior', { ownership: 'private', area: 'north-side' }),
    school('peak', 'senior', { district: 'south' }),
    school('trade', 'vocational', { district: 'south' }),
  ];
  return {
    ...region,
    districts: [
      ...region.districts,
      { ...east, id: 'south', name: '南区', nameEn: 'South', ladder: '6-3-3+3' },
    ],
    areas: [{ id: 'north-side', name: '北片', district: 'east', ...assumed }],
    schools: [...region.schools.map((each) => ({ ...each, area: 'north-side' })), ...added].sort(
      (left, right) => (left.id < right.id ? -1 : 1),
    ),
    enrolment: [
      ...region.enrolment,
      ...census('hill', ['7', '8', '9'], 50),
      ...census('peak', ['10', '11', '12'], 120),
      ...census('trade', ['V1', 'V2', 'V3'], 80),
    ],
    classRules: [
      ...region.classRules,
      ...(['senior', 'vocational'] as const).map((stage) => ({
        ...{ id: stage, stage, fromYear: 2000, targetSize: 50, capSize: 55, ...assumed },
      })),
    ],
    feeders: [
      { from: 'mill-lane', to: 'hill', share: 0.2, ...assumed },
      { from: 'mill-lane', to: 'river', share: 0.8, ...assumed },
    ],
    grants: [{ id: 'primary-grant', stage: 'primary', fromYear: 2019, perPupil: 700, ...assumed }],
  };
}

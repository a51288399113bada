import type { EnrolmentRow } from '../../src/domain/region/enrolment.ts';
import type { Region } from '../../src/domain/region/region.ts';
import { planningRegion } from './planningRegion.ts';

const assumed = { basis: 'assumed' } as const;

/** A census of constant grades in every year of the history. */
const census = (school: string, grades: readonly string[], pupils: number): EnrolmentRow[] =>
  [2018, 2019, 2020].flatMap((year) =>
    grades.map((grade) => ({ school, year, grade, pupils, classes: Math.ceil(pupils / 50), ...assumed })),
  );

/**
 * The planning region with a second, private junior school, a planning area and a grant: what is needed to change who
 * goes where, and whose a school is.
 */
export function wideRegion(): Region {
  const region = planningRegion();
  const [mill] = region.schools;
  if (mill === undefined) throw new Error('the planning region has schools');
  const hill = { ...mill, id: 'hill', name: 'hill', type: 'junior', stages: ['junior' as const] } as const;
  const schools = [...region.schools, { ...hill, stages: ['junior' as const], homeRooms: 12 }];
  return {
    ...region,
    areas: [{ id: 'north-side', name: '北片', district: 'east', ...assumed }],
    schools: schools
      .map((school) => ({
        ...school,
        area: 'north-side',
        ...(school.id === 'hill' ? { ownership: 'private' as const } : {}),
      }))
      .sort((left, right) => (left.id < right.id ? -1 : 1)),
    enrolment: [...region.enrolment, ...census('hill', ['7', '8', '9'], 50)],
    feeders: [
      { from: 'mill-lane', to: 'hill', share: 0.2, ...assumed },
      { from: 'mill-lane', to: 'river', share: 0.8, ...assumed },
    ],
    grants: [{ id: 'primary-grant', stage: 'primary', fromYear: 2019, perPupil: 700, ...assumed }],
  };
}

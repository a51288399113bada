import fc from 'fast-check';
import type { School } from '../../src/domain/region/school.ts';
import type { Grades, WorldPlan } from '../report/world.ts';

const districts = ['east', 'west'];
const base = 2019;
const horizon = 2021;
const gradesOf = {
  primary: ['1', '2', '5'],
  nineYear: ['1', '5', '6', '9'],
  junior: ['6', '7', '9'],
} as const;
const stagesOf = { primary: ['primary'], nineYear: ['primary', 'junior'], junior: ['junior'] } as const;

const sizes = fc.array(fc.integer({ min: 1, max: 75 }), { minLength: 1, maxLength: 4 });
const group = fc.record({
  sizes,
  wanted: fc.integer({ min: 1, max: 6 }),
  cause: fc.constantFrom('room', 'teacher', 'enrolment', 'rule', 'none'),
});

/** A school with rooms and classes in every year; class sizes on both sides of every usual threshold. */
const school = fc.constantFrom('primary', 'nineYear', 'junior').chain((type) => {
  const grades = fc.record(Object.fromEntries(gradesOf[type].map((grade) => [grade, group])));
  const years = Array.from({ length: horizon - base + 1 }, (_, index) => String(base + index));
  return fc.record({
    row: fc.record({
      district: fc.constantFrom(...districts),
      homeRooms: fc.integer({ min: 0, max: 20 }),
      temporaryRooms: fc.integer({ min: 0, max: 3 }),
      ownership: fc.constantFrom('public', 'inclusivePrivate', 'private'),
      type: fc.constant(type),
      stages: fc.constant([...stagesOf[type]]),
    }) satisfies fc.Arbitrary<Partial<School>>,
    classes: fc.record(Object.fromEntries(years.map((year) => [year, grades]))) as fc.Arbitrary<
      Record<number, Grades>
    >,
  });
});

const unplaced = fc.array(
  fc.record({
    year: fc.integer({ min: base, max: horizon }),
    district: fc.constantFrom(...districts),
    grade: fc.constantFrom('1', '6'),
    pupils: fc.integer({ min: 1, max: 30 }),
  }),
  { maxLength: 2 },
);

/** Small finished runs: two districts, one to five schools of three types, two thresholds, some children without a seat. */
export const studyWorlds: fc.Arbitrary<WorldPlan> = fc
  .record({ schools: fc.array(school, { minLength: 1, maxLength: 5 }), unplaced })
  .map((drawn) => ({
    ...{ base, horizon, districts, unplaced: drawn.unplaced },
    schools: Object.fromEntries(drawn.schools.map(({ row }, index) => [`school${index}`, row])),
    classes: Object.fromEntries(drawn.schools.map(({ classes }, index) => [`school${index}`, classes])),
    targets: [
      { id: 'cap45', indicator: 'oversizeClasses', threshold: 46, year: 2021, stages: ['primary'] },
      { id: 'largest', indicator: 'largestClass', operator: '<=', value: 60, year: 2021 },
      { id: 'schools', indicator: 'oversizeSchools', threshold: 300, year: 2021 },
      { id: 'standing', indicator: 'oversizeClasses', threshold: 66, operator: 'noIncrease' },
      { id: 'zero', indicator: 'oversizeClasses', threshold: 56, year: 2020, tolerance: 0.05 },
    ],
  }));

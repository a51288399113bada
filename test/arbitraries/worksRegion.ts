import fc from 'fast-check';
import { type Project, projectKinds } from '../../src/domain/region/project.ts';
import type { Region } from '../../src/domain/region/region.ts';
import { plainRegion, plainRule, plainSchool } from './plainRegion.ts';

const month = fc
  .tuple(fc.integer({ min: 2017, max: 2026 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, number]) => `${year}-${String(number).padStart(2, '0')}`);
const rooms = fc.option(fc.integer({ min: 0, max: 40 }), { nil: undefined });

/** What one project is drawn from; `waits` points back to an earlier project, so that no circle arises. */
const drawnProject = fc.record({
  kind: fc.constantFrom(...projectKinds),
  status: fc.constantFrom('planned', 'underWay', 'finished', 'cancelled'),
  school: fc.integer({ min: 0, max: 3 }),
  start: fc.option(month, { nil: undefined }),
  finish: month,
  homeRooms: rooms,
  roomsRetired: rooms,
  cost: fc.option(fc.integer({ min: 0, max: 1e9 }), { nil: undefined }),
  waits: fc.option(fc.nat(), { nil: undefined }),
  removalYear: fc.option(fc.integer({ min: 2018, max: 2028 }), { nil: undefined }),
});
type DrawnProject = typeof drawnProject extends fc.Arbitrary<infer T> ? T : never;

function projectOf(drawn: DrawnProject, index: number): Project {
  const { waits, start, homeRooms, roomsRetired, cost, removalYear, ...fields } = drawn;
  return {
    ...fields,
    id: `p${index}`,
    name: `p${index}`,
    district: 'd1',
    school: fields.kind === 'newSchool' ? `new${index}` : `s${fields.school}`,
    stages: ['primary'],
    basis: 'assumed',
    ...(start !== undefined && start <= fields.finish ? { start } : {}),
    ...(homeRooms === undefined ? {} : { homeRooms }),
    ...(roomsRetired === undefined ? {} : { roomsRetired }),
    ...(cost === undefined ? {} : { cost }),
    ...(removalYear === undefined ? {} : { removalYear }),
    ...(waits === undefined || index === 0 ? {} : { after: `p${waits % index}` }),
  };
}

const drawnSchool = fc.record({
  homeRooms: rooms,
  convertibleRooms: rooms,
  temporaryRooms: rooms,
  temporaryUntil: fc.option(fc.integer({ min: 2018, max: 2028 }), { nil: undefined }),
  closedYear: fc.option(fc.integer({ min: 2020, max: 2028 }), { nil: undefined }),
});

/** A district of four schools with up to eight projects that may wait for each other, budgets and a teacher pool. */
export const worksRegion: fc.Arbitrary<Region> = fc
  .record({
    schools: fc.array(drawnSchool, { minLength: 4, maxLength: 4 }),
    projects: fc.array(drawnProject, { maxLength: 8 }),
    budgets: fc.uniqueArray(fc.integer({ min: 2016, max: 2026 }), { maxLength: 5 }),
    capital: fc.integer({ min: 0, max: 1e9 }),
    pool: fc.record({
      teachers: fc.integer({ min: 0, max: 200 }),
      retirements: fc.integer({ min: 0, max: 30 }),
      hires: fc.integer({ min: 0, max: 30 }),
      contract: fc.integer({ min: 0, max: 30 }),
    }),
  })
  .map(({ schools, projects, budgets, capital, pool }) => ({
    ...plainRegion,
    schools: schools.map((school, index) => plainSchool(`s${index}`, stated(school))),
    projects: projects.map(projectOf),
    budgets: budgets.map((fiscalYear) => ({ owner: 'd1', fiscalYear, capital, basis: 'assumed' as const })),
    teachers: [{ district: 'd1', stage: 'primary' as const, year: 2018, ...pool, basis: 'assumed' as const }],
    classRules: [plainRule('r', { teachersPerClass: 1.9 })],
  }));

type Stated<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Only the fields that have a value. */
function stated<T extends object>(fields: T): Stated<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Stated<T>;
}

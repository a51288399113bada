import fc from 'fast-check';
import type { FormationInput } from '../../src/classes/formClasses.ts';
import type { SchoolRooms, TeacherSupply } from '../../src/domain/capacity.ts';
import type { GradePupils } from '../../src/domain/enrolment.ts';
import { type Ladder, parseLadder } from '../../src/domain/ladder.ts';
import type { ClassRule } from '../../src/domain/region/classRule.ts';
import { ruleBook } from '../../src/domain/ruleBook.ts';
import type { Cause, ClassGroup } from '../../src/domain/sections.ts';
import type { Stage } from '../../src/domain/stage.ts';

export const worldYear = 2020;
const ladder = parseLadder('3-2-1') as Ladder;
const stageGrades: { stage: Stage; grades: string[] }[] = [
  { stage: 'primary', grades: ['1', '2', '3'] },
  { stage: 'junior', grades: ['4', '5'] },
];

const rule = (stage: Stage): fc.Arbitrary<ClassRule> =>
  fc
    .record({
      capSize: fc.integer({ min: 5, max: 55 }),
      below: fc.integer({ min: 0, max: 4 }),
      mergeShare: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
      keepLast: fc.boolean(),
      splitOversize: fc.boolean(),
      entryCap: fc.option(fc.integer({ min: 5, max: 60 }), { nil: undefined }),
    })
    .map(({ capSize, below, mergeShare, entryCap, ...flags }) => ({
      id: stage,
      stage,
      fromYear: 2000,
      targetSize: capSize - below,
      capSize,
      ...(mergeShare === undefined ? {} : { mergeBelow: Math.floor((capSize * mergeShare) / 10) }),
      ...(entryCap === undefined ? {} : { entryCap }),
      ...flags,
      basis: 'assumed' as const,
    }));

/** One grade this year, and the classes that its cohort had last year. */
const gradeWorld = fc.record({
  pupils: fc.integer({ min: 0, max: 200 }),
  before: fc.array(fc.integer({ min: 1, max: 70 }), { maxLength: 5 }),
  drift: fc.option(fc.integer({ min: -30, max: 30 }), { nil: undefined }),
  cause: fc.constantFrom<Cause>('room', 'teacher', 'enrolment', 'rule', 'none'),
});

const schoolWorld = fc.record({
  grades: fc.array(gradeWorld, { minLength: 5, maxLength: 5 }),
  leavers: fc.array(fc.array(fc.integer({ min: 1, max: 70 }), { maxLength: 4 }), {
    minLength: 2,
    maxLength: 2,
  }),
  rooms: fc.option(fc.integer({ min: 0, max: 25 }), { nil: undefined }),
});
type SchoolWorld = typeof schoolWorld extends fc.Arbitrary<infer T> ? T : never;

const groupOf = (
  school: string,
  stage: Stage,
  grade: string,
  entered: number,
  sizes: number[],
): ClassGroup => ({
  district: 'd1',
  school,
  stage,
  grade,
  entered,
  sizes,
  basis: 'counted',
  wanted: sizes.length,
  cause: 'none',
});

function rowsOf(world: SchoolWorld, school: string): { pupils: GradePupils[]; previous: ClassGroup[] } {
  const pupils: GradePupils[] = [];
  const previous: ClassGroup[] = [];
  let place = 0;
  for (const [part, { stage, grades }] of stageGrades.entries()) {
    for (const [index, grade] of grades.entries()) {
      const cell = world.grades[place] as SchoolWorld['grades'][number];
      place += 1;
      const sizes = index === 0 ? [] : cell.before;
      const sum = sizes.reduce((left, right) => left + right, 0);
      const now = sizes.length > 0 && cell.drift !== undefined ? Math.max(0, sum + cell.drift) : cell.pupils;
      pupils.push({ district: 'd1', school, stage, grade, pupils: now });
      const below = grades[index - 1];
      if (sizes.length > 0 && below !== undefined)
        previous.push({
          ...groupOf(school, stage, below, worldYear - index, sizes),
          cause: cell.cause,
        });
    }
    const last = grades.at(-1) as string;
    const leaving = world.leavers[part] as number[];
    if (leaving.length > 0) previous.push(groupOf(school, stage, last, worldYear - grades.length, leaving));
  }
  return { pupils, previous };
}

/** A district of one to four through-schools with last year's classes, this year's pupils, rooms, teachers and rules. */
export const formationWorld: fc.Arbitrary<FormationInput> = fc
  .record({
    schools: fc.array(schoolWorld, { minLength: 1, maxLength: 4 }),
    rules: fc.tuple(rule('primary'), rule('junior')),
    staffed: fc.option(fc.integer({ min: 0, max: 40 }), { nil: undefined }),
  })
  .map(({ schools, rules, staffed }) => {
    const rows = schools.map((world, index) => rowsOf(world, `s${index}`));
    const rooms = schools.map(
      (world, index): SchoolRooms => ({
        district: 'd1',
        school: `s${index}`,
        year: worldYear,
        inUse: true,
        permanent: world.rooms,
        converted: 0,
        temporary: 0,
      }),
    );
    const teachers: TeacherSupply[] = stageGrades.map(({ stage }) => ({
      district: 'd1',
      stage,
      year: worldYear,
      teachers: 2 * (staffed ?? 0),
      sections: staffed,
      posts: undefined,
    }));
    return {
      year: worldYear,
      pupils: rows.flatMap((row) => row.pupils),
      previous: rows.flatMap((row) => row.previous),
      rooms,
      teachers: staffed === undefined ? [] : teachers,
      rules: ruleBook({ classRules: rules, schools: [] }),
      ladders: new Map([['d1', ladder]]),
    };
  });

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formClasses, startClasses } from '../../src/classes/formClasses.ts';
import type { TeacherSupply } from '../../src/domain/capacity.ts';
import type { Region } from '../../src/domain/region/region.ts';
import { type MixingRule, ruleBook } from '../../src/domain/ruleBook.ts';
import { type ClassGroup, classSizesOf, sectionsOf, type YearClasses } from '../../src/domain/sections.ts';
import { runStudy } from '../../src/study/runStudy.ts';
import { formationWorld } from '../arbitraries/formationWorld.ts';
import { plainRegion, plainRule, plainSchool } from '../arbitraries/plainRegion.ts';

describe('mixed-grade classes of a small rural school', () => {
  it('should seat 8, 7, 9 and 6 pupils under a cap of 30 in one class, counted once', () => {
    const { groups } = form([8, 7, 9, 6]);
    expect(groups.map(({ sizes }) => sizes)).toEqual([[8], [7], [9], [6]]);
    expect(groups.map(classSizesOf)).toEqual([[30], [], [], []]);
    expect(groups.map(sectionsOf)).toEqual([1, 0, 0, 0]);
    expect(groups.map(({ mixed }) => mixed)).toEqual(groups.map(() => ({ host: '1', pupils: 30 })));
  });

  it('should open a second class for the pupil beyond the cap, and leave larger grades their own', () => {
    expect(form([8, 7, 9, 7]).groups.map(classSizesOf)).toEqual([[24], [], [], [7]]);
    expect(form([8, 10, 9, 6]).groups.map(classSizesOf)).toEqual([[8], [10], [15], []]);
  });

  it('should leave town schools and schools without the rule as they are', () => {
    expect(form([8, 7, 9, 6], { urbanity: 'town' }).groups.map(sectionsOf)).toEqual([1, 1, 1, 1]);
    expect(form([8, 7], { urbanity: 'town', type: 'teachingPoint' }).groups.map(sectionsOf)).toEqual([1, 0]);
    const rules = ruleBook({
      classRules: [plainRule('primary')],
      schools: [plainSchool('s1', { urbanity: 'rural' })],
    });
    expect(
      rules.mixingOf({ school: 's1', district: 'd1', stage: 'primary', grade: '1' }, 2020),
    ).toBeUndefined();
  });

  it('should free the rooms that the grades had, for the grade that wants one more', () => {
    const rooms = { permanent: 3 };
    expect(form([8, 7, 90], {}, rooms).groups.map(classSizesOf)).toEqual([[15], [], [45, 45]]);
    expect(form([8, 7, 90], { urbanity: 'town' }, rooms).groups.map(classSizesOf)).toEqual([[8], [7], [90]]);
  });

  it('should give the teacher that a shared class saves to a grade that lacks one, elsewhere too', () => {
    const classes = (school: Parameters<typeof plainSchool>[1]) =>
      formAll([
        { pupils: [1, 1], school: plainSchool('s1', school) },
        { pupils: [60], school: plainSchool('s2', { urbanity: 'town' }) },
      ]);
    expect(classes({ urbanity: 'town' }).map(classSizesOf)).toEqual([[1], [1], [60]]);
    expect(classes({ urbanity: 'rural' }).map(classSizesOf)).toEqual([[2], [], [30, 30]]);
  });

  it('should lose no pupil, stay under its cap, and never need more classes than without', () => {
    fc.assert(
      fc.property(
        formationWorld,
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 5, max: 60 }),
        (world, below, cap) => {
          const mixing: MixingRule = { below, cap };
          const [apart, together] = [undefined, mixing].map((rule) =>
            formClasses({ ...world, rules: { ...world.rules, mixingOf: () => rule } }),
          ) as [YearClasses, YearClasses];
          const came = world.pupils.reduce((sum, { pupils }) => sum + pupils, 0);
          const away = together.overflow.reduce((sum, { pupils }) => sum + pupils, 0);
          expect(seated(together.groups) + away).toBe(came);
          expect(seated(together.groups)).toBe(
            together.groups.flatMap(({ sizes }) => sizes).reduce((sum, size) => sum + size, 0),
          );
          for (const { mixed } of together.groups) expect(mixed?.pupils ?? 0).toBeLessThanOrEqual(cap);
          for (const group of together.groups) {
            const alone = apart.groups.find((other) => sameGrade(other, group));
            // What is saved goes to whoever wants it, and to nobody else.
            expect(sectionsOf(group)).toBeLessThanOrEqual(
              Math.max(group.wanted, alone === undefined ? 0 : sectionsOf(alone)),
            );
          }
        },
      ),
    );
  });

  it('should never need more classes at a school than without, where teachers are not short', () => {
    fc.assert(
      fc.property(
        formationWorld,
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 5, max: 60 }),
        (world, below, cap) => {
          const [apart, together] = [undefined, { below, cap }].map((rule) =>
            formClasses({ ...world, teachers: [], rules: { ...world.rules, mixingOf: () => rule } }),
          ) as [YearClasses, YearClasses];
          for (const school of new Set(world.pupils.map((row) => row.school)))
            expect(count(ofSchool(together, school))).toBeLessThanOrEqual(count(ofSchool(apart, school)));
        },
      ),
    );
  });
});

describe('mixed-grade classes year by year', () => {
  const told = (mixedWith?: string): Region['enrolment'] =>
    [8, 7].map((pupils, index) => ({
      ...{ school: 's1', year: 2019, grade: `${index + 1}`, pupils, classes: 1, basis: 'reported' as const },
      ...(index === 1 && mixedWith !== undefined ? { mixedWith } : {}),
    }));
  const region = (enrolment: Region['enrolment']): Region => ({
    ...plainRegion,
    schools: [plainSchool('s1', { urbanity: 'rural' })],
    classRules: [plainRule('primary', { mixedBelow: 10, mixedCap: 30 })],
    enrolment,
  });

  it('should count the classes of a census as it tells them: shared where a row says so', () => {
    expect(startClasses(region(told())).groups.map(sectionsOf)).toEqual([1, 1]);
    expect(startClasses(region(told('1'))).groups.map(classSizesOf)).toEqual([[15], []]);
  });

  it('should keep the cohorts apart as they move up together', () => {
    const { classes } = runStudy(region(told('1')));
    const next = classes[1]?.groups ?? [];
    const second = next.find(({ grade }) => grade === '2');
    expect(second?.sizes.reduce((sum, size) => sum + size, 0)).toBe(8);
    expect(second?.mixed?.pupils).toBeGreaterThan(8);
  });
});

const sameGrade = (left: ClassGroup, right: ClassGroup) =>
  left.school === right.school && left.grade === right.grade;
const ofSchool = ({ groups }: YearClasses, school: string) =>
  groups.filter((group) => group.school === school);
const seated = (groups: readonly ClassGroup[]) =>
  groups.flatMap(classSizesOf).reduce((sum, size) => sum + size, 0);
const count = (groups: readonly ClassGroup[]) => groups.reduce((sum, group) => sum + sectionsOf(group), 0);

/** Form the primary grades of one school, from the first up. */
function form(
  pupils: readonly number[],
  school: Parameters<typeof plainSchool>[1] = {},
  rooms: { permanent?: number } = {},
): YearClasses {
  const own = plainSchool('s1', { urbanity: 'rural', ...school });
  return formPrimary([{ pupils, school: own }], { rooms });
}

/** Form the primary grades of several schools, for which there are teachers for three classes. */
function formAll(schools: readonly SchoolGrades[]): readonly ClassGroup[] {
  const teachers = { district: 'd1', stage: 'primary' as const, year: 2020, teachers: 6, posts: undefined };
  return formPrimary(schools, { teachers: [{ ...teachers, sections: 3 }] }).groups;
}

interface SchoolGrades {
  readonly pupils: readonly number[];
  readonly school: ReturnType<typeof plainSchool>;
}

function formPrimary(
  schools: readonly SchoolGrades[],
  { rooms = {}, teachers = [] }: { rooms?: { permanent?: number }; teachers?: readonly TeacherSupply[] },
): YearClasses {
  return formClasses({
    year: 2020,
    pupils: schools.flatMap(({ pupils, school: { id } }) =>
      pupils.map((count, index) => ({
        ...{ district: 'd1', school: id, stage: 'primary', grade: `${index + 1}`, pupils: count },
      })),
    ),
    previous: [],
    rooms: schools.map(({ school: { id } }) => ({
      ...{ district: 'd1', school: id, year: 2020, inUse: true, converted: 0, temporary: 0 },
      permanent: rooms.permanent,
    })),
    teachers,
    rules: ruleBook({
      classRules: [plainRule('primary', { mixedBelow: 10, mixedCap: 30 })],
      schools: schools.map(({ school }) => school),
    }),
    ladders: new Map([['d1', { stages: [{ stage: 'primary', grades: ['1', '2', '3', '4', '5', '6'] }] }]]),
  });
}

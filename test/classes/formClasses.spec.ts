import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FormationInput, formClasses } from '../../src/classes/formClasses.ts';
import type { SchoolRooms } from '../../src/domain/capacity.ts';
import type { GradePupils } from '../../src/domain/enrolment.ts';
import { type Ladder, parseLadder } from '../../src/domain/ladder.ts';
import type { ClassRule } from '../../src/domain/region/classRule.ts';
import { ruleBook } from '../../src/domain/ruleBook.ts';
import { type ClassGroup, sectionsOf } from '../../src/domain/sections.ts';
import { formationWorld } from '../arbitraries/formationWorld.ts';
import { openClasses } from '../oracles/openClasses.ts';
import { smallestLargestClass } from '../oracles/smallestLargestClass.ts';

describe('forming entry classes', () => {
  it('should open a second class for the 46th pupil under a cap of 45', () => {
    expect(entrySizes(45, { cap: 45 })).toEqual([45]);
    expect(entrySizes(46, { cap: 45 })).toEqual([23, 23]);
  });

  it('should open one class for 36 children under 40 and two under 35 (Japan), for 71 two and three', () => {
    expect(entrySizes(36, { cap: 40 })).toEqual([36]);
    expect(entrySizes(36, { cap: 35 })).toEqual([18, 18]);
    expect(entrySizes(71, { cap: 40 })).toEqual([36, 35]);
    expect(entrySizes(71, { cap: 35 })).toEqual([24, 24, 23]);
  });

  it('should fill the classes that Zibo’s 临淄 and 张店 published to the last seat', () => {
    const full = (classes: number, cap: number) => Array.from({ length: classes }, () => cap);
    expect(entrySizes(2520, { cap: 45 })).toEqual(full(56, 45));
    expect(entrySizes(3200, { cap: 50 })).toEqual(full(64, 50));
    expect(entrySizes(35 * 45, { cap: 45 })).toEqual(full(35, 45));
    expect(entrySizes(28 * 50, { cap: 50 })).toEqual(full(28, 50));
    expect(35 * 45 + 28 * 50).toBe(2975);
  });

  it('should aim at the target and not only at the cap', () => {
    expect(entrySizes(52, { cap: 26, target: 25 })).toEqual([18, 17, 17]);
  });

  it('should keep last year’s three classes while they stay between merge threshold and cap', () => {
    const keep = { cap: 45, keepLast: true, mergeBelow: 25, lastEntry: [40, 40, 40] };
    expect(entrySizes(90, keep)).toEqual([30, 30, 30]);
    expect(entrySizes(74, keep)).toEqual([37, 37]);
    expect(entrySizes(136, keep)).toEqual([34, 34, 34, 34]);
  });

  it('should want no more sections than there are children, however many were kept', () => {
    const world = { pupils: { '1': 2 }, cap: 45, keepLast: true, last: { '1': [9, 9, 9] } };
    expect(only(form(world), '1')).toMatchObject({ sizes: [1, 1], wanted: 2 });
  });

  it('should crowd the entry grade when the classes above it fill the building', () => {
    const group = only(
      form({ pupils: { '1': 120, '2': 90 }, rooms: 4, cap: 45, last: { '1': [45, 45] } }),
      '1',
    );
    expect(group).toMatchObject({ sizes: [60, 60], wanted: 3, cause: 'room' });
  });

  it('should never leave children without a class, even in a school without a room', () => {
    const group = only(form({ pupils: { '1': 80 }, rooms: 0, cap: 45 }), '1');
    expect(group).toMatchObject({ sizes: [80], wanted: 2, cause: 'room' });
  });

  it('should give the free rooms of a through-school to the entry grade with the fuller classes', () => {
    const formed = form({ pupils: { '1': 100, '7': 140 }, rooms: 5, cap: 45 });
    expect(only(formed, '1').sizes).toEqual([50, 50]);
    expect(only(formed, '7').sizes).toEqual([47, 47, 46]);
  });

  it('should form the upper grades of a new school like entry grades', () => {
    const formed = form({ pupils: { '1': 40, '2': 50 }, rooms: 12, cap: 45 });
    expect(only(formed, '2')).toMatchObject({ sizes: [25, 25], entered: 2019 });
  });

  it('should equal classes opened one by one as children arrive, where rooms are ample', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 60 }), (pupils, target) => {
        expect(entrySizes(pupils, { cap: 60, target }).length).toBe(openClasses(pupils, target));
      }),
    );
  });

  it('should share rooms so that the largest class is as small as any sharing could make it', () => {
    const grades = fc.tuple(
      fc.integer({ min: 1, max: 200 }),
      fc.integer({ min: 1, max: 200 }),
      fc.integer({ min: 1, max: 200 }),
    );
    fc.assert(
      fc.property(
        grades,
        fc.integer({ min: 0, max: 14 }),
        fc.integer({ min: 20, max: 60 }),
        (sizes, rooms, cap) => {
          const [first, seventh, tenth] = sizes;
          const formed = form({ pupils: { '1': first, '7': seventh, '10': tenth }, rooms, cap });
          const asked = sizes.map((pupils) => ({ pupils, wanted: Math.ceil(pupils / cap) }));
          expect(largest(formed.groups)).toBe(smallestLargestClass(asked, rooms));
        },
      ),
    );
  });

  it('should never need fewer sections under a tighter cap, where rooms are ample', () => {
    const world = fc.record({
      pupils: fc.integer({ min: 1, max: 300 }),
      cap: fc.integer({ min: 2, max: 60 }),
      below: fc.integer({ min: 0, max: 5 }),
      tighter: fc.integer({ min: 1, max: 20 }),
      keepLast: fc.boolean(),
      mergeBelow: fc.integer({ min: 0, max: 30 }),
      lastEntry: fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 6 }),
    });
    fc.assert(
      fc.property(world, ({ pupils, cap, below, tighter, ...rest }) => {
        const target = Math.max(1, cap - below);
        const tight = Math.max(1, cap - tighter);
        const loose = entrySizes(pupils, { cap, target, ...rest });
        expect(
          entrySizes(pupils, { cap: tight, target: Math.min(target, tight), ...rest }).length,
        ).toBeGreaterThanOrEqual(loose.length);
      }),
    );
  });
});

describe('moving classes up', () => {
  it('should keep 60 and 50 as they are: one class over 55, whatever the average', () => {
    const group = only(form({ pupils: { '2': 110 }, cap: 55, last: { '1': [60, 50] } }), '2');
    expect(group).toMatchObject({ sizes: [60, 50], wanted: 2, cause: 'rule' });
  });

  it('should seat in-movers in the smallest class and say that pupils joined', () => {
    const group = only(form({ pupils: { '2': 112 }, cap: 55, last: { '1': [55, 50] } }), '2');
    expect(group).toMatchObject({ sizes: [56, 56], cause: 'enrolment' });
  });

  it('should let leavers leave in proportion to class size', () => {
    expect(only(form({ pupils: { '2': 99 }, cap: 55, last: { '1': [60, 50] } }), '2').sizes).toEqual([
      54, 45,
    ]);
  });

  it('should merge three classes of 15 under a threshold of 20 and keep the place of the third', () => {
    const group = only(
      form({ pupils: { '2': 45 }, cap: 45, mergeBelow: 20, last: { '1': [15, 15, 15] } }),
      '2',
    );
    expect(group.sizes).toEqual([23, 22, 0]);
  });

  it('should not merge classes that would not fit under the cap together', () => {
    const group = only(form({ pupils: { '2': 50 }, cap: 45, mergeBelow: 30, last: { '1': [25, 25] } }), '2');
    expect(group.sizes).toEqual([25, 25]);
  });

  it('should merge where rooms were lost, in the grade where the largest class stays smallest', () => {
    const last = { '1': [40, 40, 40], '2': [30, 30, 30] };
    const formed = form({ pupils: { '2': 120, '3': 90 }, rooms: 5, cap: 45, last });
    expect(only(formed, '2').sizes).toEqual([40, 40, 40]);
    expect(only(formed, '3').sizes).toEqual([45, 45, 0]);
    const fewer = form({ pupils: { '2': 120, '3': 90 }, rooms: 4, cap: 45, last });
    expect(only(fewer, '2')).toMatchObject({ sizes: [60, 60, 0], cause: 'room' });
  });

  it('should never merge upper classes because the entry grade would like more rooms', () => {
    const formed = form({ pupils: { '1': 180, '2': 60 }, rooms: 3, cap: 45, last: { '1': [30, 30] } });
    expect(only(formed, '2').sizes).toEqual([30, 30]);
    expect(only(formed, '1').sizes).toEqual([180]);
  });

  it('should split an oversize grade where the rule allows it and a room is free', () => {
    const group = only(
      form({ pupils: { '2': 120 }, rooms: 3, cap: 45, split: true, last: { '1': [60, 60] } }),
      '2',
    );
    expect(group).toMatchObject({ sizes: [40, 40, 40], cause: 'none' });
  });

  it('should serve entry grades before splits', () => {
    const formed = form({
      pupils: { '1': 90, '2': 120 },
      rooms: 4,
      cap: 45,
      split: true,
      last: { '1': [60, 60] },
    });
    expect(only(formed, '1').sizes).toEqual([45, 45]);
    expect(only(formed, '2')).toMatchObject({ sizes: [60, 60], wanted: 3, cause: 'room' });
  });

  it('should say that the rule holds a class over the cap once a room is free that no rule lets it use', () => {
    const world = { pupils: { '2': 120 }, cap: 45, last: { '1': [60, 60] }, lastCause: 'room' as const };
    expect(only(form({ ...world, rooms: 2 }), '2').cause).toBe('room');
    expect(only(form({ ...world, rooms: 3 }), '2').cause).toBe('rule');
  });

  it('should bring the classes of a closing school along', () => {
    const input = inputOf({ pupils: { '2': 150 }, cap: 45, last: { '1': [40, 40] } });
    const closing = input.previous.map((group) => ({ ...group, school: 'old', sizes: [35, 35] }));
    const formed = formClasses({
      ...input,
      previous: [...input.previous, ...closing],
      moves: [{ from: 'old', to: 's1' }],
    });
    expect(only(formed, '2').sizes).toEqual([40, 40, 35, 35]);
  });

  it('should leave a cohort where it is when it keeps pupils at the school that moves the others', () => {
    const input = inputOf({ pupils: { '2': 80 }, cap: 45, last: { '1': [40, 40] } });
    const other = { district: 'd1', school: 'old', stage: 'primary' as const, grade: '2', pupils: 60 };
    const closing = input.previous.map((group) => ({ ...group, school: 'old', sizes: [35, 25] }));
    const formed = formClasses({
      ...input,
      pupils: [...input.pupils, other],
      previous: [...input.previous, ...closing],
      moves: [{ from: 'old', to: 's1' }],
    });
    expect(formed.groups.map((group) => group.sizes)).toEqual([
      [35, 25],
      [40, 40],
    ]);
  });
});

describe('forming classes with too few teachers', () => {
  it('should withdraw the new section that hurts least and never a last one', () => {
    const formed = form({ pupils: { '1': 100, '2': 45 }, cap: 45, last: { '1': [45] }, staffed: 3 });
    expect(only(formed, '1')).toMatchObject({ sizes: [50, 50], wanted: 3, cause: 'teacher' });
    const none = form({ pupils: { '1': 100, '2': 45 }, cap: 45, last: { '1': [45] }, staffed: 0 });
    expect(none.groups.map((group) => group.sizes)).toEqual([[100], [45]]);
  });

  it('should take the section from the school whose classes stay smallest', () => {
    const base = inputOf({ pupils: {}, cap: 45, staffed: 5 });
    const school = (id: string, pupils: number): GradePupils => ({
      district: 'd1',
      school: id,
      stage: 'primary',
      grade: '1',
      pupils,
    });
    const formed = formClasses({ ...base, pupils: [school('a', 130), school('b', 50), school('c', 88)] });
    expect(formed.groups.map((group) => [group.school, sectionsOf(group), group.cause])).toEqual([
      ['a', 2, 'teacher'],
      ['b', 1, 'teacher'],
      ['c', 2, 'none'],
    ]);
  });

  it('should take back a split', () => {
    const world = { pupils: { '2': 120 }, cap: 45, split: true, last: { '1': [60, 60] }, staffed: 2 };
    expect(only(form(world), '2')).toMatchObject({ sizes: [60, 60], cause: 'teacher' });
  });
});

describe('entry-grade control', () => {
  it('should send children beyond the entry cap to the overflow', () => {
    const formed = form({ pupils: { '1': 120 }, rooms: 2, cap: 45, entryCap: 50 });
    expect(only(formed, '1')).toMatchObject({ sizes: [50, 50], wanted: 3, cause: 'room' });
    expect(formed.overflow).toEqual([
      { district: 'd1', school: 's1', stage: 'primary', grade: '1', pupils: 20 },
    ]);
  });

  it('should hold at the class cap for a school under an order, and let older classes age out', () => {
    const world = {
      pupils: { '1': 120, '2': 60 },
      rooms: 3,
      cap: 45,
      last: { '1': [60] },
      lastCause: 'teacher' as const,
      controlled: true,
    };
    const formed = form(world);
    expect(only(formed, '1').sizes).toEqual([45, 45]);
    expect(formed.overflow.map((row) => row.pupils)).toEqual([30]);
    expect(only(formed, '2')).toMatchObject({ sizes: [60], cause: 'rule' });
  });
});

describe('the laws of class formation', () => {
  it('should conserve pupils: sizes and overflow add up for every school and grade', () => {
    fc.assert(
      fc.property(formationWorld, (world) => {
        const formed = formClasses(world);
        const seats = new Map<string, number>();
        const add = (row: { school: string; grade: string }, pupils: number) =>
          seats.set(`${row.school}|${row.grade}`, (seats.get(`${row.school}|${row.grade}`) ?? 0) + pupils);
        for (const group of formed.groups)
          add(
            group,
            group.sizes.reduce((left, right) => left + right, 0),
          );
        for (const row of formed.overflow) add(row, row.pupils);
        for (const row of world.pupils) expect(seats.get(`${row.school}|${row.grade}`) ?? 0).toBe(row.pupils);
        expect(
          formed.groups.flatMap((group) => group.sizes).every((size) => Number.isInteger(size) && size >= 0),
        ).toBe(true);
      }),
    );
  });

  it('should never use more rooms than there are, except one class per grade with pupils', () => {
    fc.assert(
      fc.property(formationWorld, (world) => {
        const formed = formClasses(world);
        for (const { school, permanent } of world.rooms) {
          const groups = formed.groups.filter((group) => group.school === school);
          const sections = groups.reduce((sum, group) => sum + sectionsOf(group), 0);
          expect(sections).toBeLessThanOrEqual(Math.max(permanent ?? 1e9, groups.length));
        }
      }),
    );
  });

  it('should show a room less as a larger or equal largest class, or more overflow, never as a better school', () => {
    fc.assert(
      fc.property(formationWorld, (world) => {
        const fewer = world.rooms.map((row) =>
          row.permanent === undefined ? row : { ...row, permanent: Math.max(0, row.permanent - 1) },
        );
        const [now, then] = [
          { ...world, teachers: [] },
          { ...world, teachers: [], rooms: fewer },
        ].map(formClasses);
        for (const { school } of world.rooms) {
          const of = (formed: typeof now) => formed?.groups.filter((group) => group.school === school) ?? [];
          const over = (formed: typeof now) =>
            formed?.overflow
              .filter((row) => row.school === school)
              .reduce((sum, row) => sum + row.pupils, 0) ?? 0;
          expect(largest(of(then))).toBeGreaterThanOrEqual(
            largest(of(now)) - (over(then) > over(now) ? 1e9 : 0),
          );
          expect(over(then)).toBeGreaterThanOrEqual(over(now));
        }
      }),
    );
  });

  it('should show a lost room at a full school as a larger largest class', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 8 }), fc.integer({ min: 46, max: 60 }), (rooms, size) => {
        const full = { pupils: { '1': rooms * size }, rooms, cap: 45 };
        expect(largest(form({ ...full, rooms: rooms - 1 }).groups)).toBeGreaterThan(
          largest(form(full).groups),
        );
      }),
    );
  });

  it('should say "none" exactly where no class is over its cap', () => {
    fc.assert(
      fc.property(formationWorld, (world) => {
        for (const group of formClasses(world).groups) {
          const cap = world.rules.ruleOf(group, world.year)?.capSize ?? 0;
          expect(group.cause === 'none').toBe(Math.max(...group.sizes) <= cap);
          const pupils = group.sizes.reduce((left, right) => left + right, 0);
          expect(group.wanted).toBeGreaterThanOrEqual(Math.ceil(pupils / cap));
        }
      }),
    );
  });

  it('should not care about the order of rows', () => {
    const reversed = (world: FormationInput): FormationInput => ({
      ...world,
      pupils: [...world.pupils].reverse(),
      previous: [...world.previous].reverse(),
      rooms: [...world.rooms].reverse(),
      teachers: [...world.teachers].reverse(),
    });
    fc.assert(
      fc.property(formationWorld, (world) => {
        expect(formClasses(reversed(world))).toEqual(formClasses(world));
      }),
    );
  });

  it('should survive structuredClone and JSON', () => {
    fc.assert(
      fc.property(formationWorld, (world) => {
        const formed = formClasses(world);
        expect(structuredClone(formed)).toEqual(formed);
        expect(JSON.parse(JSON.stringify(formed))).toEqual(formed);
      }),
      { numRuns: 20 },
    );
  });
});

interface World {
  readonly pupils: Readonly<Record<string, number>>;
  readonly rooms?: number;
  readonly cap: number;
  readonly target?: number;
  readonly mergeBelow?: number;
  readonly keepLast?: boolean;
  readonly split?: boolean;
  readonly entryCap?: number;
  readonly controlled?: boolean;
  readonly staffed?: number;
  /** Last year's classes by the grade they were in last year. */
  readonly last?: Readonly<Record<string, number[]>>;
  readonly lastCause?: ClassGroup['cause'];
}

function stageOf(grade: string) {
  return Number(grade) <= 6 ? 'primary' : Number(grade) <= 9 ? 'junior' : 'senior';
}

function roomsOf(school: string, permanent: number | undefined, year: number): SchoolRooms {
  return { district: 'd1', school, year, inUse: true, permanent, converted: 0, temporary: 0 };
}

function ruleOf(world: World, stage: 'primary' | 'junior' | 'senior'): ClassRule {
  const { cap, target, mergeBelow, keepLast, split, entryCap } = world;
  return {
    id: stage,
    stage,
    fromYear: 2000,
    targetSize: target ?? cap,
    capSize: cap,
    ...(mergeBelow === undefined ? {} : { mergeBelow }),
    ...(keepLast === undefined ? {} : { keepLast }),
    ...(split === undefined ? {} : { splitOversize: split }),
    ...(entryCap === undefined ? {} : { entryCap }),
    basis: 'assumed',
  };
}

function inputOf(world: World): FormationInput {
  const rules = (['primary', 'junior', 'senior'] as const).map((stage) => ruleOf(world, stage));
  const school = {
    id: 's1',
    name: 's1',
    district: 'd1',
    type: 'primary' as const,
    stages: ['primary' as const],
    governedBy: 'district' as const,
    ownership: 'public' as const,
    entryControl: world.controlled === true,
    basis: 'assumed' as const,
  };
  return {
    year: 2020,
    pupils: Object.entries(world.pupils).map(([grade, pupils]) => ({
      district: 'd1',
      school: 's1',
      stage: stageOf(grade),
      grade,
      pupils,
    })),
    previous: Object.entries(world.last ?? {}).map(([grade, sizes]) => ({
      district: 'd1',
      school: 's1',
      stage: stageOf(grade),
      grade,
      entered: 2020 - Number(grade),
      sizes,
      basis: 'counted',
      wanted: sizes.length,
      cause: world.lastCause ?? 'none',
    })),
    rooms: [roomsOf('s1', world.rooms, 2020)],
    teachers:
      world.staffed === undefined
        ? []
        : [
            {
              district: 'd1',
              stage: 'primary',
              year: 2020,
              teachers: 0,
              sections: world.staffed,
              posts: undefined,
            },
          ],
    rules: ruleBook({ classRules: rules, schools: [school] }),
    ladders: new Map([['d1', parseLadder('6-3-3') as Ladder]]),
  };
}

const form = (world: World) => formClasses(inputOf(world));
const largest = (groups: readonly ClassGroup[]) => Math.max(0, ...groups.flatMap((group) => group.sizes));

function only(formed: { groups: readonly ClassGroup[] }, grade: string): ClassGroup {
  const found = formed.groups.filter((group) => group.grade === grade);
  expect(found).toHaveLength(1);
  return found[0] as ClassGroup;
}

function entrySizes(
  pupils: number,
  world: Omit<World, 'pupils'> & { lastEntry?: number[] },
): readonly number[] {
  const { lastEntry, ...rest } = world;
  const last = lastEntry === undefined || lastEntry.length === 0 ? {} : { last: { '1': lastEntry } };
  return only(form({ ...rest, ...last, pupils: { '1': pupils } }), '1').sizes;
}

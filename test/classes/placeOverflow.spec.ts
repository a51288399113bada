import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formClasses, type OverflowInput, placeOverflow } from '../../src/classes/formClasses.ts';
import type { SchoolRooms } from '../../src/domain/capacity.ts';
import { type Ladder, parseLadder } from '../../src/domain/ladder.ts';
import type { School } from '../../src/domain/region/school.ts';
import { ruleBook } from '../../src/domain/ruleBook.ts';
import { plainRule, plainSchool } from '../arbitraries/plainRegion.ts';

describe('finding seats for children beyond entry-grade control', () => {
  it('should fill the nearest school first and go on to the next', () => {
    const placing = placeOverflow(
      inputOf([
        { id: 'full', pupils: 100, rooms: 1, lon: 118 },
        { id: 'far', pupils: 20, rooms: 1, lon: 118.2 },
        { id: 'near', pupils: 10, rooms: 1, lon: 118.1 },
      ]),
    );
    expect(placing.moves).toEqual([
      { from: 'full', to: 'near', stage: 'primary', grade: '1', pupils: 35 },
      { from: 'full', to: 'far', stage: 'primary', grade: '1', pupils: 15 },
    ]);
    expect(placing.unplaced).toEqual([]);
  });

  it('should say who finds no seat', () => {
    const placing = placeOverflow(
      inputOf([
        { id: 'full', pupils: 100, rooms: 1 },
        { id: 'other', pupils: 40, rooms: 1 },
      ]),
    );
    expect(placing.moves.map((move) => move.pupils)).toEqual([5]);
    expect(placing.unplaced).toEqual([{ district: 'd1', stage: 'primary', grade: '1', pupils: 45 }]);
  });

  it('should open classes in free rooms as far as teachers go', () => {
    const schools = [
      { id: 'full', pupils: 145, rooms: 1 },
      { id: 'other', pupils: 40, rooms: 3 },
    ];
    expect(placeOverflow(inputOf(schools)).moves.map((move) => move.pupils)).toEqual([95]);
    expect(placeOverflow(inputOf(schools, 3)).moves.map((move) => move.pupils)).toEqual([50]);
  });

  it('should not count on rooms that nobody knows, nor on private or closed schools', () => {
    const placed = (more: Partial<Seat>) =>
      placeOverflow(
        inputOf([
          { id: 'full', pupils: 90, rooms: 1 },
          { id: 'other', pupils: 40, rooms: 3, ...more },
        ]),
      ).moves.reduce((sum, move) => sum + move.pupils, 0);
    expect(placed({})).toBe(40);
    expect(placed({ rooms: undefined })).toBe(5);
    expect(placed({ ownership: 'private' })).toBe(0);
    expect(placed({ inUse: false })).toBe(0);
  });

  it('should take schools without coordinates last, by identifier', () => {
    const seats = [
      { id: 'full', pupils: 145, rooms: 1, lon: 118 },
      { id: 'b', pupils: 40, rooms: 1 },
      { id: 'a', pupils: 40, rooms: 1 },
      { id: 'z', pupils: 40, rooms: 1, lon: 119 },
    ];
    expect(placeOverflow(inputOf(seats)).moves.map((move) => move.to)).toEqual(['z', 'a', 'b']);
  });

  it('should conserve children, ignore the order of rows, and leave no new overflow where they go', () => {
    fc.assert(
      fc.property(fc.array(seat, { minLength: 1, maxLength: 6 }), (drawn) => {
        const seats = drawn.map((one, index) => ({ ...one, id: `s${index}` }));
        const input = inputOf(seats);
        const placing = placeOverflow(input);
        const sum = (rows: readonly { pupils: number }[]) =>
          rows.reduce((total, row) => total + row.pupils, 0);
        expect(sum(placing.moves) + sum(placing.unplaced)).toBe(sum(input.classes.overflow));
        expect(placing.moves.every((move) => move.pupils > 0)).toBe(true);
        expect(placeOverflow(inputOf([...seats].reverse()))).toEqual(placing);

        const after = seats.map((one) => ({
          ...one,
          pupils:
            one.pupils +
            sum(placing.moves.filter((move) => move.to === one.id)) -
            sum(input.classes.overflow.filter((row) => row.school === one.id)),
        }));
        expect(inputOf(after).classes.overflow).toEqual([]);
      }),
    );
  });
});

interface Seat {
  readonly id: string;
  readonly pupils: number;
  readonly rooms: number | undefined;
  readonly lon?: number | undefined;
  readonly ownership?: School['ownership'];
  readonly inUse?: boolean;
}

const seat = fc.record({
  pupils: fc.integer({ min: 1, max: 200 }),
  rooms: fc.option(fc.integer({ min: 1, max: 6 }), { nil: undefined }),
  lon: fc.option(
    fc.integer({ min: 0, max: 50 }).map((step) => 118 + step / 100),
    { nil: undefined },
  ),
  ownership: fc.constantFrom<School['ownership']>('public', 'private'),
});

/** Primary schools whose first grades are formed under a class cap of 45 and an entry cap of 50. */
function inputOf(seats: readonly Seat[], staffed?: number): OverflowInput {
  const schools = seats.map(({ id, lon, ownership }) =>
    plainSchool(id, { ownership: ownership ?? 'public', ...(lon === undefined ? {} : { lon, lat: 36.8 }) }),
  );
  const rooms = seats.map(
    ({ id, rooms: permanent, inUse }): SchoolRooms => ({
      district: 'd1',
      school: id,
      year: 2020,
      inUse: inUse ?? true,
      permanent,
      converted: 0,
      temporary: 0,
    }),
  );
  const teachers =
    staffed === undefined
      ? []
      : [
          {
            district: 'd1',
            stage: 'primary' as const,
            year: 2020,
            teachers: 0,
            sections: staffed,
            posts: undefined,
          },
        ];
  const rules = ruleBook({ classRules: [plainRule('r', { entryCap: 50 })], schools: [] });
  const ladders = new Map([['d1', parseLadder('6-3-3') as Ladder]]);
  const pupils = seats.map(({ id, pupils: count }) => ({
    district: 'd1',
    school: id,
    stage: 'primary' as const,
    grade: '1',
    pupils: count,
  }));
  const classes = formClasses({ year: 2020, pupils, previous: [], rooms, teachers, rules, ladders });
  return { classes, schools, rooms, teachers, rules, ladders };
}

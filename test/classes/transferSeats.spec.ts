import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FormationInput, formClasses, placeOverflow } from '../../src/classes/formClasses.ts';
import { type Ladder, parseLadder } from '../../src/domain/ladder.ts';
import type { ClassRule } from '../../src/domain/region/classRule.ts';
import { ruleBook } from '../../src/domain/ruleBook.ts';
import { formationWorld, worldYear } from '../arbitraries/formationWorld.ts';
import { plainRule, plainSchool } from '../arbitraries/plainRegion.ts';

describe('seats kept for transfers within the year', () => {
  it('should open a second class for the 43rd pupil under a cap of 45 with three seats kept', () => {
    expect(entrySizes(42, { transferSeats: 3 })).toEqual([42]);
    expect(entrySizes(43, { transferSeats: 3 })).toEqual([22, 21]);
    expect(entrySizes(43, { transferSeats: 0 })).toEqual([43]);
  });

  it('should cost nothing where the size aimed at leaves them free anyway', () => {
    expect(entrySizes(84, { targetSize: 42, transferSeats: 3 })).toEqual(entrySizes(84, { targetSize: 42 }));
  });

  it('should crowd them where rooms are lacking, rather than leave a child without a class', () => {
    expect(entrySizes(90, { transferSeats: 3 }, 2)).toEqual([45, 45]);
  });

  it('should hold under a plan, which counts its classes by the cap alone', () => {
    const planned = () => ({ sections: 1, cap: 55, regroup: false });
    const sizesWith = (transferSeats: number) => {
      const rules = ruleBook({ classRules: [plainRule('r', { capSize: 55, transferSeats })], schools: [] });
      return formClasses({ ...inputOf({ s: 54 }, rules, {}), planned }).groups[0]?.sizes;
    };
    expect([sizesWith(0), sizesWith(3)]).toEqual([[54], [27, 27]]);
  });

  it('should turn away at entry control, and take in elsewhere, only as many as leave them free', () => {
    const rules = ruleBook({ classRules: [plainRule('r', { entryCap: 45, transferSeats: 5 })], schools: [] });
    const input = inputOf({ full: 50, near: 30 }, rules, { full: 1, near: 1 });
    const classes = formClasses(input);
    expect(classes.overflow).toMatchObject([{ school: 'full', pupils: 10 }]);
    const schools = [plainSchool('full'), plainSchool('near')];
    const placing = placeOverflow({ ...input, classes, schools });
    expect(placing.moves).toMatchObject([{ from: 'full', to: 'near', pupils: 10 }]);
    const tight = ruleBook({
      classRules: [plainRule('r', { entryCap: 45, transferSeats: 12 })],
      schools: [],
    });
    const first = formClasses({ ...input, rules: tight });
    const { moves, unplaced } = placeOverflow({ ...input, rules: tight, classes: first, schools });
    expect([moves[0]?.pupils, unplaced[0]?.pupils]).toEqual([3, 14]);
  });

  it('should leave every class that is formed under the cap by them, and none when no seat is kept', () => {
    fc.assert(
      fc.property(formationWorld, fc.integer({ min: 0, max: 12 }), (world, seats) => {
        const open = { ...world, rooms: [], teachers: [] };
        const kept = formClasses({ ...open, rules: keeping(open.rules, seats) });
        for (const group of kept.groups) {
          const cap = world.rules.ruleOf(group, worldYear)?.capSize ?? 0;
          if (group.entered === worldYear)
            expect(Math.max(...group.sizes)).toBeLessThanOrEqual(Math.max(1, cap - seats));
        }
        if (seats === 0) expect(kept).toEqual(formClasses(open));
      }),
      { numRuns: 60 },
    );
  });
});

const ladder = parseLadder('3-2-1') as Ladder;

/** Rules that keep seats in every class. */
function keeping(rules: FormationInput['rules'], transferSeats: number): FormationInput['rules'] {
  return {
    ...rules,
    ruleOf: (place, year) => {
      const rule = rules.ruleOf(place, year);
      return rule && { ...rule, transferSeats };
    },
  };
}

function inputOf(
  pupils: Readonly<Record<string, number>>,
  rules: FormationInput['rules'],
  rooms: Readonly<Record<string, number>>,
): FormationInput {
  const row = { district: 'd1', stage: 'primary' as const, grade: '1' };
  return {
    ...{ year: worldYear, previous: [], teachers: [], rules, ladders: new Map([['d1', ladder]]) },
    pupils: Object.entries(pupils).map(([school, count]) => ({ ...row, school, pupils: count })),
    rooms: Object.entries(rooms).map(([school, permanent]) => ({
      ...{ district: 'd1', school, year: worldYear, inUse: true, permanent, converted: 0, temporary: 0 },
    })),
  };
}

function entrySizes(pupils: number, rule: Partial<ClassRule>, rooms?: number): readonly number[] {
  const rules = ruleBook({ classRules: [plainRule('r', rule)], schools: [] });
  const { groups } = formClasses(inputOf({ s: pupils }, rules, rooms === undefined ? {} : { s: rooms }));
  return groups[0]?.sizes ?? [];
}

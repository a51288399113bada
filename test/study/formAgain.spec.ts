import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FormationInput, formClasses } from '../../src/classes/formClasses.ts';
import { staffBlocks } from '../../src/domain/staffPools.ts';
import { formAgain } from '../../src/study/formAgain.ts';
import { formationWorld } from '../arbitraries/formationWorld.ts';

describe('classes formed anew after children were sent on', () => {
  it('should be those that forming all of them anew gives, whether or not teachers are short', () => {
    fc.assert(fc.property(formationWorld, fc.integer({ min: -20, max: 60 }), expectSame));
  });

  it('should be so too where districts share teachers of the city’s', () => {
    fc.assert(fc.property(formationWorld.map(inTwoDistricts), fc.integer({ min: -20, max: 60 }), expectSame));
  });
});

function expectSame(world: FormationInput, change: number): void {
  const [changed] = world.pupils;
  fc.pre(changed !== undefined);
  const { school, district } = changed;
  const pupils = world.pupils.map((row) =>
    row === changed ? { ...row, pupils: Math.max(0, row.pupils + change) } : row,
  );
  const input = { ...world, pupils };
  const first = formClasses(world);
  const schools = world.rooms.map((row) => ({ id: row.school, district: row.district }));
  const again = formAgain({
    ...{ first, input },
    ...{ schools: new Set([school]), districts: new Set([district]) },
    blockOf: staffBlocks(world.teachers, schools),
  });
  expect(again.groups).toEqual(formClasses(input).groups);
}

const cityRun = ['s0', 's1'];
const districtOf = (school: string) => (school === 's1' || school === 's3' ? 'd2' : 'd1');

/** The same schools in two districts, each with half the teachers; of the first two schools the city has the rest. */
function inTwoDistricts(world: FormationInput): FormationInput {
  const moved = <T extends { readonly school: string }>(rows: readonly T[]) =>
    rows.map((row) => ({ ...row, district: districtOf(row.school) }));
  const ladder = world.ladders.get('d1');
  return {
    ...world,
    ...{ pupils: moved(world.pupils), previous: moved(world.previous), rooms: moved(world.rooms) },
    teachers: world.teachers.flatMap((row) => {
      const half = { ...row, sections: Math.floor((row.sections ?? 0) / 2) };
      return [half, { ...half, district: 'd2' }, { ...half, district: 'city', schools: cityRun }];
    }),
    ladders: new Map(['d1', 'd2'].flatMap((id) => (ladder === undefined ? [] : [[id, ladder] as const]))),
  };
}

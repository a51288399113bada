import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formClasses } from '../../src/classes/formClasses.ts';
import { formAgain } from '../../src/study/formAgain.ts';
import { formationWorld } from '../arbitraries/formationWorld.ts';

describe('classes formed anew after children were sent on', () => {
  it('should be those that forming all of them anew gives, whether or not teachers are short', () => {
    fc.assert(
      fc.property(formationWorld, fc.integer({ min: -20, max: 60 }), (world, change) => {
        const [changed] = world.pupils;
        fc.pre(changed !== undefined);
        const { school, district } = changed;
        const pupils = world.pupils.map((row) =>
          row === changed ? { ...row, pupils: Math.max(0, row.pupils + change) } : row,
        );
        const input = { ...world, pupils };
        const first = formClasses(world);
        const again = formAgain({
          ...{ first, input },
          ...{ schools: new Set([school]), districts: new Set([district]) },
        });
        expect(again.groups).toEqual(formClasses(input).groups);
      }),
    );
  });
});

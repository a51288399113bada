import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { randomAt, randomsAfter } from '../../src/domain/random.ts';

it('should give one after the other the numbers that keys would give', () => {
  fc.assert(
    fc.property(fc.integer(), fc.array(fc.nat(), { maxLength: 3 }), (seed, key) => {
      const next = randomsAfter(seed, ...key);
      for (let count = 1; count <= 5; count += 1) expect(next()).toBe(randomAt(seed, ...key, count));
    }),
  );
});

import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { allocate } from '../../src/allocation/allocate.ts';
import type { AllocationProblemInput } from '../../src/domain/allocation/allocationProblem.ts';
import { county } from '../bench/county.ts';
import { read, smallTown } from './smallTown.ts';

/**
 * Plans of fixed problems, seed and work, as digests: a faster search finds the same ones. Where a change of the
 * search is meant to find others, compare the levels first, then write the new digests down here.
 */
const known: readonly (readonly [name: string, problem: AllocationProblemInput, digest: string])[] = [
  ['the small town', smallTown, 'd0cd9e51e44a08ce'],
  ['a county', county({ schools: 8, seed: 5 }), 'dd8c76494619eeb7'],
  ['a county whose junior schools are fed', county({ schools: 8, seed: 6, fed: true }), 'c2137770e47cf140'],
  ['a county short of money', county({ schools: 8, seed: 7, money: 0.4 }), 'd0abd820b1e4b22d'],
  ['a county that may close villages', closing(county({ schools: 9, seed: 8 })), '4111c3e2dee287a9'],
];

describe('the search', () => {
  it.each(known)(
    'should find the plan of %s again, with the same work and seed',
    async (_, input, digest) => {
      const allocation = await allocate(read(input), { work: 4000, seed: 3 });
      expect(digestOf(allocation)).toBe(digest);
    },
  );
});

/** To a millionth: sums may be added up in another order. */
function digestOf(value: unknown): string {
  const text = JSON.stringify(value, (_, one) => (typeof one === 'number' ? Number(one.toFixed(6)) : one));
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/** The same county; every other village school may be closed into the town school of its kind that stands first. */
function closing(problem: AllocationProblemInput): AllocationProblemInput {
  const taught = ({ units }: AllocationProblemInput['schools'][number]) =>
    units.map(({ stage }) => stage).join();
  const schools = problem.schools.map((school, index) => {
    const receiver = problem.schools.find(
      (other, at) => at % 4 === 0 && other.site === undefined && taught(other) === taught(school),
    );
    const village = index % 4 === 3 && school.site === undefined;
    return village && receiver !== undefined
      ? { ...school, closure: { receiver: receiver.id, saving: 900_000 } }
      : school;
  });
  return { ...problem, schools };
}

import { expect, it } from 'vitest';
import { allPupils, meanShares, shareError } from '../../src/projection/meanShares.ts';
import { readHistory } from '../../src/projection/readHistory.ts';
import { knowUpTo } from '../../src/projection/transitions.ts';
import { buildRegion } from './buildRegion.ts';

it('should not count what came after a year without figures as a miss of the shares', () => {
  const school = { district: 'd', stages: ['primary' as const] };
  const known = knowUpTo(
    readHistory(
      buildRegion({
        baseYear: 2023,
        districts: { d: { ladder: '6-3-3' } },
        schools: { a: school, b: school },
        pupils: [
          ['a', 2019, { '1': [30, 30, null, 60, 60] }],
          ['b', 2019, { '1': [70, 70, null, 140, 120] }],
        ],
      }),
    ),
    4,
  );
  const pool = known.history.layout.pools.find(({ stage }) => stage === 'primary');
  if (pool === undefined) throw new Error('The place has a primary school.');
  const outside = allPupils(known, 0);
  const error = shareError(known, pool, outside, (year) => meanShares(known, pool, outside, year, 3));
  // 30 and 70 of a hundred until 2022; in 2023 a third and two thirds of 180.
  expect(error).toBeCloseTo(2 * (60 - 0.3 * 180), 9);
});

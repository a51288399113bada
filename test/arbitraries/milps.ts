import fc from 'fast-check';
import { required } from '../../src/domain/invariant.ts';
import type { Milp, MilpColumn, MilpRow } from '../../src/milp/milp.ts';

const whole = (min: number, max: number) => fc.integer({ min, max });

function columnsOf(count: number, integer: boolean): fc.Arbitrary<MilpColumn[]> {
  const column = fc.record({
    lower: whole(-2, 1),
    width: whole(0, 3),
    cost: whole(-5, 5),
    part: fc.constantFrom(0, 0, 0.5),
  });
  return fc.array(column, { minLength: count, maxLength: count }).map((columns) =>
    columns.map(({ lower, width, cost, part }, index) => ({
      name: `x${index}`,
      lower,
      upper: lower + width + part,
      cost,
      integer,
    })),
  );
}

function rowsOf(count: number): fc.Arbitrary<MilpRow[]> {
  const terms = fc.array(whole(-3, 3), { minLength: count, maxLength: count });
  const row = fc.record({
    terms,
    middle: whole(-4, 6),
    kind: fc.constantFrom('least', 'most', 'range', 'equal'),
  });
  return fc.array(row, { minLength: 1, maxLength: 4 }).map((rows) =>
    rows.map(({ terms, middle, kind }, index) => {
      const used = terms.flatMap((value, at) => (value === 0 ? [] : [at]));
      return {
        name: `r${index}`,
        lower: kind === 'most' ? -Infinity : middle,
        upper: kind === 'least' ? Infinity : kind === 'range' ? middle + 2 : middle,
        indices: used,
        values: used.map((at) => required(terms[at], 'a used term has a value')),
      };
    }),
  );
}

/** Small programmes with every column whole and bounded; some can be met, some cannot. */
export const wholeMilps: fc.Arbitrary<Milp> = whole(1, 5).chain((count) =>
  fc.record({ columns: columnsOf(count, true), rows: rowsOf(count), constant: whole(-3, 3) }),
);

/** The same without whole numbers. */
export const linearMilps: fc.Arbitrary<Milp> = whole(1, 5).chain((count) =>
  fc.record({ columns: columnsOf(count, false), rows: rowsOf(count), constant: whole(-3, 3) }),
);

/** A knapsack that needs some search: as many whole columns, one scarce row. */
export function knapsack(size: number): Milp {
  const weight = (index: number) => 37 + ((index * 7919) % 101);
  const indices = Array.from({ length: size }, (_, index) => index);
  return {
    columns: indices.map((index) => ({
      name: `take${index}`,
      lower: 0,
      upper: 3,
      cost: -(weight(index) + ((index * 31) % 7)),
      integer: true,
    })),
    rows: [
      { name: 'room', lower: -Infinity, upper: 41 * size + 13, indices, values: indices.map(weight) },
      {
        name: 'beds',
        lower: -Infinity,
        upper: 53 * size + 7,
        indices,
        values: indices.map((at) => weight(at * 3 + 1)),
      },
    ],
    constant: 0,
  };
}

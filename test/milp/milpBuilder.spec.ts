import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findViolations } from '../../src/milp/findViolations.ts';
import { activityOf, objectiveAt, relaxed, withCosts } from '../../src/milp/milp.ts';
import { MilpBuilder } from '../../src/milp/milpBuilder.ts';
import { wholeMilps } from '../arbitraries/milps.ts';

describe('MilpBuilder', () => {
  it('should add up terms of one column and drop those that cancel', () => {
    const builder = new MilpBuilder();
    const [a, b] = [builder.column('a'), builder.column('b', { upper: 4, cost: 3, integer: true })];
    builder.row(
      'r',
      [
        [a, 2],
        [b, 1],
        [a, 3],
        [b, -1],
      ],
      { upper: 7 },
    );
    builder.addCost(b, 2);
    builder.addConstant(9);
    expect(builder.build()).toEqual({
      columns: [
        { name: 'a', lower: 0, upper: Infinity, cost: 0, integer: false },
        { name: 'b', lower: 0, upper: 4, cost: 5, integer: true },
      ],
      rows: [{ name: 'r', lower: -Infinity, upper: 7, indices: [0], values: [5] }],
      constant: 9,
    });
  });

  it('should refuse a name used twice, bounds that cross, a cost that is none and a column that does not exist', () => {
    const builder = new MilpBuilder();
    builder.column('a');
    builder.row('r', [], {});
    expect(() => builder.column('a')).toThrow('stands there already');
    expect(() => builder.row('r', [], {})).toThrow('stands there already');
    expect(() => builder.column('b', { lower: 2, upper: 1 })).toThrow('is above');
    expect(() => builder.row('s', [], { lower: 2, upper: 1 })).toThrow('is above');
    expect(() => builder.column('c', { cost: Number.NaN })).toThrow('is no number');
    expect(() => builder.row('t', [[5, 1]], {})).toThrow('does not exist');
    expect(() => builder.row('u', [[0, Infinity]], {})).toThrow('is no number');
  });
});

describe('a programme at a point', () => {
  it('should cost the constant plus cost times amount, with or without whole numbers', () => {
    fc.assert(
      fc.property(wholeMilps, (milp) => {
        const point = milp.columns.map((column, index) => column.lower + (index % 2));
        const costs = milp.columns.map((column) => column.cost);
        const expected = costs.reduce((sum, cost, index) => sum + cost * (point[index] ?? 0), milp.constant);
        expect(objectiveAt(milp, point)).toBe(expected);
        expect(objectiveAt(relaxed(milp), point)).toBe(expected);
        expect(objectiveAt(withCosts(milp, costs, milp.constant), point)).toBe(expected);
      }),
    );
  });

  it('should break exactly the rows whose sum is outside their sides', () => {
    fc.assert(
      fc.property(wholeMilps, (milp) => {
        const point = milp.columns.map((column) => Math.floor(column.upper));
        const broken = milp.rows.flatMap((row, index) => {
          const sum = activityOf(row, point);
          return sum < row.lower || sum > row.upper ? [index] : [];
        });
        expect(findViolations(milp, point).map(({ kind, index }) => [kind, index])).toEqual(
          broken.map((at) => ['row', at]),
        );
      }),
    );
  });

  it('should break a bound by what it is outside and a whole number by what it is off', () => {
    const columns = [{ name: 'a', lower: 0, upper: 2, cost: 0, integer: true }];
    const milp = { columns, rows: [], constant: 0 };
    expect(findViolations(milp, [5])).toEqual([{ kind: 'column', index: 0, name: 'a', amount: 3 }]);
    expect(findViolations(milp, [1.25])).toEqual([{ kind: 'fraction', index: 0, name: 'a', amount: 0.25 }]);
    expect(findViolations(milp, [Number.NaN]).map(({ kind }) => kind)).toEqual(['column']);
    expect(() => findViolations(milp, [])).toThrow('a value per column');
  });
});

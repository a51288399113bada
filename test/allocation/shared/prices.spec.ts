import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstPrices, movePrices } from '../../../src/allocation/shared/movePrices.ts';
import { planShared } from '../../../src/allocation/shared/planShared.ts';
import { addYears, shareGrant, spreadGrant } from '../../../src/allocation/shared/shareGrant.ts';
import type { PartEnd, RoundRunner } from '../../../src/domain/allocation/sharedMoney.ts';

const years = [2026, 2027, 2028, 2029];
const money = fc
  .array(fc.integer({ min: 0, max: 1000 }), { minLength: 4, maxLength: 4 })
  .map((amounts) => amounts.map((amount, at) => ({ year: years[at] ?? 0, amount })));
const parts = fc.array(money, { minLength: 1, maxLength: 5 });
const upTo = (rows: readonly { year: number; amount: number }[], last: number) =>
  rows.reduce((sum, { year, amount }) => sum + (year <= last ? amount : 0), 0);

describe('a grant', () => {
  it('should pay what falls due first, in proportion where it does not reach', () => {
    const grant = [{ year: 2026, amount: 90 }];
    const wanted = [
      [{ year: 2027, amount: 40 }],
      [
        { year: 2027, amount: 80 },
        { year: 2028, amount: 5 },
      ],
    ];
    expect(shareGrant(grant, wanted, true)).toEqual({
      granted: [[{ year: 2026, amount: 30 }], [{ year: 2026, amount: 60 }]],
      left: [{ year: 2026, amount: 0 }],
    });
    expect(shareGrant(grant, wanted, false).granted).toEqual([[], []]);
  });

  it('should be given out once at most, and in full to everybody where it reaches', () => {
    fc.assert(
      fc.property(money, parts, fc.boolean(), (grant, wanted, carries) => {
        const { granted, left } = shareGrant(grant, wanted, carries);
        const given = addYears([...granted, left]);
        for (const { year } of grant) expect(upTo(given, year)).toBeCloseTo(upTo(grant, year), 6);
        expect(left.every(({ amount }) => amount >= 0)).toBe(true);
        const all = addYears(wanted);
        const reaches = years.every((year) =>
          carries
            ? upTo(all, year) <= upTo(grant, year)
            : all.every((row) => row.amount <= (grant.find((one) => one.year === row.year)?.amount ?? 0)),
        );
        if (reaches)
          for (const [part, rows] of wanted.entries())
            expect(upTo(granted[part] ?? [], 2029)).toBe(upTo(rows, 2029));
      }),
    );
  });

  it('should be spread by weight in whole yuan, and to nobody where all weigh nothing', () => {
    expect(spreadGrant([{ year: 2026, amount: 10 }], [1, 2, 0])).toEqual([
      [{ year: 2026, amount: 3 }],
      [{ year: 2026, amount: 6 }],
      [],
    ]);
    expect(spreadGrant([{ year: 2026, amount: 10 }], [0, 0])).toEqual([[], []]);
  });
});

describe('the price of shared money', () => {
  const grant = years.map((year) => ({ year, amount: 100 }));

  it('should rise where more is wanted than there is, up to that year alone', () => {
    const wanted = [{ year: 2027, amount: 300 }];
    const moved = movePrices(firstPrices(grant, 1), { grant, wanted, round: 1, near: 0.05 });
    expect(moved?.map(({ amount }) => amount)).toEqual([1.5 ** 3, 1.5 ** 3, 1, 0.421875]);
  });

  it('should fall where money is left, and be settled where little is, or nobody wants any', () => {
    const asked = (amount: number) =>
      movePrices(firstPrices(grant, 1), { grant, wanted: [{ year: 2026, amount }], round: 5, near: 0.05 });
    expect(asked(50)?.[0]?.amount).toBe(0.25);
    expect(asked(99)).toBeUndefined();
    expect(asked(0)).toBeUndefined();
  });

  it('should never rise with the years, and stay above nothing', () => {
    fc.assert(
      fc.property(money, money, fc.integer({ min: 1, max: 6 }), (given, wanted, round) => {
        const moved =
          movePrices(firstPrices(given, 1), { grant: given, wanted, round, near: 0.05 }) ??
          firstPrices(given, 1);
        const amounts = moved.map(({ amount }) => amount);
        expect(amounts).toEqual(amounts.toSorted((left, right) => right - left));
        expect(Math.min(...amounts)).toBeGreaterThan(0);
      }),
    );
  });
});

describe('many parts', () => {
  const vector = { unplaced: 0, oversizeClasses: 1, oversizePupils: 0, cost: 1, moved: 0, kilometres: 0 };
  const grant = [{ year: 2026, amount: 100 }];

  /** Parts that want two yuan each and take what they are granted; tells which orders were run. */
  async function planned(stopAfter: number) {
    const rounds: string[] = [];
    let asked = 0;
    const run: RoundRunner<number> = async (tasks, toItsEnd) => {
      rounds.push(`${tasks[0]?.order.kind} × ${tasks.length}${toItsEnd ? ', to its end' : ''}`);
      return tasks.map(({ part, order }): PartEnd<number> | undefined => {
        asked += 1;
        if (asked > stopAfter && !toItsEnd) return undefined;
        if (order.kind === 'price')
          return { kind: 'priced', kept: part, wanted: [{ year: 2026, amount: 2 }] };
        if (order.kind === 'check') return { kind: 'checked', findings: [], taken: [] };
        return { kind: 'settled', kept: part, granted: order.granted, vector };
      });
    };
    const plan = await planShared({ grant, parts: 50, carries: true }, run, {
      ...{ work: 1000, seed: 1, shouldStop: () => asked >= stopAfter },
    });
    return { rounds, plan };
  }

  it('should have no first plans before the last prices, and those that are short planned again', async () => {
    const { rounds, plan } = await planned(Number.POSITIVE_INFINITY);
    expect(rounds).toEqual(['price × 50', 'settle × 50', 'settle × 50', 'check × 50, to its end']);
    expect(plan.stopped).toBe(false);
    expect(plan.left).toEqual([{ year: 2026, amount: 0 }]);
  });

  it.each([
    [50, ['price × 50', 'settle × 50, to its end', 'check × 50, to its end']],
    [60, ['price × 50', 'settle × 50', 'settle × 40, to its end', 'check × 50, to its end']],
  ])('should all have a plan when it is stopped after %i orders', async (stopAfter, told) => {
    const { rounds, plan } = await planned(stopAfter);
    expect(rounds).toEqual(told);
    expect(plan.stopped).toBe(true);
    expect(plan.parts.filter((part) => part?.checked !== undefined)).toHaveLength(50);
  });
});

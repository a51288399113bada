import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HeatRow } from '../../web/src/pictures/classHeat.ts';
import { type HeatOrder, orderHeat } from '../../web/src/views/classes/heatOrder.ts';

const districts = ['east', 'west'];
const grades = ['1', '2'];

const rows = fc
  .array(
    fc.record({
      name: fc.constantFrom('城关小学', '东关小学', '实验小学', '中心小学'),
      district: fc.constantFrom(...districts),
      largest: fc.array(fc.option(fc.integer({ min: 1, max: 80 }), { nil: undefined }), {
        minLength: grades.length,
        maxLength: grades.length,
      }),
    }),
    { maxLength: 12 },
  )
  .map((drawn) =>
    drawn.map(({ name, district, largest }, index) => ({
      ...{ school: `school${index}`, name, district, oversize: 0, largest: 0 },
      cells: grades.flatMap((grade, at) =>
        largest[at] === undefined ? [] : [{ grade, largest: largest[at], classes: 1, oversize: 0 }],
      ),
    })),
  ) as unknown as fc.Arbitrary<readonly HeatRow[]>;

const orders = fc.constantFrom<HeatOrder>('worst', 'name', 'district', { grade: '1' }, { grade: '2' });

/** What an order looks at; the smaller stands first. */
function keyOf(row: HeatRow, order: HeatOrder): number | undefined {
  if (order === 'district') return districts.indexOf(row.district);
  if (typeof order === 'string') return undefined;
  return -(row.cells.find(({ grade }) => grade === order.grade)?.largest ?? -1);
}

describe('the order of the heat map', () => {
  it('should keep every school once, by what is asked, those alike as they were', () => {
    fc.assert(
      fc.property(rows, orders, (given, order) => {
        const put = orderHeat(given, order, districts);
        expect(new Set(put)).toEqual(new Set(given));
        expect(put.length).toBe(given.length);
        const place = new Map(given.map((row, index) => [row, index]));
        put.slice(1).forEach((row, index) => {
          const before = put[index] as HeatRow;
          const [left, right] = [keyOf(before, order), keyOf(row, order)];
          if (left !== undefined && right !== undefined) {
            expect(left).toBeLessThanOrEqual(right);
            if (left === right) expect(place.get(before)).toBeLessThan(place.get(row) as number);
          }
          if (order === 'name') expect(before.name.localeCompare(row.name, 'zh-CN')).toBeLessThanOrEqual(0);
        });
      }),
    );
  });
});

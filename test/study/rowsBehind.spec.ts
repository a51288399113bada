import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Region } from '../../src/domain/region/region.ts';
import { tableNames } from '../../src/domain/region/tables.ts';
import { stages } from '../../src/domain/stage.ts';
import { mostRowsTold, type RowsAsked, rowsBehind } from '../../src/study/rowsBehind.ts';
import { regionArbitrary, smallRegion } from '../arbitraries/region.ts';

const askable = tableNames.filter((name): name is RowsAsked['table'] => name !== 'region');
const count = (region: Region, asked: RowsAsked) => rowsBehind(region, asked).all;
const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

describe('the rows behind a figure', () => {
  it('should be all of a table where nothing is asked of them, each basis counted', () => {
    fc.assert(
      fc.property(regionArbitrary, fc.constantFrom(...askable), (region, table) => {
        const { all, rows, bases, columns } = rowsBehind(region, { table });
        expect(all).toBe(region[table].length);
        expect(rows.length).toBe(Math.min(all, mostRowsTold));
        const withBasis = region[table].filter((row) => 'basis' in row && row.basis !== undefined);
        expect(sum(bases.map((each) => each.rows))).toBe(withBasis.length);
        for (const { cells } of rows) expect(cells.length).toBe(columns.length);
        for (const at of columns.keys()) expect(rows.some(({ cells }) => cells[at]?.en !== '')).toBe(true);
      }),
    );
  });

  it('should fall apart by district, by school, by stage and by year, no row lost and none twice', () => {
    fc.assert(
      fc.property(regionArbitrary, (region) => {
        const all = region.enrolment.length;
        const of = (more: Partial<RowsAsked>) => count(region, { table: 'enrolment', ...more });
        expect(sum(region.districts.map(({ id }) => of({ district: id })))).toBe(all);
        expect(sum(region.schools.map(({ id }) => of({ school: id })))).toBe(all);
        expect(sum(stages.map((stage) => of({ stage })))).toBe(all);
        const years = [...new Set(region.enrolment.map(({ year }) => year))];
        expect(sum(years.map((year) => of({ years: [year, year] })))).toBe(all);
      }),
    );
  });

  it('should be told by names, choices in words, units and sources', () => {
    const region = smallRegion();
    const [school] = region.schools;
    if (school === undefined) throw new Error('the place has no school');
    const { title, columns, rows } = rowsBehind(region, { table: 'schools', school: school.id });
    expect(title.zh).toBe('学校');
    const at = (zh: string) => columns.findIndex(({ words }) => words.zh === zh);
    expect(rows).toHaveLength(1);
    const district = region.districts.find(({ id }) => id === school.district);
    expect(rows[0]?.cells[at('所在区县')]).toEqual({
      zh: district?.name,
      en: district?.nameEn ?? district?.name,
    });
    expect(rows[0]?.cells[at('举办者')]).toEqual({ zh: '公办', en: 'public' });
    expect(rows[0]?.basis).toBe(school.basis);
  });
});

import { describe, expect, it } from 'vitest';
import { readPlace } from '../../src/study/openPlace.ts';
import { templateWorkbook } from '../../src/study/templateWorkbook.ts';
import { sayBoth } from '../../web/src/core/sayBoth.ts';
import { noteOf } from '../../web/src/views/open/templateRules.ts';

const columns = templateWorkbook().flatMap(({ table, columns }) =>
  columns.map((column) => ({ ...column, name: `${table}.${column.field}` })),
);

describe('what the template tells of a column', () => {
  it('should say in either language what it means, in Chinese without a foreign word or a cut', () => {
    expect(columns.length).toBeGreaterThan(300);
    for (const column of columns) {
      const [zh, en] = [noteOf(column, 'zh'), noteOf(column, 'en')];
      expect([column.name, zh]).toEqual([column.name, expect.stringMatching(/^[^a-z]{8,240}。$/u)]);
      expect(zh).toContain(column.meaning.zh);
      expect(en).toContain(column.meaning.en);
    }
  });

  it('should say the same where the column is missing', () => {
    const bytes = new TextEncoder().encode('id,name\na,甲校\n');
    const read = readPlace([{ name: 'schools.csv', bytes }]);
    const said = read.ok ? [] : read.problems.map(sayBoth);
    const missing = said.find(({ en }) => en.code === 'missingColumn' && en.at.column === 'type');
    expect(missing?.zh.remedy).toBe('请补上该列。含义：学校办学类型，学校规模上限按此确定。');
    expect(missing?.en.remedy).toBe('Add it. What it means: Kind of school; size limits go by it.');
  });
});

import { describe, expect, it } from 'vitest';
import { defaultPlanning } from '../../src/domain/planning.ts';
import { readerOf } from '../../web/src/say.ts';
import { leverLines } from '../../web/src/views/plan/leverLines.ts';

describe('how the page says things', () => {
  it('should part a name from what it is by the colon of the language', () => {
    const name = { zh: '数据依据', en: 'Basis of the data' };
    expect(readerOf('zh').pair(name, '假设')).toBe('数据依据：假设');
    expect(readerOf('en').pair(name, 'assumed')).toBe('Basis of the data: assumed');
  });

  it.each([
    [1, '每年招聘名额按教师表', 'hires each year as in the table of teachers'],
    [2, '每年招聘名额为教师表的 2 倍', 'hires each year 2 times those of the table of teachers'],
  ])('should say hires that are the table’s own without a factor (%s)', (hiresFactor, zh, en) => {
    const planning = { ...defaultPlanning, teachers: { ...defaultPlanning.teachers, hiresFactor } };
    const line = leverLines(planning, []).find(({ key }) => key === 'teachers');
    expect(line?.words.zh).toContain(zh);
    expect(line?.words.en).toContain(en);
  });
});

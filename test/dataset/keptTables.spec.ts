import { utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { datasetProblemTexts } from '../../src/dataset/problemTexts.ts';
import { previewDataset, readDataset } from '../../src/dataset/readDataset.ts';
import { sayProblem } from '../../src/domain/problem.ts';
import { messySheets } from './messyFiles.ts';
import { textFile } from './tableFiles.ts';

type Row = readonly (string | number | null)[];

/** The invented county with some of its tables written otherwise. */
function county(changed: Readonly<Record<string, readonly Row[]>> = {}) {
  return Object.entries({ ...messySheets, ...changed }).map(([name, rows]) =>
    textFile(
      `${name}.csv`,
      rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell))).join(',')).join('\n'),
    ),
  );
}

const problemsOf = (files: ReturnType<typeof county>) => {
  const reading = readDataset(files);
  return reading.ok ? [] : reading.problems;
};
const told = (files: ReturnType<typeof county>) =>
  problemsOf(files).map((problem) => {
    const { at, what, remedy } = sayProblem(problem, datasetProblemTexts, 'zh');
    return [at.row, at.column, what, remedy];
  });
const projectHeads = ['代码', '项目名称', '建设类型', '所属区县', '学校', '竣工', '新增教室', '状态'];
const project = ['x1', '溪头小学扩建', '扩建', '溪县城区', '溪头小学', '2022-08', 6, '规划'];
const schools = (heading: string) =>
  (messySheets.学校 ?? [])
    .slice(2)
    .map((row, index) => [...row, index === 0 ? heading : 30] as (string | number)[]);

describe('units that headings give', () => {
  it('should not let an area in 亩 or money in 万元 pass as square metres and yuan', () => {
    const files = county({
      学校: schools('占地面积（亩）'),
      项目: [
        [...projectHeads, '总投资（万元）'],
        [...project, 480],
      ],
    });
    expect(told(files)).toEqual([
      [
        ...[1, '占地面积（亩）'],
        '这一列的单位写的是“亩”，而这里的数以“平方米”为单位，直接读取会差 666.667 倍。',
        '请把数值乘以 666.667，换算成“平方米”，并改正所写的单位。',
      ],
      [
        ...[1, '总投资（万元）'],
        '这一列的单位写的是“万元”，而这里的数以“元”为单位，直接读取会差 10000 倍。',
        '请把数值乘以 10000，换算成“元”，并改正所写的单位。',
      ],
    ]);
  });

  it('should read a unit above the header too, for the columns that it is about', () => {
    const rows = (title: string) => [
      ['建设项目表'],
      ['', '', title],
      [...projectHeads, '造价'],
      [...project, 480],
    ];
    expect(told(county({ 项目: rows('单位：人、万元') })).map(([row, column]) => [row, column])).toEqual([
      [3, '造价'],
    ]);
    expect(told(county({ 项目: rows('填报单位：溪县教育局') }))).toEqual([]);
    expect(told(county({ 项目: rows('单位：元') }))).toEqual([]);
  });

  it('should go on where the unit is the column’s own', () => {
    for (const heading of ['占地面积（平方米）', '占地面积(㎡)', '占地面积（m²）'])
      expect(told(county({ 学校: schools(heading) }))).toEqual([]);
  });
});

describe('what stands between and under the records', () => {
  const enrolment = messySheets.在校生 ?? [];
  const withRows = (...rows: readonly Row[]) => county({ 在校生: [...enrolment, ...rows] });

  it('should leave out notes and who filled the table in, and say so', () => {
    const files = withRows(
      ['注：1.本表不含学前班。'],
      ['2.数据截至9月1日。'],
      ['填表人：某人', '', '审核：某人'],
    );
    expect(told(files)).toEqual([]);
    const left = readDataset(files).notices.filter(({ code }) => code === 'noteLeftOut');
    expect(left.map(({ at }) => at.row)).toEqual([21, 22, 23]);
  });

  it('should leave out sums of a school or of a stage', () => {
    const files = withRows(['溪头小学', '', '全校合计', 620], ['小学合计', '', '', 620]);
    expect(told(files)).toEqual([]);
  });

  it('should still tell a record that lacks everything but its name', () => {
    expect(told(withRows(['溪头小学'])).length).toBeGreaterThan(0);
  });
});

describe('a school that is listed twice', () => {
  it('should be told where its name is used, with both identifiers', () => {
    const twin = ['3705', '溪头小学', '溪县城区', '小学', '小学', '区县', 12, '某人', '公办'];
    const files = county({ 学校: [...(messySheets.学校 ?? []), twin] });
    const [first] = problemsOf(files).filter(({ code }) => code === 'ambiguousName');
    expect(first?.at.row).toBe(2);
    const said = first && sayProblem(first, datasetProblemTexts, 'zh');
    expect(said?.what).toBe('“溪头小学”同时是 2 处的名称（代码 3703 / 3705），无法判断指哪一处。');
  });
});

describe('an old workbook', () => {
  it.each(['xlsx', 'biff8'] as const)('should be read through cells merged downward (%s)', (bookType) => {
    const workbook = utils.book_new();
    for (const [name, rows] of Object.entries(messySheets)) {
      const isEnrolment = name === '在校生';
      const [first, second] = [rows[1]?.[0], rows[6]?.[0]];
      const merged = rows.map((row, index) =>
        isEnrolment && [2, 3, 4, 5].includes(index) ? [null, ...row.slice(1)] : [...row],
      );
      const sheet = utils.aoa_to_sheet(merged);
      if (isEnrolment) sheet['!merges'] = [utils.decode_range('A2:A6')];
      expect(first).not.toBe(second);
      utils.book_append_sheet(workbook, sheet, name);
    }
    const ending = bookType === 'xlsx' ? 'xlsx' : 'xls';
    const bytes = new Uint8Array(write(workbook, { type: 'array', bookType }));
    const reading = readDataset([{ name: `溪县.${ending}`, bytes }]);
    expect(reading.ok ? [] : reading.problems).toEqual([]);
  });
});

describe('a heading that is nearly one', () => {
  it('should be told with the Chinese heading that was probably meant', () => {
    const files = county({ 学校: schools('专用教师') });
    const { reading } = previewDataset(files);
    const notice = reading.notices.find(({ code }) => code === 'misspeltColumn');
    expect(notice && sayProblem(notice, datasetProblemTexts, 'zh').remedy).toContain('“专用教室”');
  });
});

import { describe, expect, it } from 'vitest';
import { gradeOfWord } from '../../src/dataset/gradeWords.ts';
import { otherHeadings } from '../../src/dataset/otherHeadings.ts';
import { comparable } from '../../src/dataset/plainText.ts';
import { datasetProblemTexts } from '../../src/dataset/problemTexts.ts';
import { previewDataset, readDataset } from '../../src/dataset/readDataset.ts';
import { simplified } from '../../src/dataset/simplified.ts';
import { tableFields } from '../../src/dataset/tableFields.ts';
import { writeDataset } from '../../src/dataset/writeDataset.ts';
import { required } from '../../src/domain/invariant.ts';
import { parseLadder } from '../../src/domain/ladder.ts';
import { sayProblem } from '../../src/domain/problem.ts';
import type { TableName } from '../../src/domain/region/tables.ts';
import type { Stage } from '../../src/domain/stage.ts';
import { smallRegion } from '../arbitraries/region.ts';
import { messySheets, messyTexts, messyWorkbook } from './messyFiles.ts';
import { textFile } from './tableFiles.ts';
import { toGb18030 } from './toGb18030.ts';

const region = (files: Parameters<typeof readDataset>[0]) => {
  const reading = readDataset(files);
  return reading.ok ? reading.region : reading.problems;
};

describe('tables as bureaus keep them', () => {
  it('should be read the same from texts in GB18030 and from a workbook with merged headings', () => {
    const read = readDataset(messyTexts());
    expect(read).toMatchObject({ ok: true });
    expect(region([messyWorkbook()])).toEqual(region(messyTexts()));
  });

  it('should be read from a workbook and a text beside it that holds one of its tables', () => {
    const beside = messyTexts().filter(({ name }) => name.endsWith('编班规则.csv'));
    expect(region([messyWorkbook(['编班规则']), ...beside])).toEqual(region(messyTexts()));
  });

  it.each([
    [';', '溪县一览表'],
    [';', '溪县一览表, 2020'],
    ['\t', '溪县一览表; 2020'],
    [',', '溪县一览表'],
  ])('should be read by the sign between their headings (%j), whatever stands in a title', (sign, title) => {
    const signed = messyTexts().map(({ name, bytes }) => {
      const text = new TextDecoder('gb18030').decode(bytes).replaceAll(',', sign);
      return textFile(name, `\ufeff${title}\r\n${text}`);
    });
    expect(region(signed)).toEqual(region(messyTexts()));
  });

  it('should be read from a workbook that may hold macros', () => {
    const { bytes } = messyWorkbook();
    expect(region([{ name: '溪县.xlsm', bytes }])).toEqual(region(messyTexts()));
  });

  it('should be told in Chinese alone what a column needs, under the heading that the table would bear', () => {
    const reading = readDataset(
      messyTexts().map(({ name, bytes }) =>
        name.endsWith('学校.csv') ? { name, bytes: toGb18030(schoolsWithoutKind) } : { name, bytes },
      ),
    );
    const said = (reading.ok ? [] : reading.problems).map((problem) =>
      sayProblem(problem, datasetProblemTexts, 'zh'),
    );
    expect(said.map(({ at, what, remedy }) => [at.column, what, remedy])).toEqual([
      ['办学类型', '缺少必需的列“办学类型”（type）。', expect.stringMatching(/^请补上该列。含义：[^a-z]+$/)],
    ]);
  });

  it('should be read through titles, other headings, traditional letters, names and full-width digits', () => {
    expect(region(messyTexts())).toMatchObject({
      place: {
        id: 'brook',
        baseYear: 2020,
        horizonYear: 2025,
        censusDay: '09-01',
        seniorAdmission: 'region',
      },
      districts: [{ id: 'brook-town', name: '溪县城区', ladder: '5-4-3', entryAge: 6 }],
      schools: [
        { id: '3703', district: 'brook-town', homeRooms: 12 },
        { id: '3704', district: 'brook-town', stages: ['junior'] },
      ],
      classRules: [{ capSize: 50 }, { capSize: 45 }],
    });
  });

  it('should find grades by the words for them, in the district’s own ladder', () => {
    const read = readDataset(messyTexts());
    const rows = read.ok ? read.region.enrolment.filter(({ year }) => year === 2020) : [];
    expect(rows.map(({ school, grade, pupils }) => `${school} ${grade} ${pupils}`)).toEqual([
      ...['3703 1 60', '3703 2 61', '3703 3 62', '3703 4 63', '3703 5 64'],
      ...['3704 6 80', '3704 7 81', '3704 8 82', '3704 9 83'],
    ]);
  });

  it('should lose their personal columns and rows of sums, and say so', () => {
    const { notices } = readDataset(messyTexts());
    const told = notices.map(({ code, at }) => `${code} ${at.column ?? at.row ?? ''}`);
    expect(told).toEqual(
      expect.arrayContaining(['personalColumnDropped 校长姓名', 'personalColumnDropped 身份证号']),
    );
    expect(told).toEqual(expect.arrayContaining(['totalLeftOut 20', 'readByName 学校名称']));
  });

  it('should take the name of a county of one district for its district’s, where both are called alike', () => {
    const small = smallRegion();
    const county = { ...small, place: { ...small.place, name: '东区' } };
    const texts = writeDataset(county).map(({ name, text }) => textFile(name, text));
    const teachers = textFile('教师.csv', '区县,学段,学年,专任教师\n东区,小学,2020,60\n');
    const reading = readDataset([...texts, teachers]);
    expect(reading.ok && reading.region.teachers.map(({ district }) => district)).toEqual(['east']);
  });

  it('should show what was taken for what', () => {
    const { tables } = previewDataset(messyTexts());
    expect(tables.map(({ table, rows }) => `${table} ${rows}`)).toEqual([
      ...['region 1', 'districts 1', 'schools 2', 'enrolment 18', 'classRules 2'],
    ]);
    expect(tables[1]?.columns[1]).toEqual({ heading: '縣區', field: 'name', zh: '区县名称' });
  });
});

describe('the words of a grade', () => {
  it.each<[string, string, string, string | undefined]>([
    ['七年级', '6-3-3', 'junior', '7'],
    ['初一', '6-3-3', 'junior', '7'],
    ['初一', '5-4-3', 'junior', '6'],
    ['六年级', '5-4-3', 'junior', '6'],
    ['一年级', '6-3-3', 'junior', '7'],
    ['高三年级', '6-3-3', 'senior', '12'],
    ['小一', '6-3-3', 'primary', '1'],
    ['大班', '3+6-3-3', 'kindergarten', 'K3'],
    ['職二', '6-3-3+3', 'vocational', 'V2'],
    ['Grade 7', '6-3-3', 'junior', '7'],
    ['７年級', '6-3-3', 'junior', '7'],
    ['初四', '6-3-3', 'junior', undefined],
    ['学前班', '6-3-3', 'primary', undefined],
  ])('should read %s in %s at a school of %s as %s', (word, ladder, stage, grade) => {
    expect(gradeOfWord(word, required(parseLadder(ladder), 'a ladder'), [stage as Stage])).toBe(grade);
  });
});

describe('the other headings of columns', () => {
  it('should name fields of their tables and be nobody’s proper heading', () => {
    for (const [table, headings] of Object.entries(otherHeadings)) {
      const fields = tableFields(table as TableName);
      const proper = new Map(fields.map(({ name, meta }) => [comparable(meta.zh), name]));
      for (const [field, others] of Object.entries(headings)) {
        expect(fields.map(({ name }) => name)).toContain(field);
        for (const other of others) expect([undefined, field]).toContain(proper.get(comparable(other)));
      }
    }
  });

  it('should be understood in traditional letters, whose schools keep theirs', () => {
    expect(simplified('學校標識碼，區縣，級')).toBe('学校标识码，区县，级');
    const files = messyTexts();
    const named = { ...files[2], bytes: new TextEncoder().encode('學校代碼,校名\n1,學而小學\n') } as never;
    const { tables } = previewDataset([...files.slice(0, 2), named]);
    expect(tables.at(-1)?.columns[0]?.heading).toBe('學校代碼');
  });
});

describe('a dataset with unsound rows', () => {
  const withCell = (table: string, from: string, to: string) =>
    writtenMessy().map(({ name, text }) =>
      textFile(name, name === `${table}.csv` ? text.replace(from, to) : text),
    );

  it('should be whole without them, and tell each', () => {
    const { reading, rest } = previewDataset(withCell('enrolment', '3703,2019,1,60', '3703,2019,1,sixty'));
    expect(reading.ok).toBe(false);
    expect(rest?.leftOut.map(({ code, at }) => `${code} ${at.file} ${at.row}`)).toEqual([
      'badWholeNumber enrolment.csv 2',
    ]);
    expect(rest?.region.enrolment).toHaveLength(17);
    const again = readDataset(
      writeDataset(required(rest, 'a rest').region).map(({ name, text }) => textFile(name, text)),
    );
    expect(again).toMatchObject({ ok: true });
  });

  it('should leave out what refers to a row that is left out', () => {
    const { rest } = previewDataset(
      withCell('schools', '小学,brook-town,primary', '小学,brook-town,primarry'),
    );
    expect(rest?.region.schools.map(({ id }) => id)).toEqual(['3704']);
    expect(rest?.region.enrolment).toHaveLength(8);
    expect(rest?.leftOut).toHaveLength(11);
  });

  it('should leave out an optional table whole where its header is unsound', () => {
    const files = [...withCell('region', 'x', 'x'), textFile('feeders.csv', 'from,share\n3703,1\n')];
    const { rest } = previewDataset(files);
    expect(rest?.leftOut.map(({ code }) => code)).toEqual(['missingColumn']);
  });

  it.each([
    ['the region itself', 'region', '2025', '1025'],
    ['a header that is needed', 'schools', 'stages', 'steps'],
    ['the last school', 'districts', 'brook-town', 'brook town'],
  ])('should not be offered where %s is wrong', (_, table, from, to) => {
    const { reading, rest } = previewDataset(withCell(table, from, to));
    expect([reading.ok, rest]).toEqual([false, undefined]);
  });
});

const schoolsWithoutKind = required(messySheets.学校, 'the schools')
  .map((row) => row.filter((_, at) => at !== 3).join(','))
  .join('\r\n');

function writtenMessy() {
  const reading = readDataset(messyTexts());
  return reading.ok ? writeDataset(reading.region) : [];
}

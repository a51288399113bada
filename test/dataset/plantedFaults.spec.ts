import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limits } from '../../src/dataset/limits.ts';
import { censusTexts } from '../../src/dataset/problemTexts/censusTexts.ts';
import { datasetProblemTexts } from '../../src/dataset/problemTexts.ts';
import { readDataset } from '../../src/dataset/readDataset.ts';
import { type Fault, faults } from './faults.ts';
import { fileFaults, notices } from './fileFaults.ts';
import { fullRegion } from './fullRegion.ts';
import { addRow, filesOfSheets, problemsOfFiles, sayShort, setCell, sheetsOf } from './tableFiles.ts';

describe('a dataset with faults', () => {
  it('should say what is wrong, where, and what was probably meant', () => {
    const sheets = sheetsOf(fullRegion());
    const row = addRow(sheets, 'enrolment', {
      school: 'mill-lan',
      year: '2020',
      grade: '1',
      basis: 'assumed',
    });
    expect(problemsOfFiles(filesOfSheets(sheets))).toEqual([
      {
        code: 'misspeltReference',
        where: `enrolment.csv, row ${row}, school`,
        what: '"mill-lan" is not among the 2 values of schools.id.',
        remedy: 'Did you mean "mill-lane"? Or add it to schools.id.',
        at: { file: 'enrolment.csv', row, column: 'school' },
        details: {
          ...{ value: 'mill-lan', target: 'schools.id', targetZh: '“学校”表的“学校标识码”' },
          ...{ known: 2, nearest: 'mill-lane' },
        },
      },
    ]);
  });

  it.each(faults.map((fault) => [fault.code, fault] as const))(
    'should find %s at its file, row and column, and nothing else',
    (_, fault) => {
      const { found, expected } = plantAll([fault]);
      expect([...new Set(found)]).toEqual(expected);
    },
  );

  it('should tell all faults at once', () => {
    const { found, expected } = plantAll(faults);
    expect(found).toEqual(expect.arrayContaining(expected));
  });

  it('should tell any faults whatever others stand beside them', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...faults], { minLength: 1 }), (chosen) => {
        const { found, expected } = plantAll(chosen);
        expect(found).toEqual(expect.arrayContaining(expected));
      }),
      { numRuns: 60 },
    );
  });

  it('should find every fault the same way whatever the order of the files', () => {
    const sheets = sheetsOf(fullRegion());
    for (const fault of faults) fault.plant(sheets);
    const files = filesOfSheets(sheets);
    expect(readDataset([...files].reverse())).toEqual(readDataset(files));
  });

  it('should count a row with a bad cell as present for those who refer to it', () => {
    const sheets = sheetsOf(fullRegion());
    setCell(sheets, 'schools', 2, 'homeRooms', 'twelve');
    expect(problemsOfFiles(filesOfSheets(sheets)).map(({ code }) => code)).toEqual(['badWholeNumber']);
  });

  it('should count problems of one kind in one column after the first hundreds', () => {
    const sheets = sheetsOf(fullRegion());
    for (let year = 0; year < limits.problemsAlike + 50; year += 1)
      addRow(sheets, 'births', {
        district: 'east',
        year: String(1900 + (year % 80)),
        births: 'few',
        basis: 'assumed',
      });
    const found = problemsOfFiles(filesOfSheets(sheets)).filter(({ at }) => at.column === 'births');
    expect(found).toHaveLength(limits.problemsAlike + 1);
    expect(found.at(-1)).toMatchObject({
      code: 'moreProblemsAlike',
      details: { more: 50, code: 'badWholeNumber' },
    });
  });

  it('should seek what was meant for the first hundreds of misspelt references only', () => {
    const sheets = sheetsOf(fullRegion());
    for (let row = 0; row < limits.problemsAlike + 50; row += 1)
      addRow(sheets, 'travel', { from: `mill-lan${row}`, to: 'river', distance: '1', basis: 'assumed' });
    const counts = { misspeltReference: 0, unknownReference: 0 };
    for (const { code } of problemsOfFiles(filesOfSheets(sheets)))
      if (code === 'misspeltReference' || code === 'unknownReference') counts[code] += 1;
    expect(counts).toEqual({ misspeltReference: limits.problemsAlike, unknownReference: 50 });
  });

  it('should have a test for every problem and notice of its catalogue', () => {
    const tested = [...faults, ...fileFaults, ...notices].map(({ code }) => code);
    // Official forms are told of by their own specifications.
    const forms = ['formRead', 'formOfSchool', 'formOfConditions', 'formWithoutStage', 'formColumnLeft'];
    const others = ['moreProblemsAlike', ...forms];
    // Those of a new census are told beside a place; their own specification plants them.
    const own = Object.keys(datasetProblemTexts).filter((code) => !(code in censusTexts));
    expect([...new Set([...tested, ...others])].sort()).toEqual(own.sort());
  });

  it('should fill every detail into its texts, in both languages', () => {
    const sheets = sheetsOf(fullRegion());
    for (const fault of faults) fault.plant(sheets);
    for (const { what, remedy, details, code } of problemsOfFiles(filesOfSheets(sheets))) {
      expect(`${what}${remedy}`).not.toMatch(/\{\w+\}|undefined|NaN/);
      const { what: words, remedy: ways } = datasetProblemTexts[code as keyof typeof datasetProblemTexts];
      const named = [...`${words.zh}${ways.zh}`.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
      expect(Object.keys(details)).toEqual(expect.arrayContaining(named));
    }
  });
});

function plantAll(chosen: readonly Fault[]) {
  const sheets = sheetsOf(fullRegion());
  const expected = chosen.map((fault) => {
    const { table, row, column } = fault.plant(sheets);
    return [fault.code, `${table}.csv`, row, column ?? ''].join(' ').trim();
  });
  return { expected, found: problemsOfFiles(filesOfSheets(sheets)).map(sayShort) };
}

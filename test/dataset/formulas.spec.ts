import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDataset, type TableFile } from '../../src/dataset/readDataset.ts';
import { writeWorkbook } from '../../src/dataset/writeWorkbook.ts';
import { smallRegion } from '../arbitraries/region.ts';

const formulas = [
  ['with an empty value', (at: string) => `<c r="${at}"><f>SUM(1,2)</f><v></v></c>`],
  ['with a value that is closed at once', (at: string) => `<c r="${at}" s="1"><f>SUM(1,2)</f><v/></c>`],
  ['with no value', (at: string) => `<c r="${at}" t="n"><f t="shared" si="0"/></c>`],
] as const;

describe('a formula that was written without its value', () => {
  it.each(formulas)('should be told and not read as an empty cell: %s', (_name, formula) => {
    const file = bookWith('schools', (xml) => xml.replace(homeRooms, (_cell, at) => formula(at)));
    expect(problemsOf(file)).toEqual(['formulaWithoutValue schools 2 homeRooms']);
  });

  it('should be told where a text is missing, and not be taken for one', () => {
    const [[, formula]] = formulas;
    const file = bookWith('schools', (xml) => xml.replace(name, (_cell, at) => formula(at)));
    expect(problemsOf(file)).toEqual(['formulaWithoutValue schools 2 name']);
  });

  it('should be read where its value is there, also where that is an empty text', () => {
    const file = bookWith('schools', (xml) =>
      xml
        .replace(homeRooms, (_cell, at) => `<c r="${at}"><f>9+9</f><v>18</v></c>`)
        .replace('</row></sheetData>', '<c r="ZZ9" t="str"><f>IF(1,"","")</f><v></v></c></row></sheetData>'),
    );
    expect(problemsOf(file)).toEqual([]);
  });
});

/** Cells of the first school. */
const homeRooms = /<c r="([A-Z]+2)"[^<>]*><v>18<\/v><\/c>/;
const name = /<c r="(B2)"[^<>]*>(?:<v>[^<]*<\/v>|<is>.*?<\/is>)<\/c>/;

/** The teaching region's workbook with one sheet's text changed. */
function bookWith(table: string, change: (xml: string) => string): TableFile {
  const parts = unzipSync(writeWorkbook(smallRegion()));
  const order = [...strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array()).matchAll(/<sheet name="(\w+)"/g)];
  const path = `xl/worksheets/sheet${order.findIndex(([, sheet]) => sheet === table) + 1}.xml`;
  const before = strFromU8(parts[path] ?? new Uint8Array());
  const after = change(before);
  expect(after).not.toBe(before);
  return { name: 'vale.xlsx', bytes: zipSync({ ...parts, [path]: strToU8(after) }) };
}

function problemsOf(file: TableFile): string[] {
  const reading = readDataset([file]);
  return reading.ok
    ? []
    : reading.problems.map(({ code, at }) => `${code} ${at.sheet} ${at.row} ${at.column}`);
}

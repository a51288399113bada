import { read, write } from '@e965/xlsx';
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

describe('a formula of an OpenDocument workbook that was written without its value', () => {
  it.each([
    ['closed at once', 'table:formula="of:=SUM(9;9)"/>'],
    ['with an empty paragraph', 'table:formula="of:=IF(9>8;18;0)"><text:p/></table:table-cell>'],
    ['with a type and no value', 'office:value-type="float" table:formula="of:=9+9"></table:table-cell>'],
    ['with an empty value', 'table:formula="of:=9+9" office:value-type="float" office:value=""/>'],
  ])('should be told and not read as an empty cell: %s', (_name, rest) => {
    expect(problemsOf(openBook(`<table:table-cell ${rest}`))).toEqual([
      'formulaWithoutValue schools 2 homeRooms',
    ]);
  });

  it('should be read where its value is there, also where that is an empty text', () => {
    const sum = '<table:table-cell table:formula="of:=9+9" office:value-type="float" office:value="18"/>';
    const empty =
      '<table:table-cell table:formula="of:=A1" office:value-type="string" office:string-value=""><text:p/></table:table-cell>';
    expect(problemsOf(openBook(sum))).toEqual([]);
    expect(problemsOf(openBook(`${sum}${empty}`)).filter((told) => told.startsWith('formula'))).toEqual([]);
  });

  it('should not unfold to more cells than may be read', () => {
    const many = '<table:table-cell table:number-columns-repeated="900000000" table:formula="of:=1"/>';
    expect(problemsOf(openBook(many))[0]).toMatch(/^tooManyCells/);
  });
});

/** The teaching region's workbook as OpenDocument, the home rooms of the first school replaced by another cell. */
function openBook(cell: string): TableFile {
  const book = read(writeWorkbook(smallRegion()), { type: 'array' });
  const parts = unzipSync(new Uint8Array(write(book, { type: 'array', bookType: 'ods' })));
  const before = strFromU8(parts['content.xml'] ?? new Uint8Array());
  const [first, rest] = before.split('<table:table table:name="schools"') as [string, string];
  const changed = rest.replace(openRooms, cell);
  expect(changed).not.toBe(rest);
  const content = strToU8(`${first}<table:table table:name="schools"${changed}`);
  return { name: 'vale.ods', bytes: zipSync({ ...parts, 'content.xml': content }) };
}

/** Cells of the first school. */
const openRooms =
  /<table:table-cell office:value-type="float" office:value="18"[^>]*>.*?<\/table:table-cell>/;
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

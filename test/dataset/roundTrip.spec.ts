import { read, utils, write } from '@e965/xlsx';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDataset, type TableFile } from '../../src/dataset/readDataset.ts';
import { tableFields } from '../../src/dataset/tableFields.ts';
import { writeDataset } from '../../src/dataset/writeDataset.ts';
import { writeWorkbook } from '../../src/dataset/writeWorkbook.ts';
import { required } from '../../src/domain/invariant.ts';
import type { Region } from '../../src/domain/region/region.ts';
import { type TableName, tables } from '../../src/domain/region/tables.ts';
import { regionArbitrary, smallRegion } from '../arbitraries/region.ts';
import { fullRegion } from './fullRegion.ts';
import { filesOf, filesOfSheets, type Sheets, sheetsOf, textFile } from './tableFiles.ts';

const sound = (region: Region) => ({ ok: true, region, notices: [] });

describe('a region written and read', () => {
  it('should write one CSV file per table that has rows, columns in the schema’s order', () => {
    const files = writeDataset(smallRegion());
    expect(files.map(({ name }) => name)).toContain('enrolment.csv');
    expect(files.map(({ name }) => name)).not.toContain('travel.csv');
    expect(
      files
        .find(({ name }) => name === 'enrolment.csv')
        ?.text.split('\n')
        .slice(0, 2),
    ).toEqual([
      'school,year,grade,pupils,classes,classSizes,sizeBins,basis',
      'mill-lane,2018,1,135,3,45;45;45,,assumed',
    ]);
    expect(files.find(({ name }) => name === 'projects.csv')?.text).toContain('primary:12');
  });

  it('should come back from CSV files with every table filled', () => {
    expect(readDataset(filesOf(fullRegion()))).toEqual(sound(fullRegion()));
  });

  it('should come back from a workbook with every table filled', () => {
    expect(readDataset([workbook(fullRegion())])).toEqual(sound(fullRegion()));
  });

  it.each(['xlsx', 'ods', 'biff8'] as const)(
    'should come back when a spreadsheet program saves it as %s',
    (bookType) => {
      const saved = read(writeWorkbook(fullRegion()), { type: 'array' });
      const bytes = new Uint8Array(write(saved, { type: 'array', bookType, compression: true }));
      expect(readDataset([{ name: bookType === 'biff8' ? 'vale.xls' : `vale.${bookType}`, bytes }])).toEqual(
        sound(fullRegion()),
      );
    },
  );

  it('should come back from CSV files, whatever the region', () => {
    fc.assert(
      fc.property(regionArbitrary, (region) => {
        expect(readDataset(filesOf(region))).toEqual(sound(region));
      }),
    );
  });

  it('should come back from a workbook, whatever the region', () => {
    fc.assert(
      fc.property(regionArbitrary, (region) => {
        expect(readDataset([workbook(region)])).toEqual(sound(region));
      }),
      { numRuns: 20 },
    );
  });

  it('should keep any text of a note, with commas, quotation marks and line breaks', () => {
    const letter = fc.constantFrom(...['a', '，', ',', '"', ';', '\n', '=', "'", ' ', '学', '-', '\t', '１']);
    const text = fc.string({ unit: letter, maxLength: 20 }).map((inner) => `注${inner}。`);
    fc.assert(
      fc.property(text, fc.boolean(), (note, asWorkbook) => {
        const region = { ...smallRegion(), place: { ...smallRegion().place, note } };
        expect(readDataset(asWorkbook ? [workbook(region)] : filesOf(region))).toEqual(sound(region));
      }),
    );
  });

  it('should give the same bytes for the same region', () => {
    expect(writeDataset(fullRegion())).toEqual(writeDataset(fullRegion()));
    expect(writeWorkbook(fullRegion())).toEqual(writeWorkbook(fullRegion()));
  });

  it('should be plain JSON', () => {
    const reading = readDataset(filesOf(fullRegion()));
    expect(structuredClone(reading)).toEqual(reading);
    expect(JSON.parse(JSON.stringify(reading))).toEqual(reading);
  });
});

describe('the order of files, rows and columns', () => {
  it('should make no difference', () => {
    fc.assert(
      fc.property(regionArbitrary, fc.infiniteStream(fc.nat()), (region, chance) => {
        const sheets: Sheets = new Map(
          [...sheetsOf(region)].map(([name, rows]) => [name, shuffledSheet(rows, chance)]),
        );
        const reading = readDataset(shuffled(filesOfSheets(sheets), chance));
        expect(reading).toEqual(sound(region));
        expect(JSON.stringify(reading)).toBe(JSON.stringify(readDataset(filesOf(region))));
      }),
      { numRuns: 60 },
    );
  });
});

describe('how files are written', () => {
  const files = filesOf(fullRegion());
  const each = (change: (file: TableFile, text: string) => TableFile) =>
    files.map((file) => change(file, new TextDecoder().decode(file.bytes)));

  it('should not matter where the files lie, or in which case they are named', () => {
    expect(readDataset(each((file) => ({ ...file, name: `data\\vale/${file.name.toUpperCase()}` })))).toEqual(
      sound(fullRegion()),
    );
  });

  it('should allow a byte-order mark and line ends of any system', () => {
    expect(
      readDataset(each((file, text) => textFile(file.name, `\uFEFF${text.replaceAll('\n', '\r\n')}`))),
    ).toEqual(sound(fullRegion()));
    expect(readDataset(each((file, text) => textFile(file.name, text.replaceAll('\n', '\r'))))).toEqual(
      sound(fullRegion()),
    );
  });

  it('should allow tabs and UTF-16, as "Unicode text" is saved', () => {
    const small = filesOf(smallRegion()).map((file) => {
      const text = new TextDecoder().decode(file.bytes).replaceAll(',', '\t');
      return { name: file.name, bytes: new Uint8Array(Uint16Array.from([0xfeff, ...units(text)]).buffer) };
    });
    expect(readDataset(small)).toEqual(sound(smallRegion()));
  });

  it('should allow GB18030, and say that it was used', () => {
    const encode = gb18030Encoder();
    const reading = readDataset(each((file, text) => ({ name: file.name, bytes: encode(text) })));
    expect(reading).toMatchObject({ ok: true, region: fullRegion() });
    expect(new Set(reading.notices.map(({ code }) => code))).toEqual(new Set(['readAsGb18030']));
  });

  it('should allow Chinese names of tables and columns, full-width, with units', () => {
    const chinese = [...sheetsOf(fullRegion())].map(([name, rows]) => {
      const table = name as TableName;
      const fields = new Map(tableFields(table).map((field) => [field.name, field.meta]));
      const [header = [], ...body] = rows;
      const headings = header.map(
        (column) => `${fields.get(column)?.zh}（${fields.get(column)?.unit ?? '填报'}）`,
      );
      const translated: [string, string[][]] = [tables[table].title.zh, [headings, ...body]];
      return translated;
    });
    expect(readDataset(filesOfSheets(new Map(chinese)))).toEqual(sound(fullRegion()));
  });

  it('should allow rows and columns without content before, between and after', () => {
    const spaced = each((file, text) => {
      const [header, ...rows] = text.trimEnd().split('\n');
      return textFile(
        file.name,
        ['', `${header},,`, ',,', ...rows.map((row) => `${row},`), '', ''].join('\n'),
      );
    });
    const plain = spaced.filter(({ name }) => name !== 'sources.csv' && name !== 'region.csv');
    const others = files.filter(({ name }) => name === 'sources.csv' || name === 'region.csv');
    expect(readDataset([...plain, ...others])).toEqual(sound(fullRegion()));
  });

  it('should read dates that a spreadsheet program made of months, and numbers that it made of texts', () => {
    const sheets = sheetsOf(smallRegion());
    const book = utils.book_new();
    for (const [name, rows] of sheets) {
      const cells = rows.map((row) => row.map(asTyped));
      utils.book_append_sheet(book, utils.aoa_to_sheet(cells, { cellDates: true, UTC: true }), name);
    }
    const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }));
    expect(readDataset([{ name: 'vale.xlsx', bytes }])).toEqual(sound(smallRegion()));
  });
});

function workbook(region: Region): TableFile {
  return { name: 'vale.xlsx', bytes: writeWorkbook(region) };
}

/** What a spreadsheet program makes of a typed text. */
function asTyped(text: string): string | number | boolean | Date {
  if (/^\d{4}-\d{2}$/.test(text)) return new Date(`${text}-01T00:00:00Z`);
  if (/^\d+$/.test(text)) return Number(text);
  return text === 'true' || text === 'false' ? text === 'true' : text;
}

function shuffled<T>(items: readonly T[], chance: Iterator<number>): T[] {
  const rest = [...items];
  return items.map(() => {
    const place = Number(chance.next().value) % rest.length;
    return required(rest.splice(place, 1)[0], 'there is one left');
  });
}

function shuffledSheet(rows: readonly string[][], chance: Iterator<number>): string[][] {
  const [header = [], ...body] = rows;
  const order = shuffled([...header.keys()], chance);
  return [header, ...shuffled(body, chance)].map((row) => order.map((place) => row[place] ?? ''));
}

const units = (text: string) => Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));

/** GB18030 by turning its decoder round; two-byte characters and ASCII are enough here. */
function gb18030Encoder(): (text: string) => Uint8Array {
  const decoder = new TextDecoder('gb18030');
  const codes = new Map<string, readonly number[]>();
  for (let byte = 0; byte < 0x80; byte += 1) codes.set(String.fromCharCode(byte), [byte]);
  for (let lead = 0x81; lead < 0xff; lead += 1)
    for (let trail = 0x40; trail < 0xff; trail += 1) {
      const letter = decoder.decode(new Uint8Array([lead, trail]));
      if (letter.length === 1 && trail !== 0x7f) codes.set(letter, [lead, trail]);
    }
  return (text) =>
    new Uint8Array([...text].flatMap((letter) => required(codes.get(letter), `no code for ${letter}`)));
}

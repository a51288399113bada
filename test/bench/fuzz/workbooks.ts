import * as fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { writeDataset } from '../../../src/dataset/writeDataset.ts';
import { writeWorkbook } from '../../../src/dataset/writeWorkbook.ts';
import { smallRegion } from '../../arbitraries/region.ts';
import { hostileText } from './hostile.ts';

/** A file that was spoilt, and how. */
export interface Spoilt {
  readonly how: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

type Change = fc.Arbitrary<Spoilt>;

const workbook = writeWorkbook(smallRegion());
const members = unzipSync(workbook);
const names = Object.keys(members);
const sheets = names.filter((name) => name.startsWith('xl/worksheets/'));
const tables = writeDataset(smallRegion());
const archive = zipSync(Object.fromEntries(tables.map(({ name, text }) => [name, Buffer.from(text)])));

const flipped = (how: string, name: string, whole: Uint8Array): Change =>
  fc
    .array(fc.tuple(fc.nat({ max: whole.length - 1 }), fc.integer({ min: 1, max: 255 })), {
      minLength: 1,
      maxLength: 20,
    })
    .map((flips) => {
      const bytes = whole.slice();
      for (const [at, by] of flips) bytes[at] = (bytes[at] ?? 0) ^ by;
      return { how, name, bytes };
    });

const cut = (how: string, name: string, whole: Uint8Array): Change =>
  fc.nat({ max: whole.length - 1 }).map((at) => ({ how, name, bytes: whole.slice(0, at) }));

/** Members of the workbook exchanged, taken out, emptied, renamed or filled with something else. */
const swapped: Change = fc
  .tuple(
    fc.constantFrom('swap', 'drop', 'empty', 'rename', 'fill'),
    fc.constantFrom(...names),
    fc.constantFrom(...names),
    hostileText,
  )
  .map(([what, one, other, text]) => {
    const changed: Record<string, Uint8Array> = { ...members };
    const [left, right] = [members[one] ?? new Uint8Array(), members[other] ?? new Uint8Array()];
    if (what === 'swap') [changed[one], changed[other]] = [right, left];
    if (what === 'empty') changed[one] = new Uint8Array();
    if (what === 'fill') changed[one] = Buffer.from(text);
    if (what === 'drop' || what === 'rename') delete changed[one];
    if (what === 'rename') changed[`xl/${text.slice(0, 20)}`] = left;
    return { how: `member: ${what}`, name: 'spoilt.xlsx', bytes: zipSync(changed, { level: 1 }) };
  });

const asXml = (text: string) => text.replace(/[<&]/g, (each) => (each === '<' ? '&lt;' : '&amp;'));

/** Cells of a sheet with another value; every third time as it stands, which may break the XML. */
const cells: Change = fc
  .tuple(
    fc.constantFrom(...sheets),
    fc.array(fc.tuple(fc.nat(), hostileText), { minLength: 1, maxLength: 5 }),
    fc.nat({ max: 2 }),
  )
  .map(([sheet, changes, raw]) => {
    let xml = Buffer.from(members[sheet] ?? new Uint8Array()).toString('utf8');
    for (const [where, text] of changes) {
      const found = [...xml.matchAll(/<(v|t)>[^<]*<\/\1>/g)];
      const cell = found[where % Math.max(1, found.length)];
      if (cell === undefined) continue;
      const written = `<${cell[1]}>${raw === 0 ? text : asXml(text)}</${cell[1]}>`;
      xml = xml.slice(0, cell.index) + written + xml.slice(cell.index + cell[0].length);
    }
    return {
      how: 'cells',
      name: 'spoilt.xlsx',
      bytes: zipSync({ ...members, [sheet]: Buffer.from(xml) }, { level: 1 }),
    };
  });

const encodings: Readonly<Record<string, (text: string) => Uint8Array>> = {
  'utf-16le': (text) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]),
  'utf-16be': (text) => Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, 'utf16le').swap16()]),
  'utf-16 without mark': (text) => Buffer.from(text, 'utf16le'),
  latin1: (text) => Buffer.from(text, 'latin1'),
  'utf-8 with mark': (text) => Buffer.from(`\ufeff${text}`),
  'utf-8 twice': (text) => Buffer.from(Buffer.from(text).toString('latin1')),
};

/** All tables as one archive, one of them in another encoding, with other line ends, or with other cells. */
const texts: Change = fc
  .tuple(
    fc.constantFrom(...tables),
    fc.constantFrom(...Object.keys(encodings)),
    fc.constantFrom('\n', '\r', '\r\n', '\n\n', '\u2028'),
    fc.array(fc.tuple(fc.nat(), hostileText), { maxLength: 3 }),
  )
  .map(([table, encoding, lineEnd, changes]) => {
    const fields = table.text.split(/([,\n])/);
    for (const [where, text] of changes) fields[(where % fields.length) & ~1] = text;
    const text = fields.join('').replaceAll('\n', lineEnd);
    const files = tables.map(({ name, text: whole }): [string, Uint8Array] =>
      name === table.name
        ? [name, encodings[encoding]?.(text) ?? Buffer.from(text)]
        : [name, Buffer.from(whole)],
    );
    return {
      how: `text: ${encoding}`,
      name: 'spoilt.zip',
      bytes: zipSync(Object.fromEntries(files), { level: 1 }),
    };
  });

/** Workbooks and archives of the teaching region, each spoilt in one way. */
export const spoiltFile: Change = fc.oneof(
  flipped('bytes of a workbook', 'spoilt.xlsx', workbook),
  flipped('bytes of an archive', 'spoilt.zip', archive),
  cut('workbook cut off', 'spoilt.xlsx', workbook),
  cut('archive cut off', 'spoilt.zip', archive),
  swapped,
  cells,
  texts,
  fc
    .oneof(cells, texts)
    .map((spoilt) => ({ ...spoilt, how: `${spoilt.how}, named otherwise`, name: 'spoilt.xls' })),
);

import { CFB } from '@e965/xlsx';

/** Records of an .xls stream that hold what a table needs: sheets, texts, numbers, dates and their formats. */
const needed = new Set([
  0x0809, // begin of file or sheet
  0x000a, // end of it
  0x0085, // name of a sheet
  0x00fc, // shared texts
  0x003c, // continuation
  0x00fd, // cell with a shared text
  0x0204, // cell with a text
  0x00d6, // cell with a formatted text
  0x0203, // cell with a number
  0x027e, // cell with a short number
  0x00bd, // row of short numbers
  0x0205, // cell with yes, no or an error
  0x0006, // cell with a formula and its value
  0x0207, // text of a formula
  0x041e, // number format
  0x00e0, // cell format
  0x0022, // whether days count from 1904
  0x0042, // code page
  0x00e5, // merged cells
  0x002f, // password
]);

/** A record that readers pass over ("Selection"). */
const idle = 0x001d;
const formula = 0x0006;
/** Where a formula record says how long its formula is; this length means that there is none. */
const [formulaLengthAt, noFormula] = [20, 0xffff];

/**
 * Take out of an old .xls workbook whatever a table does not need (formulas, names, drawings, links), since a damaged
 * one of those could keep its reader busy for ever. Values that formulas had are kept.
 *
 * @returns The bytes of the tamed workbook, or undefined when its records do not fit into its stream.
 * @throws {Error} The compound file itself is damaged.
 * @source [MS-XLS] 2.3 Record enumeration, 2.4.127 Formula.
 */
export function tameXls(bytes: Uint8Array): Uint8Array | undefined {
  const container = CFB.read(bytes, { type: 'array' });
  const entry = CFB.find(container, '/Workbook') ?? CFB.find(container, '/Book');
  if (entry === null || entry === undefined) return undefined;
  const stream = Uint8Array.from(entry.content);
  if (!tameRecords(new DataView(stream.buffer))) return undefined;
  const tamed = CFB.utils.cfb_new();
  CFB.utils.cfb_add(tamed, '/Workbook', stream);
  return new Uint8Array(CFB.write(tamed, { type: 'array' }) as ArrayLike<number>);
}

function tameRecords(view: DataView): boolean {
  let depth = 0;
  for (let at = 0; at + 4 <= view.byteLength; ) {
    const [kind, length] = [view.getUint16(at, true), view.getUint16(at + 2, true)];
    if (kind === 0 && depth === 0) return true;
    if (at + 4 + length > view.byteLength) return false;
    tameRecord(view, at, kind, length);
    depth += kind === 0x0809 ? 1 : kind === 0x000a ? -1 : 0;
    at += 4 + length;
  }
  return true;
}

function tameRecord(view: DataView, at: number, kind: number, length: number): void {
  const short = kind === formula && length < formulaLengthAt + 2;
  if (!needed.has(kind) || short) view.setUint16(at, idle, true);
  else if (kind === formula) view.setUint16(at + 4 + formulaLengthAt, noFormula, true);
}

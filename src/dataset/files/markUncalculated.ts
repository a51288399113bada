import { uncalculated } from '../rawTable.ts';
import type { ArchiveFile } from './unzip.ts';

const isSheet = (name: string) => /^\/?xl\/worksheets\/[^/]+\.xml$/i.test(name);
const isContent = (name: string) => name === 'content.xml';

/** A cell with a formula and nothing that it comes to; an empty text is a value where the cell says that it is one. */
const cells = /<c\b([^<>]*)><f\b[^<>]*(?:\/>|>[^<]*<\/f>)(?:<v ?\/>|<v><\/v>)?<\/c>/g;
const saysText = /\st="str"/;
const saysType = /\st="\w*"/;

/** A cell of OpenDocument in which nothing is to be seen; formulas may hold a ">". */
const openCells =
  /<((?:\w+:)?table-cell)\b((?:[^<>"]|"[^<"]*")*?)(?:\/>|>(?:<text:p ?\/>|<text:p><\/text:p>)?<\/(?:\w+:)?table-cell>)/g;
const hasFormula = /\sformula="|:formula="/;
const openType = /\s(?:calcext|office):value-type="\w*"/g;
/** The value itself, or a text, which may be empty. */
const hasValue = /:(?:(?:date-|time-|boolean-)?value="[^"]|string-value="|value-type="string")/;

/**
 * Mark the formulas of a workbook's sheets that were written without their value, as programs other than spreadsheets
 * do: they would be read as if nothing stood there.
 *
 * @param files Of the unpacked workbook.
 * @returns The same, such cells holding {@link uncalculated}.
 * @source ECMA-376-1, 18.3.1.4 c (Cell), 18.3.1.40 f (Formula), 18.3.1.96 v (Cell Value); OpenDocument 1.3 part 3, 9.1.4
 *   (table-cell), 19.642 (formula), 19.385 (value-type).
 */
export function markUncalculated(files: readonly ArchiveFile[]): ArchiveFile[] {
  return files.map((file) => {
    if (isSheet(file.name)) return { ...file, bytes: markIn(file.bytes, cells, markCell) };
    return isContent(file.name) ? { ...file, bytes: markIn(file.bytes, openCells, markOpenCell) } : file;
  });
}

/** Gives the cell that is marked; undefined where it has its value. */
type Mark = (groups: readonly string[]) => string | undefined;

const markCell: Mark = ([attributes = '']) =>
  saysText.test(attributes)
    ? undefined
    : `<c${attributes.replace(saysType, '')} t="str"><v>${uncalculated}</v></c>`;

const markOpenCell: Mark = ([name = '', attributes = '']) =>
  !hasFormula.test(attributes) || hasValue.test(attributes)
    ? undefined
    : `<${name}${attributes.replace(openType, '')} office:value-type="string"><text:p>${uncalculated}</text:p></${name}>`;

function markIn(bytes: Uint8Array, pattern: RegExp, mark: Mark): Uint8Array {
  const xml = new TextDecoder().decode(bytes);
  let marked = false;
  const text = xml.replace(pattern, (cell, ...groups: string[]) => {
    const other = mark(groups);
    marked ||= other !== undefined;
    return other ?? cell;
  });
  return marked ? new TextEncoder().encode(text) : bytes;
}

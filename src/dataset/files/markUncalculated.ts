import { uncalculated } from '../rawTable.ts';
import type { ArchiveFile } from './unzip.ts';

const isSheet = (name: string) => /^\/?xl\/worksheets\/[^/]+\.xml$/i.test(name);

/** A cell with a formula and nothing that it comes to; an empty text is a value where the cell says that it is one. */
const cells = /<c\b([^<>]*)><f\b[^<>]*(?:\/>|>[^<]*<\/f>)(?:<v ?\/>|<v><\/v>)?<\/c>/g;
const saysText = /\st="str"/;
const saysType = /\st="\w*"/;

/**
 * Mark the formulas of a workbook's sheets that were written without their value, as programs other than spreadsheets
 * do: they would be read as if nothing stood there.
 *
 * @param files Of the unpacked workbook.
 * @returns The same, such cells holding {@link uncalculated}.
 * @source ECMA-376-1, 18.3.1.4 c (Cell), 18.3.1.40 f (Formula), 18.3.1.96 v (Cell Value).
 */
export function markUncalculated(files: readonly ArchiveFile[]): ArchiveFile[] {
  return files.map((file) => (isSheet(file.name) ? { ...file, bytes: markIn(file.bytes) } : file));
}

function markIn(bytes: Uint8Array): Uint8Array {
  const xml = new TextDecoder().decode(bytes);
  let marked = false;
  const text = xml.replace(cells, (cell, attributes: string) => {
    if (saysText.test(attributes)) return cell;
    marked = true;
    return `<c${attributes.replace(saysType, '')} t="str"><v>${uncalculated}</v></c>`;
  });
  return marked ? new TextEncoder().encode(text) : bytes;
}

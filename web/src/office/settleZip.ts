import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The first day that a zip archive can tell; in local time, as archives tell it, so that every zone writes the same. */
const firstDay = new Date(1980, 0, 1);
const dated = /(<dcterms:(?:created|modified)[^<>]*>)[^<]*(<)/g;
const emptyPoint = /<c:pt idx="\d+"><c:v><\/c:v><\/c:pt>|<v><\/v>/g;
const random = /\{[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}\}/gi;

/** Put a counted identifier in the place of each random one, the same for the same. */
function countIdentifiers(text: string): string {
  const known = new Map<string, string>();
  return text.replace(random, (found) => {
    const own =
      known.get(found) ?? `{${String(known.size + 1).padStart(8, '0')}-0000-4000-8000-000000000000}`;
    known.set(found, own);
    return own;
  });
}

const chartName = /(\bchart|Microsoft_Excel_Worksheet)(\d+)(?=\.(?:xml|xlsx)\b)/g;

/** Number charts from 1, whatever was written before them in the life of the page; other texts stay. */
function renumber(names: readonly string[]): (text: string) => string {
  const found = names.flatMap((name) => [...name.matchAll(chartName)].map(([, , number]) => Number(number)));
  const order = [...new Set(found)].sort((left, right) => left - right);
  return (text) =>
    text.replace(chartName, (whole, start: string, number: string) => {
      const place = order.indexOf(Number(number));
      return place < 0 ? whole : `${start}${place + 1}`;
    });
}

/** Writes a part otherwise than the library did that wrote it. */
type Rewrite = (name: string, text: string) => string;

interface Settling {
  readonly date: string;
  readonly count: (text: string) => string;
  readonly rewrite: Rewrite;
}

function settlePart(name: string, bytes: Uint8Array, { date, count, rewrite }: Settling): Uint8Array {
  if (name.endsWith('.xlsx')) return settleZip(bytes, date);
  if (!/\.(xml|rels)$/.test(name)) return bytes;
  const text = strFromU8(bytes).replace(emptyPoint, '').replace(dated, `$1${date}T00:00:00Z$2`);
  return strToU8(rewrite(name, count(countIdentifiers(text))));
}

/**
 * Take clock and chance out of an office file: the days in it, the times of its parts, random identifiers and the
 * numbers of its charts, in the workbooks inside too; and the empty values that charts have for what is not known,
 * which Office would not read. The same content then has the same bytes.
 *
 * @param bytes A .pptx, .xlsx or .docx.
 * @param date "YYYY-MM-DD", written as the day it was made.
 * @param rewrite What else is to be written otherwise in the file's own parts of XML.
 */
export function settleZip(
  bytes: Uint8Array,
  date: string,
  rewrite: Rewrite = (_name, text) => text,
): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/'));
  const count = renumber(parts.map(([name]) => name));
  const settled = parts.map(
    ([name, content]) => [count(name), settlePart(name, content, { date, count, rewrite })] as const,
  );
  return zipSync(Object.fromEntries(settled), { mtime: firstDay, level: 6 });
}

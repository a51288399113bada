import type { Problem } from '../../domain/problem.ts';
import { byText } from '../../domain/region/region.ts';
import { type TableName, tableNames, tables } from '../../domain/region/tables.ts';
import { isFigureHeading } from '../figuresAcross.ts';
import { fieldOfHeading } from '../headingLookUp.ts';
import { limits } from '../limits.ts';
import { nearestWord } from '../nearestWord.ts';
import { comparable } from '../plainText.ts';
import { datasetProblem } from '../problemTexts.ts';
import type { RawTable, TableFile } from '../rawTable.ts';
import { isSurelyGb18030 } from './decodeText.ts';
import { besideForms } from './forms/besideForms.ts';
import { type FoundForm, gatherForms } from './forms/gatherForms.ts';
import { readForms } from './forms/officialForm.ts';
import { openArchives } from './openArchives.ts';
import { readCsv } from './readCsv.ts';
import { readWorkbook, type WorkbookReading } from './readWorkbook.ts';

/** The tables that a set of files holds. */
export interface FoundTables {
  readonly found: ReadonlyMap<TableName, RawTable>;
  /** Tables that are there but could not be read: nothing can be said of what refers to them. */
  readonly unreadable: ReadonlySet<TableName>;
  readonly problems: readonly Problem[];
  readonly notices: readonly Problem[];
}

interface Basket {
  readonly found: Map<TableName, RawTable>;
  readonly unreadable: Set<TableName>;
  readonly problems: Problem[];
  readonly notices: Problem[];
}

/**
 * Find the tables in a planner's files: `<table>.csv` each, sheets of workbooks, or both together; English or Chinese
 * names; zip archives are opened. Files and sheets that are no tables are left aside with a notice.
 */
export function findTables(given: readonly TableFile[]): FoundTables {
  const { files, problems } = openArchives(given, limits.bytes);
  const basket: Basket = { found: new Map(), unreadable: new Set(), problems: [...problems], notices: [] };
  const seen = files
    .filter((file) => !isBesides(file.name))
    .sort((left, right) => byText(left.name, right.name));
  const bytes = seen.reduce((sum, file) => sum + file.bytes.length, 0);
  if (bytes > limits.bytes) {
    const details = { megabytes: Math.round(bytes / 1e6), most: Math.round(limits.bytes / 1e6) };
    return { ...basket, problems: [datasetProblem('datasetTooLarge', {}, details)] };
  }
  const books = seen.filter((file) => isWorkbook(file.name));
  const texts = seen.filter((file) => extensionOf(file.name) === 'csv');
  const besideGb18030 = texts.some((file) => isSurelyGb18030(file.bytes));
  const textForms = texts.flatMap((file) => takeCsv(file, besideGb18030, basket));
  const opened = books.map((file) => ({ file, reading: openWorkbook(file) }));
  const ofTables = opened.filter(({ reading }) => !isOfForms(reading));
  for (const { file, reading } of ofTables) takeWorkbook(file, reading, basket);
  takeForms([...textForms, ...opened.flatMap(({ file, reading }) => formsIn(file, reading))], basket);
  for (const file of seen) if (!books.includes(file) && !texts.includes(file)) takeOther(file, basket);
  if (problems.length > 0 || ofTables.some(({ reading }) => 'problem' in reading)) doubtMissing(basket);
  noteMissing(basket, ofTables.length > 0);
  const unread = seen.filter(({ name }) => isOtherType(name) && tableOf(stemOf(name)) === undefined);
  // Where nothing else is there, the tables are in these.
  const told = basket.found.size === 0 ? basket.problems : basket.notices;
  for (const { name } of unread)
    told.push(datasetProblem('fileTypeUnread', { file: name }, { extension: extensionOf(name) }));
  return basket;
}

const baseName = (name: string) => name.replaceAll('\\', '/').split('/').at(-1) ?? name;
const extensionOf = (name: string) => /\.([^.]+)$/.exec(baseName(name))?.[1]?.toLowerCase() ?? '';
const stemOf = (name: string) => baseName(name).replace(/\.[^.]+$/, '');
const isWorkbook = (name: string) => ['xlsx', 'xlsm', 'xls', 'ods'].includes(extensionOf(name));
/** Types of files in which tables are kept, and which are not read. */
const otherTypes = ['xlsb', 'xltx', 'xlt', 'et', 'ett', 'numbers', 'tsv', 'dbf', 'rar', '7z'];
const isOtherType = (name: string) => otherTypes.includes(extensionOf(name));
/** Files that lie beside the tables by habit: hidden ones, locks of an open workbook, the package's own papers. */
const isBesides = (name: string) => /^(\.|~\$|readme|licen[cs]e|datapackage\.json$)/i.test(baseName(name));

const known = new Map<string, TableName>(
  tableNames.flatMap((table) => [
    [comparable(table), table] as const,
    [comparable(tables[table].title.zh), table] as const,
    [comparable(tables[table].title.en), table] as const,
  ]),
);
const tableOf = (name: string) => known.get(comparable(name));
const nearTable = (name: string) => nearestWord(comparable(name), known.keys());

/** Take the table that a text file is named for; of one that is named for none, the official forms in it are returned. */
function takeCsv(file: TableFile, besideGb18030: boolean, basket: Basket): FoundForm[] {
  const stem = stemOf(file.name);
  const table = tableOf(stem);
  const place = { file: file.name };
  if (table === undefined) {
    const { rows = [], notices } = readCsv(file, besideGb18030);
    const forms = readForms(rows, stem);
    if (forms === undefined) leaveAside(stem, place, 'fileIgnored', basket);
    else basket.notices.push(...notices);
    return (forms ?? []).map((form) => ({ form, place }));
  }
  if (isTaken(table, place, basket)) return [];
  const { sheet, problems, notices } = readCsv(file, besideGb18030, (heading) => isKnownIn(table, heading));
  basket.problems.push(...problems);
  basket.notices.push(...notices);
  if (sheet === undefined) basket.unreadable.add(table);
  else basket.found.set(table, { table, place, ...sheet });
  return [];
}

const isKnownIn = (table: TableName, heading: string) =>
  fieldOfHeading(table, heading) !== undefined || isFigureHeading(table, heading);

const openWorkbook = (file: TableFile) =>
  readWorkbook(file, (sheet, heading) => {
    const table = tableOf(sheet);
    return table !== undefined && isKnownIn(table, heading);
  });

/** A workbook of official forms alone: there may be many, one for each school, beside the tables. */
function isOfForms(reading: WorkbookReading): boolean {
  if ('problem' in reading) return false;
  return (
    reading.sheets.some(({ forms }) => forms !== undefined) &&
    reading.sheets.every(({ name }) => tableOf(name) === undefined)
  );
}

function formsIn(file: TableFile, reading: WorkbookReading): FoundForm[] {
  if ('problem' in reading) return [];
  return reading.sheets.flatMap(({ name, forms = [] }) =>
    tableOf(name) === undefined
      ? forms.map((form) => ({ form, place: { file: file.name, sheet: name } }))
      : [],
  );
}

/** Official forms are the tables that they come to where no other is given; beside one it is not clear which holds. */
function takeForms(forms: readonly FoundForm[], basket: Basket): void {
  const { found, unreadable } = basket;
  const gathered = gatherForms(forms, besideForms(found.get('schools'), found.get('districts')));
  basket.problems.push(...gathered.problems);
  basket.notices.push(...gathered.notices);
  for (const raw of gathered.tables) {
    const { table, place } = raw;
    if (!found.has(table) && !unreadable.has(table)) found.set(table, raw);
    else
      basket.problems.push(
        datasetProblem('formBesideTable', place, { table, title: tables[table].title.zh }),
      );
  }
}

function takeWorkbook(file: TableFile, reading: WorkbookReading, basket: Basket): void {
  if ('problem' in reading) {
    basket.problems.push(reading.problem);
    return;
  }
  for (const { name, sheet, forms } of reading.sheets) {
    const [table, place] = [tableOf(name), { file: file.name, sheet: name }];
    if (table === undefined && forms !== undefined) continue;
    if (table === undefined) leaveAside(name, place, 'sheetIgnored', basket);
    else if (isTaken(table, place, basket)) continue;
    else if (sheet === undefined) {
      basket.unreadable.add(table);
      basket.problems.push(datasetProblem('emptyFile', place));
    } else basket.found.set(table, { table, place, ...sheet });
  }
}

function isTaken(table: TableName, place: RawTable['place'], basket: Basket): boolean {
  const taken = basket.found.has(table) || basket.unreadable.has(table);
  if (taken) basket.problems.push(datasetProblem('tableTwice', place, { table }));
  return taken;
}

/** A name near a table's is a slip of the pen and must not go unseen; any other is no table. */
function leaveAside(
  name: string,
  place: RawTable['place'],
  notice: 'fileIgnored' | 'sheetIgnored',
  basket: Basket,
): void {
  const nearest = nearTable(name);
  if (nearest === undefined) basket.notices.push(datasetProblem(notice, place, { name }));
  else
    basket.problems.push(
      datasetProblem('misspeltTable', place, { name, nearest: known.get(nearest) ?? nearest }),
    );
}

function takeOther(file: TableFile, basket: Basket): void {
  const table = tableOf(stemOf(file.name));
  const place = { file: file.name };
  if (table === undefined) {
    if (!isOtherType(file.name))
      basket.notices.push(datasetProblem('fileIgnored', place, { name: file.name }));
  } else {
    basket.unreadable.add(table);
    basket.problems.push(
      datasetProblem('wrongExtension', place, { table, extension: extensionOf(file.name) }),
    );
  }
}

/** What an archive or a workbook holds that cannot be opened is not known: no table can be said to be missing. */
function doubtMissing({ found, unreadable }: Basket): void {
  for (const table of tableNames) if (!found.has(table)) unreadable.add(table);
}

function noteMissing(basket: Basket, hasWorkbook: boolean): void {
  const { found, unreadable, problems } = basket;
  if (found.size === 0 && unreadable.size === 0) {
    if (!hasWorkbook || problems.length === 0) problems.push(datasetProblem('noTables', {}));
    return;
  }
  for (const table of tableNames)
    if (tables[table].needed && !found.has(table) && !unreadable.has(table))
      problems.push(datasetProblem('missingTable', {}, { table, title: tables[table].title.zh }));
}

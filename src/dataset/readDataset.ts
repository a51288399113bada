import type { Problem } from '../domain/problem.ts';
import type { Region } from '../domain/region/region.ts';
import { boundProblems } from './boundProblems.ts';
import { crossChecks, crossNotices } from './crossChecks/allChecks.ts';
import { leaveOutUnsound } from './leaveOutUnsound.ts';
import type { TableFile } from './rawTable.ts';
import { type DraftReading, readDraft } from './readDraft.ts';
import { regionOf } from './regionOf.ts';
import { type UnderstoodTable, understoodTables } from './understoodTables.ts';

export type { TableFile } from './rawTable.ts';
export type { UnderstoodTable } from './understoodTables.ts';

/** A dataset as read: a sound region, or everything that keeps it from being one. Notices tell what was left aside. */
export type DatasetReading =
  | { readonly ok: true; readonly region: Region; readonly notices: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly notices: readonly Problem[] };

/**
 * Turn a planner's tables into a region, or say all that is wrong with them at once.
 *
 *     const reading = readDataset([{ name: 'schools.csv', bytes }, …]);
 *     if (reading.ok) use(reading.region); else tell(reading.problems);
 *
 * @param files CSV files named after their tables (English or Chinese; UTF-8 or GB18030), or one workbook with a sheet
 *   per table; either may lie in a zip archive. The order of files, columns and rows makes no difference.
 * @returns The region with every table sorted by its key, or the problems with file, row and column. Never throws on
 *   whatever bytes.
 */
export function readDataset(files: readonly TableFile[]): DatasetReading {
  return checked(readDraft(files));
}

/** A planner's files before they are accepted. */
export interface DatasetPreview {
  readonly reading: DatasetReading;
  /** The tables that were found, in the schema's order, with the columns that were recognised. */
  readonly tables: readonly UnderstoodTable[];
  /**
   * The region that is left when rows with problems are left out, and the problem of each; undefined where nothing is
   * wrong, or where what is wrong is no single row's.
   */
  readonly rest: { readonly region: Region; readonly leftOut: readonly Problem[] } | undefined;
}

/**
 * Read a planner's files as `readDataset` does, and say besides what was understood and what could be accepted of them
 * if rows with problems were left out.
 */
export function previewDataset(files: readonly TableFile[]): DatasetPreview {
  const read = readDraft(files);
  const reading = checked(read);
  const tables = understoodTables(read.draft);
  if (reading.ok) return { reading, tables, rest: undefined };
  const sound = leaveOutUnsound(read.draft, allProblems(read));
  if (sound === undefined) return { reading, tables, rest: undefined };
  return { reading, tables, rest: { region: regionOf(sound.draft), leftOut: boundProblems(sound.leftOut) } };
}

const allProblems = ({ draft, problems }: DraftReading): Problem[] => [
  ...problems,
  ...crossChecks.flatMap((check) => check(draft)),
];

function checked(read: DraftReading): DatasetReading {
  const problems = allProblems(read);
  const notices = boundProblems([...read.notices, ...crossNotices.flatMap((check) => check(read.draft))]);
  if (problems.length > 0) return { ok: false, problems: boundProblems(problems), notices };
  return { ok: true, region: regionOf(read.draft), notices };
}

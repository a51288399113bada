import { previewDataset, type TableFile, type UnderstoodTable } from '../dataset/readDataset.ts';
import { writeDataset } from '../dataset/writeDataset.ts';
import type { Problem } from '../domain/problem.ts';
import type { Region } from '../domain/region/region.ts';
import { type PlaceSummary, summarisePlace } from './summarisePlace.ts';

export type { UnderstoodTable } from '../dataset/readDataset.ts';

/** A place that can be accepted: what it is, and its tables in their canonical form as `<table>.csv`. */
export interface AcceptablePlace {
  readonly summary: PlaceSummary;
  /** Tables as they were understood: columns of single people's particulars and other files are not among them. */
  readonly files: readonly { readonly name: string; readonly text: string }[];
}

/** A planner's files before anything of them is kept. */
export interface PlacePreview {
  readonly tables: readonly UnderstoodTable[];
  readonly problems: readonly Problem[];
  readonly notices: readonly Problem[];
  /** The whole place; undefined where anything is wrong. */
  readonly whole: AcceptablePlace | undefined;
  /** The place without the rows that are wrong, and the problem of each; undefined where there is no such place. */
  readonly rest: (AcceptablePlace & { readonly leftOut: readonly Problem[] }) | undefined;
}

/** Read a planner's files and say what they would be as a place: whole, in part, or all that is wrong. */
export function previewPlace(files: readonly TableFile[]): PlacePreview {
  const { reading, tables, rest } = previewDataset(files);
  return {
    tables,
    problems: reading.ok ? [] : reading.problems,
    notices: reading.notices,
    whole: reading.ok ? acceptable(reading.region) : undefined,
    rest: rest === undefined ? undefined : { ...acceptable(rest.region), leftOut: rest.leftOut },
  };
}

const acceptable = (region: Region): AcceptablePlace => ({
  summary: summarisePlace(region),
  files: writeDataset(region),
});

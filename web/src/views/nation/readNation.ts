import type { NationDocument } from '../../../../src/domain/nation.ts';
import { checkNation, type NationFault } from './checkNation.ts';
import type { NationMetric } from './nationWords.ts';

/** A nation ready to be looked at. */
export interface NationPicture {
  readonly told: NationDocument;
  /** The median of a county. */
  readonly median: (county: number, year: number, stage: number, count: string) => number;
}

function bytesOf(base64: string): DataView {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = text.charCodeAt(at);
  return new DataView(bytes.buffer);
}

/** A document as a picture, or all that keeps it from being one. */
export type ReadNation =
  | { readonly ok: true; readonly picture: NationPicture }
  | { readonly ok: false; readonly faults: readonly NationFault[] };

/**
 * Make a document ready: its medians as whole numbers.
 *
 * @returns All faults where it is no document of a nation, or holds less than it says.
 */
export function readNation(given: unknown): ReadNation {
  const faults = checkNation(given);
  return faults.length > 0
    ? { ok: false, faults }
    : { ok: true, picture: pictureOf(given as NationDocument) };
}

/** A nation that was drawn, or whose document was checked, ready to be looked at. */
export function pictureOf(told: NationDocument): NationPicture {
  const [years, stages, counts] = [told.years.length, told.stages.length, told.counts.length];
  const view = bytesOf(told.counties.medians);
  const figures = new Int32Array(view.byteLength / 4);
  for (let at = 0; at < figures.length; at += 1) figures[at] = view.getInt32(at * 4, true);
  const places = new Map(told.counts.map((count, at) => [count, at]));
  return {
    told,
    median: (county, year, stage, count) =>
      figures[((county * years + year) * stages + stage) * counts + (places.get(count) ?? 0)] as number,
  };
}

/** Rooms of a county's stage, and how many stand empty or are short. */
export function roomsOf({ told, median }: NationPicture, county: number, year: number, stage: number) {
  const rooms = told.counties.rooms[county]?.[stage] ?? 0;
  const classes = median(county, year, stage, 'classes');
  return { rooms, classes, short: Math.max(0, classes - rooms), empty: Math.max(0, rooms - classes) };
}

/** The figure that a county is coloured by; a share. */
export function metricOf(
  picture: NationPicture,
  metric: NationMetric,
  county: number,
  year: number,
  stage: number,
): number {
  const { median } = picture;
  if (metric === 'change') {
    const first = median(county, 0, stage, 'pupils');
    return first === 0 ? 0 : median(county, year, stage, 'pupils') / first - 1;
  }
  const { rooms, classes, short, empty } = roomsOf(picture, county, year, stage);
  if (metric === 'large') return classes === 0 ? 0 : median(county, year, stage, 'above3') / classes;
  return rooms === 0 ? 0 : (metric === 'short' ? short : empty) / rooms;
}

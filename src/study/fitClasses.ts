import { adoptClassRules, fitClassRules } from '../classes/fitClassRules.ts';
import { readDataset } from '../dataset/readDataset.ts';
import { type TableText, writeDataset } from '../dataset/writeDataset.ts';
import type { ClassFitReport } from '../domain/classFit.ts';
import { invariant } from '../domain/invariant.ts';
import type { Region } from '../domain/region/region.ts';

/** Fit class rules to a place's own classes; undefined where too few are known. */
export function fitClasses(region: Region): ClassFitReport | undefined {
  return fitClassRules(region);
}

/**
 * Write a place's tables with the fitted rules in them, from the first projected year on.
 *
 * @returns The place as read again from the files, and the files.
 * @throws {InvariantError} The tables no longer pass the checks of a dataset.
 */
export function adoptFit(
  region: Region,
  report: ClassFitReport,
): { readonly region: Region; readonly files: readonly TableText[] } {
  const encoder = new TextEncoder();
  const files = writeDataset(adoptClassRules(region, report));
  const read = readDataset(files.map(({ name, text }) => ({ name, bytes: encoder.encode(text) })));
  invariant(read.ok, `adopted rules do not pass the checks: ${read.ok ? '' : JSON.stringify(read.problems)}`);
  return { region: read.region, files: writeDataset(read.region) };
}

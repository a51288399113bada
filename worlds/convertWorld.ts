import { readDataset } from '../src/dataset/readDataset.ts';
import { type TableText, writeDataset } from '../src/dataset/writeDataset.ts';
import type { Problem } from '../src/domain/problem.ts';
import type { Region } from '../src/domain/region/region.ts';
import { adoptPreset } from '../src/scenario/applyScenario.ts';
import type { Sources } from './source/sources.ts';
import type { World } from './world.ts';

/** A world as a sound dataset with its files, or every problem of its tables. */
export type ConvertedWorld =
  | {
      readonly ok: true;
      readonly region: Region;
      readonly files: readonly TableText[];
      readonly notices: readonly Problem[];
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

function read(files: readonly TableText[]) {
  const encoder = new TextEncoder();
  return readDataset(files.map(({ name, text }) => ({ name, bytes: encoder.encode(text) })));
}

/**
 * Convert a world: its tables are read like any dataset; where presets/ holds its system's class rules, they are added
 * and the whole is read again.
 *
 * @throws {SourceError} A source's file cannot be read or lacks a column.
 */
export function convertWorld({ tables, preset }: World, sources: Sources): ConvertedWorld {
  const plain = readDataset(tables(sources));
  if (!plain.ok) return plain;
  const { region } = plain;
  if (preset === undefined) return { ...plain, files: writeDataset(region) };
  const { id, stage } = preset;
  const files = writeDataset({ ...region, ...adoptPreset(region, id, stage === undefined ? {} : { stage }) });
  const whole = read(files);
  return whole.ok ? { ...whole, files } : whole;
}

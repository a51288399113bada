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

/**
 * Convert a world: its tables are read like any dataset, the class rules that presets/ holds of its system are added,
 * and what comes out is written as files and read again.
 *
 * @throws {SourceError} A source's file cannot be read or lacks a column.
 */
export function convertWorld({ tables, preset }: World, sources: Sources): ConvertedWorld {
  const first = readDataset(tables(sources));
  if (!first.ok) return first;
  const { region } = first;
  const whole =
    preset === undefined
      ? region
      : {
          ...region,
          ...adoptPreset(region, preset.id, preset.stage === undefined ? {} : { stage: preset.stage }),
        };
  const files = writeDataset(whole);
  const encoder = new TextEncoder();
  const last = readDataset(files.map(({ name, text }) => ({ name, bytes: encoder.encode(text) })));
  return last.ok ? { ...last, files } : last;
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { byText } from '../../domain/region/region.ts';
import type { Preset } from '../../server/presets.ts';
import { datasetOfScenario, type TableFile } from '../../study/openPlace.ts';
import { readPath } from '../readInput.ts';

/** A place that comes with the program. */
export interface ShippedPlace {
  /** Its folder's name, which is the place's id. */
  readonly name: string;
  readonly files: readonly TableFile[];
}

const namesIn = (folder: string) => (existsSync(folder) ? readdirSync(folder).sort(byText) : []);

/** The places in the folder `seeds` of the program; folders without tables are none. */
export function shippedPlaces(folder: string): ShippedPlace[] {
  return namesIn(folder).flatMap((name) => {
    if (!existsSync(join(folder, name, 'region.csv'))) return [];
    const read = readPath(join(folder, name));
    return read.ok && read.kind === 'dataset' ? [{ name, files: read.files }] : [];
  });
}

/** The scenarios in the folder `scenarios` of the program; what cannot be read is left out. */
export function shippedScenarios(folder: string): Preset[] {
  return namesIn(folder)
    .filter((file) => extname(file) === '.yaml')
    .flatMap((file) => {
      const text = readFileSync(join(folder, file), 'utf8');
      const head = datasetOfScenario({ text, file });
      if (!head.ok) return [];
      const { dataset, title, question } = head;
      return [{ id: basename(file, '.yaml'), place: basename(dataset), text, title, question }];
    });
}

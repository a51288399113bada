import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generatePlace } from './generator/generatePlace.ts';
import { placeList } from './placeList.ts';

/** The project's root: the nearest folder above that holds package.json (this file runs from dist). */
function rootAbove(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const above = dirname(folder);
  if (above === folder) throw new Error('package.json was not found above the generator.');
  return rootAbove(above);
}

function writePlace(folder: string, files: Readonly<Record<string, string>>): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(folder, name), text);
    process.stdout.write(`${name}: ${text.split('\n').length - 2} rows\n`);
  }
}

const words = process.argv.slice(2);
const asked = words.find((word) => /^-?\d/.test(word));
const named = words.filter((word) => word !== asked);
const unknown = named.filter((word) => !placeList.some(({ folder }) => folder === word));
const seedNumber = asked === undefined ? undefined : Number(asked);
if (unknown.length > 0 || (seedNumber !== undefined && !Number.isInteger(seedNumber))) {
  process.stderr.write(
    `Give places (${placeList.map(({ folder }) => folder).join(', ')}; all when none is named) and a whole seed number, or none for the committed data.\n`,
  );
  process.exitCode = 2;
} else {
  const seeds = join(rootAbove(import.meta.dirname), 'seeds');
  for (const place of placeList.filter(({ folder }) => named.length === 0 || named.includes(folder))) {
    process.stdout.write(`seeds/${place.folder}\n`);
    writePlace(join(seeds, place.folder), generatePlace(place, seedNumber));
  }
}

import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generateZibo, ziboSeedNumber } from './zibo/generator/generateZibo.ts';

/** The project's root: the nearest folder above that holds package.json (this file runs from dist). */
function rootAbove(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const above = dirname(folder);
  if (above === folder) throw new Error('package.json was not found above the generator.');
  return rootAbove(above);
}

const asked = process.argv[2];
const seedNumber = asked === undefined ? ziboSeedNumber : Number(asked);
if (!Number.isInteger(seedNumber)) {
  process.stderr.write(
    `"${asked}" is no seed number: give a whole number, or none for the committed data.\n`,
  );
  process.exitCode = 2;
} else {
  const folder = join(rootAbove(import.meta.dirname), 'seeds', 'zibo');
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(generateZibo(seedNumber))) {
    writeFileSync(join(folder, name), text);
    process.stdout.write(`${name}: ${text.split('\n').length - 2} rows\n`);
  }
}

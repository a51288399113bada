import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { isIndicator } from '../../src/report/indicators/indicators.ts';
import { readSeedTable } from './readSeed.ts';

const seeds = resolve(import.meta.dirname, '../../seeds');
/** The list of all printed figures lies beside the reference data. */
const list = join(process.env.XUEWEI_REFERENCE_DATA ?? '', '../domain/targets.csv');
const hasList = process.env.XUEWEI_REFERENCE_DATA !== undefined && existsSync(list);

/** Folder of a place's seed by the name that the list gives it. */
const folders: Readonly<Record<string, string>> = {
  Zibo: 'zibo',
  Pingyin: 'pingyin',
  Daqing: 'daqing',
  'Zhengzhou High-tech Zone': 'zhengzhou-hitech',
};

const places = Object.entries(folders)
  .map(([place, folder]) => [place, join(seeds, folder)] as const)
  .filter(([, folder]) => existsSync(join(folder, 'targets.csv')));

function targetsIn(folder: string) {
  return readSeedTable({ 'targets.csv': readFileSync(join(folder, 'targets.csv'), 'utf8') }, 'targets');
}

const printedFigure = z.object({ id: z.string(), place: z.string(), scope: z.string() });

function printedFigures() {
  return z.array(printedFigure).parse(parse(readFileSync(list, 'utf8'), { columns: true }));
}

describe('the targets of every seed', () => {
  it.each(places)('should name an indicator for every computed or input row: %s', (_, folder) => {
    const unknown = targetsIn(folder).filter(
      ({ role, indicator }) => (role === 'computed' || role === 'input') && !isIndicator(indicator),
    );
    expect(unknown.map(({ id, indicator }) => `${id} ${indicator}`)).toEqual([]);
  });

  it.each(places)('should be tracked by entries where they lie outside the core: %s', (_, folder) => {
    const wrong = targetsIn(folder).filter(({ scope, role }) => scope !== 'core' && role !== 'entered');
    expect(wrong.map(({ id, role }) => `${id} ${role}`)).toEqual([]);
  });

  it('should know every folder that holds targets', () => {
    const held = readdirSync(seeds).filter((name) => existsSync(join(seeds, name, 'targets.csv')));
    expect(held.filter((name) => !Object.values(folders).includes(name))).toEqual([]);
  });
});

describe.skipIf(!hasList)('the printed figures of the places that have a seed', () => {
  it.each(places)('should all be there, core (C) and tracked (D): %s', (place, folder) => {
    const asked = printedFigures().filter((row) => row.place === place && /^[CD]/.test(row.scope));
    expect(asked.length).toBeGreaterThan(0);
    const targets = targetsIn(folder);
    const there = new Set(targets.map(({ id, reference }) => reference ?? id));
    expect(asked.filter(({ id }) => !there.has(id)).map(({ id }) => id)).toEqual([]);
  });

  it.each(places)('should be told as what they are: core or tracked: %s', (place, folder) => {
    const scopes = new Map(printedFigures().map((row) => [row.id, row.scope[0] ?? '']));
    const letters = { core: 'C', tracked: 'D', outside: 'X' } as const;
    const wrong = targetsIn(folder).filter(({ id, reference, scope = 'core' }) => {
      const printed = scopes.get(reference ?? id);
      return printed !== undefined && printed !== letters[scope];
    });
    expect(wrong.map(({ id, scope }) => `${place} ${id} ${scope}`)).toEqual([]);
  });
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generatePlace } from '../../seeds/generator/generatePlace.ts';
import { placeList } from '../../seeds/placeList.ts';
import { countByStage } from './countByStage.ts';
import { readSeed } from './readSeed.ts';
import {
  danglingReferences,
  emptySchools,
  impossibleTimes,
  schoolsWithoutRooms,
  strayGrades,
  unbalancedRows,
  unevenFeeders,
} from './seedLaws.ts';

const seeds = resolve(import.meta.dirname, '../../seeds');
const textsIn = (folder: string) =>
  readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));

it('should generate every place that stands in the folder seeds', () => {
  const folders = readdirSync(seeds).filter((name) => existsSync(join(seeds, name, 'region.csv')));
  expect(folders.sort()).toEqual(placeList.map(({ folder }) => folder).sort());
});

it('should draw borders of districts that the place has, in closed rings, with credit and licence', () => {
  const drawn = placeList.filter(({ folder }) => existsSync(join(seeds, folder, 'districts.geojson')));
  expect(drawn.map(({ folder }) => folder)).toEqual(['daqing', 'pingyin', 'zibo']);
  for (const { folder, districts } of drawn) {
    const borders = JSON.parse(readFileSync(join(seeds, folder, 'districts.geojson'), 'utf8'));
    expect(borders.credit.en).toContain('MIT');
    expect(readFileSync(join(seeds, folder, 'districts.LICENSE.txt'), 'utf8')).toContain('MIT License');
    const known = new Set(districts.map(({ id }) => id));
    for (const { properties, geometry } of borders.features) {
      expect(known).toContain(properties.district);
      for (const ring of geometry.coordinates) expect(ring.at(-1)).toEqual(ring[0]);
    }
  }
});

it('should write all places without files, clock or dice below the door', () => {
  const texts = ['generator', ...placeList.map((place) => `${place.folder}/generator`)].flatMap((folder) =>
    textsIn(join(seeds, folder)),
  );
  const imports = texts.flatMap((text) =>
    [...text.matchAll(/from '([^']+)'/g)].map(([, name]) => name ?? ''),
  );
  const allowed = /^\.\/\w+\.ts$|^\.\.\/\.\.\/generator\/\w+\.ts$|^(\.\.\/){2,3}src\/domain\//;
  expect(imports.filter((name) => !allowed.test(name))).toEqual([]);
  expect(
    texts.filter((text) => /Date\.now|new Date|Math\.(random|exp|log|sin|cos|pow)|process\./.test(text)),
  ).toEqual([]);
});

/** How many projects a document states, by place and programme: as many under any seed number. */
const stated: Readonly<Record<string, Readonly<Record<string, number>>>> = { zibo: { 'S3-8': 33 } };

describe.each(placeList.map((place) => [place.folder, place] as const))(
  'the seed place %s',
  (name, place) => {
    const folder = join(seeds, name);
    const files = generatePlace(place);
    const seed = readSeed(files);

    it('should be what the generator writes, byte for byte', () => {
      const committed = readdirSync(folder).filter((file) => file.endsWith('.csv'));
      expect(committed.sort()).toEqual(Object.keys(files).sort());
      for (const file of committed)
        expect(readFileSync(join(folder, file), 'utf8') === files[file], file).toBe(true);
    });

    it('should stay under 4 MB', () => {
      const bytes = Object.values(files).map((text) => new TextEncoder().encode(text).length);
      expect(bytes.reduce((left, right) => left + right, 0)).toBeLessThan(4_000_000);
    });

    it('should show six censuses, births to the horizon, and fifteen years to come', () => {
      const years = new Set(seed.enrolment.map(({ year }) => year));
      const baseYear = seed.region[0]?.baseYear ?? 0;
      expect([...years].sort()).toEqual([5, 4, 3, 2, 1, 0].map((before) => baseYear - before));
      const horizon = seed.region[0]?.horizonYear ?? 0;
      expect(horizon - baseYear).toBe(15);
      for (const { id } of seed.districts)
        expect(Math.max(...seed.births.flatMap((row) => (row.district === id ? [row.year] : [])))).toBe(
          horizon,
        );
    });

    it('should say of every row how it came to be and from where', () => {
      const { sources, ...rest } = seed;
      const rows = Object.values(rest).flat() as { basis?: string; source?: string }[];
      expect(rows.filter(({ basis, source }) => basis === undefined || source === undefined)).toEqual([]);
      expect(sources.find(({ id }) => id === 'generator')?.titleEn).toContain(String(place.seedNumber));
    });

    it('should never call invented schools or pupils published', () => {
      const drawn = [...seed.schools, ...seed.enrolment, ...seed.teachers];
      expect(new Set(drawn.map(({ basis }) => basis))).toEqual(new Set(['assumed']));
      expect(
        seed.births.filter(({ basis, source }) => (basis === 'assumed') !== (source === 'generator')),
      ).toEqual([]);
      expect(seed.schools.filter(({ name: called }) => !/·.*示例\d+$/u.test(called))).toEqual([]);
    });

    it('should be told in its README as it is', () => {
      const told = readFileSync(join(folder, 'README.md'), 'utf8');
      const counts = countByStage(seed);
      const institutions = `${seed.schools.length.toLocaleString('en')} institutions`;
      const children = [...counts.values()].reduce((sum, { pupils }) => sum + pupils, 0);
      expect(told).toContain(`${institutions} and ${children.toLocaleString('en')} children`);
      for (const [stage, { schools, pupils, classes, largest }] of counts) {
        const figures = [schools, pupils, classes].map((count) => count.toLocaleString('en')).join(' | ');
        expect(told).toContain(`| ${stage} | ${figures} | `);
        expect(told).toMatch(new RegExp(`\\| ${stage} \\|.*\\| ${largest} \\|`));
      }
    });

    it('should hold no class so large that no room could take it', () => {
      for (const [stage, { largest }] of countByStage(seed)) expect(largest, stage).toBeLessThanOrEqual(80);
      // Before, up to what schools form in their worst years, and the few who join such classes later.
      const most = (grade: string) => (grade.startsWith('K') ? 48 : 85);
      const beyond = seed.enrolment.filter(({ grade, classSizes = [] }) =>
        classSizes.some((size) => size > most(grade)),
      );
      expect(beyond).toEqual([]);
    });

    it('should keep the accounts of every school and grade', () => {
      expect(unbalancedRows(seed)).toEqual([]);
      expect(schoolsWithoutRooms(seed)).toEqual([]);
      expect(emptySchools(seed)).toEqual([]);
      expect(strayGrades(seed)).toEqual([]);
    });

    it('should name nothing that is not there', () => {
      expect(danglingReferences(seed)).toEqual([]);
      expect(unevenFeeders(seed)).toEqual([]);
    });

    it('should date works as works go', () => {
      expect(impossibleTimes(seed)).toEqual([]);
    });

    it('should hold under any seed number, and differ but for what documents say', () => {
      const others = fc.integer({ min: 0, max: 1_000_000 }).filter((number) => number !== place.seedNumber);
      const invented = [
        ...['schools', 'enrolment', 'births', 'teachers', 'projects'],
        ...['sites', 'travel', 'feeders', 'budgets'],
      ];
      const holds = (seedNumber: number) => {
        const other = generatePlace(place, seedNumber);
        const same = Object.keys(files).filter((file) => files[file] === other[file]);
        expect(same.filter((file) => invented.includes(file.replace('.csv', '')))).toEqual([]);
        expect(other['targets.csv']).toBe(files['targets.csv']);
        const drawn = readSeed(other);
        for (const [programme, count] of Object.entries(stated[name] ?? {}))
          expect(drawn.projects.filter((project) => project.programme === programme)).toHaveLength(count);
        const broken = [
          unbalancedRows,
          schoolsWithoutRooms,
          emptySchools,
          strayGrades,
          danglingReferences,
          unevenFeeders,
          impossibleTimes,
        ];
        for (const law of broken) expect(law(drawn), law.name).toEqual([]);
      };
      fc.assert(fc.property(others, holds), { numRuns: 3 });
    });
  },
);

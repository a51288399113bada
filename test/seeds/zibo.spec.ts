import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generateZibo, ziboSeedNumber } from '../../seeds/zibo/generator/generateZibo.ts';
import { openingYear } from '../../src/domain/calendar.ts';
import type { Stage } from '../../src/domain/stage.ts';
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

const folder = resolve(import.meta.dirname, '../../seeds/zibo');
const generator = join(folder, 'generator');
const files = generateZibo();
const seed = readSeed(files);
const sum = (numbers: readonly number[]) => numbers.reduce((left, right) => left + right, 0);

describe('the files of the seed place Zibo', () => {
  it('should be what the generator writes, byte for byte', () => {
    const committed = readdirSync(folder).filter((name) => name.endsWith('.csv'));
    expect(committed.sort()).toEqual(Object.keys(files).sort());
    for (const name of committed)
      expect(readFileSync(join(folder, name), 'utf8') === files[name], name).toBe(true);
  });

  it('should differ under another seed number, but for what documents say', () => {
    const other = generateZibo(ziboSeedNumber + 1);
    const same = Object.keys(files).filter((name) => files[name] === other[name]);
    const drawn = [
      'schools',
      'enrolment',
      'births',
      'teachers',
      'projects',
      'sites',
      'travel',
      'feeders',
      'budgets',
    ];
    expect(same.filter((name) => drawn.includes(name.replace('.csv', '')))).toEqual([]);
    expect(other['targets.csv']).toBe(files['targets.csv']);
  });

  it('should stay under 4 MB', () => {
    const bytes = Object.values(files).map((text) => new TextEncoder().encode(text).length);
    expect(sum(bytes)).toBeLessThan(4_000_000);
  });

  it('should say of every row how it came to be and from where', () => {
    const { sources, ...rest } = seed;
    const rows = Object.values(rest).flat() as { basis?: string; source?: string }[];
    expect(rows.filter(({ basis, source }) => basis === undefined || source === undefined)).toEqual([]);
    expect(sources.find(({ id }) => id === 'generator')?.titleEn).toContain(String(ziboSeedNumber));
  });

  it('should never call invented schools or pupils published', () => {
    const drawn = [...seed.schools, ...seed.enrolment, ...seed.births, ...seed.teachers];
    expect(new Set(drawn.map(({ basis }) => basis))).toEqual(new Set(['assumed']));
    expect(seed.schools.filter(({ name }) => !/·.*示例\d+$/u.test(name))).toEqual([]);
  });

  it('should be written without files, clock or dice below the door', () => {
    const texts = readdirSync(generator).map((name) => readFileSync(join(generator, name), 'utf8'));
    const imports = texts.flatMap((text) =>
      [...text.matchAll(/from '([^']+)'/g)].map(([, name]) => name ?? ''),
    );
    expect(imports.filter((name) => !/^\.\/\w+\.ts$|^\.\.\/\.\.\/\.\.\/src\/domain\//.test(name))).toEqual(
      [],
    );
    expect(
      texts.filter((text) => /Date\.now|new Date|Math\.(random|exp|log|sin|cos|pow)|process\./.test(text)),
    ).toEqual([]);
  });
});

describe('the laws of the seed', () => {
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

  it('should hold under any seed number', () => {
    const anyNumber = fc.integer({ min: 0, max: 1_000_000 });
    const holds = (seedNumber: number) => {
      const drawn = readSeed(generateZibo(seedNumber));
      const broken = [
        unbalancedRows,
        schoolsWithoutRooms,
        emptySchools,
        strayGrades,
        danglingReferences,
        unevenFeeders,
      ];
      for (const law of broken) expect(law(drawn), law.name).toEqual([]);
      expect(drawn.projects.filter(({ programme }) => programme === 'S3-8')).toHaveLength(33);
    };
    fc.assert(fc.property(anyNumber, holds), { numRuns: 3 });
  });
});

describe('the published figures in the seed', () => {
  const places = (classes: number, size: number) => classes * size;
  const of = (prefix: string) => seed.projects.filter(({ id }) => id.startsWith(prefix));
  const added = (prefix: string, stage: Stage) =>
    sum(of(prefix).map(({ classesByStage }) => classesByStage?.[stage] ?? 0));
  const sites = (programme: string) =>
    new Set(seed.projects.filter((one) => one.programme === programme).map(({ school }) => school)).size;

  it('should add up to what 临淄 published: 56 × 45 = 2520, 64 × 50 = 3200, 5720 places, 393 million yuan', () => {
    const [primary, junior] = [added('w28-linzi', 'primary'), added('w28-linzi', 'junior')];
    expect([primary, junior]).toEqual([56, 64]);
    expect([places(primary, 45), places(junior, 50)]).toEqual([2520, 3200]);
    expect(places(primary, 45) + places(junior, 50)).toBe(5720);
    expect(
      of('w28-linzi')
        .map(({ kind }) => kind)
        .sort(),
    ).toEqual(['extension', 'extension', 'newSchool', 'newSchool']);
    expect(sum(of('w28-linzi').map(({ cost }) => cost ?? 0))).toBe(393_000_000);
  });

  it('should add up to what 张店 published: 8 new and 11 extended schools, 2.807 billion yuan', () => {
    const schoolsOf = (kind: string) =>
      new Set(of('w28-zhangdian').flatMap((one) => (one.kind === kind ? [one.school] : []))).size;
    expect([schoolsOf('newSchool'), schoolsOf('extension')]).toEqual([8, 11]);
    expect(sum(of('w28-zhangdian').map(({ cost }) => cost ?? 0))).toBe(2_807_000_000);
    const opened = of('w28-zhangdian').map(({ finish }) => openingYear(finish));
    expect([Math.min(...opened), Math.max(...opened)]).toEqual([2016, 2021]);
  });

  it('should carry 东方实验 (35 + 28 classes), 华润 (40) and 淄博17中 (90) as printed', () => {
    const one = (id: string) => seed.projects.find((project) => project.id === id);
    expect(one('w28d-dongfang')).toMatchObject({
      classesByStage: { primary: 35, junior: 28 },
      cost: 134_000_000,
      basis: 'published',
    });
    expect(35 * 45 + 28 * 50).toBe(2975);
    expect(one('w28e-huarun')).toMatchObject({
      classesByStage: { primary: 40 },
      cost: 60_000_000,
      floorArea: 18_519,
    });
    expect(one('s3-8-senior-17')).toMatchObject({
      classesByStage: { senior: 90 },
      floorArea: 95_547.98,
      siteArea: 121_364,
    });
  });

  it('should have the programme of 2020: 103 kindergartens, 33 schools, 63 weak schools in ten districts, 25 + 7', () => {
    expect(sites('S3-6') + sites('S3-6-city')).toBe(103);
    expect(sites('S3-6-city')).toBe(3);
    expect(sites('S3-8')).toBe(33);
    expect(sites('S3-8-weak')).toBe(63);
    expect(
      new Set(seed.projects.filter((one) => one.programme === 'S3-8-weak').map(({ district }) => district))
        .size,
    ).toBe(10);
    const driven = seed.projects.filter((one) => one.programme === 'S3-8-senior').map(({ school }) => school);
    const typeOf = (id: string) => seed.schools.find((school) => school.id === id)?.type;
    expect([
      driven.filter((id) => typeOf(id) === 'senior').length,
      driven.filter((id) => typeOf(id) === 'vocational').length,
    ]).toEqual([25, 7]);
  });

  it('should end all of them in 2020, some too late for September', () => {
    const due = seed.projects.filter(({ programme }) =>
      ['S3-6', 'S3-6-city', 'S3-8', 'S3-8-weak'].includes(programme ?? ''),
    );
    expect(due.filter(({ finish }) => !finish.startsWith('2020'))).toEqual([]);
    const late = due.filter(({ finish }) => openingYear(finish) === 2021);
    expect(late.length).toBeGreaterThan(due.length / 5);
    expect(late.length).toBeLessThan(due.length / 2);
  });

  it('should open three or more public kindergartens in every district', () => {
    const opened = seed.projects.filter(
      ({ programme, kind, ownership }) =>
        programme?.startsWith('S3-6') === true && kind === 'newSchool' && ownership === 'public',
    );
    for (const { id } of seed.districts)
      expect(opened.filter(({ district }) => district === id).length, id).toBeGreaterThanOrEqual(3);
  });

  it('should hold every figure of both documents, once', () => {
    const numbers = (prefix: string, count: number) =>
      Array.from({ length: count }, (_, index) => `${prefix}-${String(index + 1).padStart(2, '0')}`);
    const expected = [...numbers('S0', 19), ...numbers('S3', 22)];
    const printed = seed.targets.map(({ id, reference }) => reference ?? id);
    expect([...new Set(printed)].sort()).toEqual(expected.sort());
    const inParts = seed.targets.filter(({ id, reference }) => (reference ?? id) !== id).map(({ id }) => id);
    expect(inParts.sort()).toEqual(['S3-08-unit', 'S3-15-general', 'S3-15-vocational']);
    expect(seed.targets.filter(({ scope, role }) => scope !== 'core' && role !== 'entered')).toEqual([]);
    expect(seed.targets.filter(({ basis }) => basis !== 'published')).toEqual([]);
  });
});

describe('the shape of the seed city', () => {
  const now = seed.enrolment.filter(({ year }) => year === 2019);
  const schools = new Map(seed.schools.map((school) => [school.id, school]));
  const schooling = now.filter(({ grade }) => /^\d+$/.test(grade));
  const sizes = schooling.flatMap(({ classSizes }) => classSizes ?? []);
  const over = (district: string) =>
    sum(
      schooling
        .filter(({ school }) => schools.get(school)?.district === district)
        .map(({ classSizes = [] }) => classSizes.filter((size) => size > 55).length),
    );

  it('should have about 1,200 institutions of the kinds planned', () => {
    const count = (type: string) => seed.schools.filter((school) => school.type === type).length;
    const kinds = ['kindergarten', 'primary', 'junior', 'nineYear', 'senior', 'vocational', 'special'];
    expect(kinds.map(count)).toEqual([720, 290, 130, 30, 25, 7, 9]);
  });

  it('should show 5 to 10 % of its classes over 55 in 2019, most of them where children gather', () => {
    const share = sizes.filter((size) => size > 55).length / sizes.length;
    expect(share).toBeGreaterThan(0.05);
    expect(share).toBeLessThan(0.1);
    const gathered = sum(['zhangdian', 'gaoxin', 'linzi', 'huantai'].map(over));
    expect(gathered / sizes.filter((size) => size > 55).length).toBeGreaterThan(0.6);
  });

  it('should be told in the README as it is', () => {
    const told = readFileSync(join(folder, 'README.md'), 'utf8');
    const said = (count: number) => count.toLocaleString('en');
    const rows = now.filter(({ grade }) => /^[1-5]$/.test(grade));
    const primary = [
      320,
      sum(rows.map(({ pupils = 0 }) => pupils)),
      sum(rows.map(({ classes = 0 }) => classes)),
    ];
    expect(told).toContain(`| primary | ${primary.map(said).join(' | ')} |`);
    expect(told).toContain(`${said(sum(now.map(({ pupils = 0 }) => pupils)))} children`);
    const all = sum(seed.districts.map(({ id }) => over(id)));
    expect(told).toMatch(new RegExp(`\\| all \\|.*\\| ${all} \\|`));
  });

  it('should have oversize schools in 张店 and 高新区', () => {
    const pupils = new Map<string, number>();
    for (const row of schooling) pupils.set(row.school, (pupils.get(row.school) ?? 0) + (row.pupils ?? 0));
    const oversize = [...pupils].filter(([id, count]) => {
      const type = schools.get(id)?.type;
      return (type === 'primary' || type === 'junior') && count > 2000;
    });
    for (const district of ['zhangdian', 'gaoxin'])
      expect(
        oversize.filter(([id]) => schools.get(id)?.district === district).length,
        district,
      ).toBeGreaterThanOrEqual(2);
  });

  it('should have 45 to 49 % of kindergarten children in public and 78 to 82 % in inclusive ones', () => {
    const children = now.filter(({ grade }) => grade.startsWith('K'));
    const share = (kinds: readonly string[]) =>
      sum(
        children
          .filter(({ school }) => kinds.includes(schools.get(school)?.ownership ?? ''))
          .map(({ pupils = 0 }) => pupils),
      ) / sum(children.map(({ pupils = 0 }) => pupils));
    expect(share(['public'])).toBeGreaterThan(0.45);
    expect(share(['public'])).toBeLessThan(0.49);
    expect(share(['public', 'inclusivePrivate'])).toBeGreaterThan(0.78);
    expect(share(['public', 'inclusivePrivate'])).toBeLessThan(0.82);
  });

  it('should keep most kindergarten classes within 25, 30 and 35', () => {
    const caps: Readonly<Record<string, number>> = { K1: 25, K2: 30, K3: 35 };
    const children = now.filter(({ grade }) => grade in caps);
    const all = children.flatMap(({ classSizes = [], grade }) =>
      classSizes.map((size) => size <= (caps[grade] ?? 0)),
    );
    expect(all.filter((fits) => fits).length / all.length).toBeGreaterThan(0.9);
  });
});

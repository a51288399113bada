import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openingYear } from '../../src/domain/calendar.ts';
import type { Stage } from '../../src/domain/stage.ts';
import { readCommittedSeed } from './readSeed.ts';

const folder = resolve(import.meta.dirname, '../../seeds/zibo');
const seed = readCommittedSeed('zibo');
const sum = (numbers: readonly number[]) => numbers.reduce((left, right) => left + right, 0);

describe('the teachers of the city’s own in the seed', () => {
  it('should be assumed, of stages that schools of the city teach, and enough for their classes in the base year', () => {
    const own = seed.teachers.filter(({ district }) => district === 'zibo');
    const governed = new Set(
      seed.schools.filter((one) => one.governedBy === 'city').flatMap((one) => one.stages),
    );
    expect(own.map(({ stage, basis }) => [stage, basis, governed.has(stage)])).toEqual([
      ['senior', 'assumed', true],
      ['vocational', 'assumed', true],
      ['special', 'assumed', true],
    ]);
    const schools = new Set(seed.schools.filter((one) => one.governedBy === 'city').map(({ id }) => id));
    for (const { stage, teachers } of own) {
      const perClass = seed.classRules.findLast((rule) => rule.stage === stage)?.teachersPerClass ?? 0;
      const stagesOf = (id: string) => seed.schools.find((one) => one.id === id)?.stages ?? [];
      const rows = seed.enrolment.filter(
        ({ school, year }) => year === 2019 && schools.has(school) && stagesOf(school).includes(stage),
      );
      expect(teachers).toBeGreaterThanOrEqual(sum(rows.map(({ classes = 0 }) => classes)) * perClass);
    }
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

  it('should tell the oversize classes of all districts in the README', () => {
    const told = readFileSync(join(folder, 'README.md'), 'utf8');
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

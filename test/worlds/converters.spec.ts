import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runStudy } from '../../src/study/runStudy.ts';
import { convertWorld } from '../../worlds/convertWorld.ts';
import { ecasd } from '../../worlds/ecasd.ts';
import { maryland } from '../../worlds/maryland.ts';
import { nyc } from '../../worlds/nyc/nyc.ts';
import { nycClasses } from '../../worlds/nyc/nycClasses.ts';
import { classCells } from '../../worlds/nyc/programmeClasses.ts';
import { runConvert } from '../../worlds/runConvert.ts';
import { SourceError } from '../../worlds/source/sources.ts';
import { taiwan } from '../../worlds/taiwan.ts';
import { tdsb } from '../../worlds/tdsb/tdsb.ts';
import type { World } from '../../worlds/world.ts';
import { worldList } from '../../worlds/worldList.ts';
import { filesOf, problemsOfFiles } from '../dataset/tableFiles.ts';
import { countPupils } from '../projection/readCensus.ts';
import { applied } from '../scenario/applied.ts';
import { sound } from './convertedRegion.ts';
import { smallSources, sourcesWith } from './smallSources.ts';

const regionOf = (world: World, changes: Readonly<Record<string, string>> = {}) =>
  sound(convertWorld(world, sourcesWith(changes))).region;

describe.each(worldList)('the converter of $id', (world) => {
  it('should give a dataset without problems or notices whose files give the same dataset again', () => {
    const { region, files, notices } = sound(convertWorld(world, sourcesWith()));
    expect(notices).toEqual([]);
    expect(problemsOfFiles(filesOf(region))).toEqual([]);
    expect(files).toEqual(filesOf(region).map(({ name, bytes }) => ({ name, text: textOf(bytes) })));
  });

  it('should say of every row where it comes from, and name documents that are listed', () => {
    const { sources, schools, enrolment, classRules, districts } = regionOf(world);
    const listed = new Set(sources.map(({ id }) => id));
    for (const { basis, source, note } of [...schools, ...enrolment, ...classRules, ...districts])
      expect(source === undefined ? basis === 'assumed' && note !== undefined : listed.has(source)).toBe(
        true,
      );
  });

  it('should run in a study', () => {
    const region = regionOf(world);
    const [census] = runStudy(region).enrolment.years;
    const counted = region.enrolment.filter(({ year }) => year === region.place.baseYear);
    const suppressed = counted.filter(({ pupils }) => pupils === undefined).length;
    const half = Math.floor((region.place.suppressedBelow ?? 0) / 2);
    const known = counted.reduce((sum, { pupils = 0 }) => sum + pupils, 0);
    expect(census && countPupils(census)).toBe(known + suppressed * half);
  });
});

describe('Eau Claire', () => {
  it('should carry every class, close the school without pupils, and keep rooms for the classes counted', () => {
    const { enrolment, schools } = regionOf(ecasd);
    expect(enrolment.find(({ year, grade }) => year === 2015 && grade === 'K')).toMatchObject({
      ...{ school: 'Hill-Top', pupils: 41, classes: 2, classSizes: [20, 21], basis: 'published' },
    });
    expect(schools.map(({ id, homeRooms, closedYear }) => [id, homeRooms, closedYear])).toEqual([
      ['Hill-Top', 12, undefined],
      ['Old-Mill', undefined, 2015],
    ]);
  });

  it('should date the district’s limits by the year in which they change, and demand those in force', () => {
    const { classRules, targets } = regionOf(ecasd);
    expect(classRules.map(({ grade, fromYear, capSize }) => [grade, fromYear, capSize])).toEqual([
      ...['1', '2', '3'].map((grade) => [grade, 2014, 26]),
      ['4', 2014, 30],
      ['4', 2015, 29],
      ['5', 2014, 29],
      ['K', 2014, 26],
    ]);
    expect(targets.map(({ grades, value }) => [grades, value])).toEqual([
      [['K', '1', '2', '3'], 26],
      [['4', '5'], 29],
    ]);
  });

  it('should refuse limits that differ between schools', () => {
    const file = 'ecasd/class_limit_by_grade_2013-2015.csv';
    const other = `${smallSources[file]}Old Mill,2015,K,25\n`;
    expect(() => regionOf(ecasd, { [file]: other })).toThrow(/grade K, 2015: gives 26 and 25/);
  });
});

describe('Maryland', () => {
  it('should leave suppressed figures unknown, and leave out grades that a school does not teach', () => {
    const { enrolment, place } = regionOf(maryland);
    const suppressed = enrolment.filter(({ pupils }) => pupils === undefined);
    expect(suppressed.map(({ school, year, grade }) => [school, year, grade])).toEqual([
      ['18-0301', 2013, 'PK'],
      ['18-0401', 2014, '7'],
    ]);
    expect([enrolment.length, place.suppressedBelow]).toEqual([10, 10]);
  });

  it('should find the county’s births by its name, half of each of the two years that a calendar year lies in', () => {
    const { births } = regionOf(maryland);
    expect(births.slice(0, 2).map(({ district, year, births: born }) => [district, year, born])).toEqual([
      ['18', 2011, 105],
      ['18', 2012, 115],
    ]);
    expect(births.at(-1)).toMatchObject({ year: 2018, births: 175, basis: 'derived' });
  });

  it('should leave out counties of the census that no district is, and miss one that has none', () => {
    const file = 'census/births_migration_county_2010-2019_MD.csv';
    const more = `${smallSources[file]}Maryland,Howard County,1,1,1,1,1,1,1,1,1,1\n`;
    expect(regionOf(maryland, { [file]: more }).births).toEqual(regionOf(maryland).births);
    const strange = smallSources[file].replace('St. Mary', 'Nowhere');
    expect(() => regionOf(maryland, { [file]: strange })).toThrow(/has no row for Saint Mary's/);
  });
});

describe('Taiwan', () => {
  it('should form classes by the norm that presets/taiwan.json holds, as published', () => {
    const { classRules, targets } = regionOf(taiwan);
    const norm = classRules.filter(({ source }) => source === 'taiwan-norm');
    expect(norm.map(({ grade, capSize, basis }) => [grade, capSize, basis])).toEqual(
      ['1', '2', '3', '4', '5', '6'].map((grade) => [grade, 29, 'published']),
    );
    expect(targets.map(({ id, basis }) => [id, basis])).toEqual([['taiwan-primary', 'published']]);
  });

  it('should count no class of a grade without pupils, and add up teachers by county', () => {
    const { enrolment, teachers, schools } = regionOf(taiwan);
    expect(enrolment.find(({ grade }) => grade === '2')).toMatchObject({ pupils: 0 });
    expect(enrolment.find(({ grade }) => grade === '2')?.classes).toBeUndefined();
    expect(teachers.map((row) => [row.district, row.teachers])).toEqual([
      ['taipei', 5],
      ['yunlin', 2],
    ]);
    expect(schools.map(({ ownership, area }) => [ownership, area])).toEqual([
      ['private', 'taipei-大安區'],
      ['public', 'yunlin-北港鎮'],
    ]);
  });

  it('should refuse a county that it does not know', () => {
    const file = 'taiwan/schools_113_five_counties.csv';
    const strange = smallSources[file].replace('雲林縣', '某縣');
    expect(() => regionOf(taiwan, { [file]: strange })).toThrow(/091301, county: "某縣" is not among/);
  });
});

describe('New York City', () => {
  it('should add rooms of the capital plan where its district is known, dated and priced', () => {
    const { projects } = regionOf(nyc);
    expect(projects).toHaveLength(1);
    expect(projects[0]).toMatchObject({
      ...{ id: 'DSF1', district: '01', school: 'all-01', homeRooms: 18 },
      ...{ start: '2019-04', finish: '2022-04', cost: 54_040_000 },
    });
  });

  it('should refuse a date that is none', () => {
    const file = 'nyc/capital_plan_projects_2015-19.csv';
    const strange = smallSources[file].replace('Apr-22', 'Spring 2022');
    expect(() => regionOf(nyc, { [file]: strange })).toThrow(/Actual \/Est.Compl: "Spring 2022" is no month/);
  });

  it('should put the programmes of a grade together, and special classes under a label of their own', () => {
    const { enrolment, schools } = regionOf(nycClasses);
    expect(enrolment.map(({ school, grade, pupils, classes }) => [school, grade, pupils, classes])).toEqual([
      ['M015', '1', 90, 4],
      ['M015', 'K', 66, 3],
      ['M015', 'K-9', 9, 1],
      ['M427', '6', 60, 3],
    ]);
    expect(schools.map(({ id, stages }) => [id, stages])).toEqual([
      ['M015', ['primary', 'special']],
      ['M427', ['junior']],
    ]);
  });

  it('should be asked what the later law would have meant: class K is its last kindergarten year', async () => {
    const law = {
      kind: 'applyPreset',
      preset: 'newYork',
      fromYear: 2011,
      because: 'The law of 2022.',
    } as const;
    const { region } = await applied([law], regionOf(nycClasses));
    const caps = region.classRules.filter(({ fromYear }) => fromYear === 2011);
    expect(Object.fromEntries(caps.map(({ grade, capSize }) => [grade, capSize]))).toEqual({
      ...{ K: 20, '1': 20, '2': 20, '3': 20, '4': 23, '5': 23, '6': 23, '7': 23, '8': 23 },
      ...{ '9': 25, '10': 25, '11': 25, '12': 25 },
    });
    expect(region.targets.find(({ id }) => id === 'newYork-k3-every')?.grades).toEqual(['K', '1', '2', '3']);
  });

  it.each([
    [[{ pupils: 45, classes: 2, smallest: 20, largest: 25 }], { classSizes: '20;25' }],
    [[{ pupils: 60, classes: 3, smallest: 18, largest: 22 }], { classSizes: '18;20;22' }],
    [[{ pupils: 88, classes: 4, smallest: 22, largest: 22 }], { classSizes: '22;22;22;22' }],
    [[{ pupils: 90, classes: 4, smallest: 20, largest: 25 }], { sizeBins: '20-25:4' }],
    [
      [
        { pupils: 90, classes: 4, smallest: 20, largest: 25 },
        { pupils: 12, classes: 1, smallest: 12, largest: 12 },
      ],
      { sizeBins: '12-25:5' },
    ],
  ])('should say what is known of the classes of %j and no more', (programmes, cells) => {
    expect(classCells(programmes)).toEqual(cells);
  });
});

describe('Toronto', () => {
  it('should spread a school’s headcount over its grades as assumed, and leave out sites without pupils', () => {
    const { enrolment, schools } = regionOf(tdsb);
    const own = enrolment.filter(({ school }) => school === 'hill-junior-school');
    expect(Object.fromEntries(own.map(({ grade, pupils }) => [grade, pupils]))).toEqual({
      ...{ JK: 11, SK: 10, '1': 10, '2': 10, '3': 10, '4': 10, '5': 10 },
    });
    expect(new Set(enrolment.map(({ basis }) => basis))).toEqual(new Set(['assumed']));
    expect(schools.map(({ id, type }) => [id, type])).toEqual([
      ['hill-junior-school', 'primary'],
      ['hill-middle-school', 'nineYear'],
      ['north-collegiate', 'senior'],
    ]);
  });

  it('should derive rooms from pupil places, areas in square metres, and tell the board’s projection', () => {
    expect(regionOf(tdsb).schools[0]).toMatchObject({
      ...{ homeRooms: 10, temporaryRooms: 3, siteArea: 8094, floorArea: 93 },
      note: 'capacity 230; homeRooms = capacity ÷ 23; the board expects 80 in 2025, 81 in 2030, 82 in 2035, 83 in 2040',
    });
  });

  it('should cap grades 1–3 by presets/ontario.json, whose deadline has passed and stands', () => {
    const { classRules, targets } = regionOf(tdsb);
    expect(classRules.filter(({ grade }) => grade !== undefined).map(({ grade }) => grade)).toEqual([
      ...['1', '2', '3'],
    ]);
    expect(targets.map(({ id, year, grades }) => [id, year, grades])).toEqual([
      ['ontario-90', undefined, ['1', '2', '3']],
      ['ontario-all', undefined, ['1', '2', '3']],
    ]);
  });

  it('should keep a middle school’s grades: leavers of the junior school come in, nobody stays behind', () => {
    const { enrolment } = runStudy(regionOf(tdsb));
    const taught = (year: number, school: string) =>
      enrolment.years.find((census) => census.year === year)?.pupils.filter((row) => row.school === school);
    expect(taught(2021, 'hill-junior-school')?.map(({ grade }) => grade)).not.toContain('6');
    expect(taught(2021, 'hill-middle-school')?.find(({ grade }) => grade === '6')?.pupils).toBe(10);
  });
});

describe('the command', () => {
  const folder = mkdtempSync(join(tmpdir(), 'worlds-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const [data, out] = [join(folder, 'data'), join(folder, 'out')];
  for (const [file, text] of Object.entries(smallSources)) {
    mkdirSync(dirname(join(data, file)), { recursive: true });
    writeFileSync(join(data, file), text);
  }

  it('should write the files of the dataset and say what it holds', () => {
    const { code, said } = called('maryland', data, out);
    expect([code, said.at(-1)]).toEqual([
      0,
      '3 schools, 2 school years, 177 pupils over all of them, 2 figures suppressed',
    ]);
    expect(readdirSync(out).sort()).toEqual(
      ['region', 'districts', 'schools', 'enrolment', 'births', 'classRules', 'sources']
        .map((table) => `${table}.csv`)
        .sort(),
    );
    expect(readFileSync(join(out, 'region.csv'), 'utf8')).toContain('maryland');
  });

  it('should name every file that is missing, and the worlds when none is meant', () => {
    const { code, warned } = called('ecasd', folder, out);
    expect(code).toBe(1);
    for (const file of ecasd.files) expect(warned).toContain(file);
    for (const words of [[], ['atlantis', data, out], ['ecasd', data], ['ecasd', data, out, 'more']]) {
      const unknown = called(...words);
      expect(unknown.code).toBe(2);
      for (const { id } of worldList) expect(unknown.warned).toContain(id);
    }
  });

  it('should tell what is wrong with a source, or every problem of the tables, and what to do', () => {
    const file = 'ecasd/births_1995-2010.csv';
    writeFileSync(join(data, file), 'year,born\n2009,44\n');
    expect(called('ecasd', data, out)).toMatchObject({ code: 1, warned: expect.stringContaining('births') });
    writeFileSync(join(data, file), 'year,births\n2009,many\n2010,few\n');
    const { code, warned } = called('ecasd', data, out);
    expect([code, warned.match(/births\.csv/g)?.length]).toEqual([1, 2]);
  });
});

describe('a source', () => {
  it.each(worldList.flatMap((world) => world.files.map((file) => [file, world] as const)))(
    'should be read and its columns be missed: %s',
    (file, world) => {
      const empty = () => convertWorld(world, sourcesWith({ [file]: 'nothing\n1\n' }));
      expect(empty).toThrow(SourceError);
      expect(empty).toThrow(`${file}: has no column`);
    },
  );
});

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

function called(...args: string[]) {
  const [said, warned]: [string[], string[]] = [[], []];
  const code = runConvert(args, { print: (text) => said.push(text), warn: (text) => warned.push(text) });
  return { code, said, warned: warned.join('\n') };
}

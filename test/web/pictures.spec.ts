import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runStudy } from '../../src/study/runStudy.ts';
import { drawCellClasses } from '../../web/src/pictures/cellClasses.ts';
import { classBandOf, worseBand } from '../../web/src/pictures/classBand.ts';
import { drawClassHeat } from '../../web/src/pictures/classHeat.ts';
import { drawPupilLines, type PupilLines, type PupilQuestion } from '../../web/src/pictures/pupilLines.ts';
import { drawSchools } from '../../web/src/pictures/schoolPicture.ts';
import { drawWorstClasses, worstListed } from '../../web/src/pictures/worstClasses.ts';
import { regionArbitrary } from '../arbitraries/region.ts';
import { world } from '../report/world.ts';

describe('the bands of classes', () => {
  it('should call 45 within the cap, 46 above it, 56 oversize and 66 super-oversize', () => {
    expect([45, 46, 55, 56, 65, 66].map((size) => classBandOf(size, 45, 56))).toEqual([
      'within',
      'above',
      'above',
      'oversize',
      'oversize',
      'super',
    ]);
  });

  it('should know nothing above a cap where there is no rule', () => {
    expect(classBandOf(55, undefined, 56)).toBe('within');
  });

  it('should keep the worse of two bands', () => {
    expect(worseBand('super', 'within')).toBe('super');
    expect(worseBand(undefined, 'above')).toBe('above');
  });
});

describe('the pictures of classes', () => {
  const run = world({
    schools: { mill: { homeRooms: 6 }, lane: {} },
    classes: { mill: { 2019: { 1: [60, 58], 2: [46] } }, lane: { 2019: { 1: [40] } } },
    targets: [{ id: 'T1', indicator: 'oversizeClasses', threshold: 56, year: 2020 }],
  });

  it('should list the largest classes of the base year, each with its number and band', () => {
    expect(
      drawWorstClasses(run).map(({ school, grade, number, pupils, band }) => [
        school,
        grade,
        number,
        pupils,
        band,
      ]),
    ).toEqual([
      ['mill', '1', 1, 60, 'oversize'],
      ['mill', '1', 2, 58, 'oversize'],
      ['mill', '2', 1, 46, 'above'],
      ['lane', '1', 1, 40, 'within'],
    ]);
  });

  it('should list for every district and stage the ten largest that it has, none larger left out', () => {
    fc.assert(
      fc.property(regionArbitrary, (region) => {
        const study = runStudy(region);
        const listed = drawWorstClasses(study);
        for (const { district, stage } of listed) {
          const sizes = (study.classes[0]?.groups ?? [])
            .filter((group) => group.district === district && group.stage === stage)
            .flatMap((group) => group.sizes.filter((size) => size > 0))
            .sort((left, right) => right - left);
          const own = listed.filter((each) => each.district === district && each.stage === stage);
          expect(own.map(({ pupils }) => pupils)).toEqual(sizes.slice(0, worstListed));
        }
      }),
      { numRuns: 15 },
    );
  });

  it('should put the school with most oversize classes first, each grade with its largest class', () => {
    const { rows } = drawClassHeat(run, { year: 2019, stage: 'primary' });
    expect(rows.map(({ school, oversize }) => [school, oversize])).toEqual([
      ['mill', 2],
      ['lane', 0],
    ]);
    expect(rows[0]?.cells[0]).toEqual({ grade: '1', classes: 2, largest: 60, oversize: 2, band: 'oversize' });
    expect(rows[0]?.cells[1]?.band).toBe('above');
  });

  it('should show only the district that is asked for', () => {
    expect(drawClassHeat(run, { year: 2019, stage: 'primary', district: 'west' }).rows).toEqual([]);
  });

  it('should list the classes of one grade year by year with cap and rooms', () => {
    const { years } = drawCellClasses(run, { school: 'mill', stage: 'primary', grade: '1' });
    expect(years[0]).toMatchObject({ year: 2019, cap: 45, rooms: 6, sections: 3 });
    expect(years[0]?.classes.map(({ size, band }) => `${size} ${band}`)).toEqual([
      '60 oversize',
      '58 oversize',
    ]);
  });

  it('should know of every school its pupils, classes and worst band', () => {
    const mill = drawSchools(run).find(({ id }) => id === 'mill');
    expect(mill).toMatchObject({
      pupils: 164,
      classes: 3,
      oversize: 2,
      largest: 60,
      band: 'oversize',
      rooms: 6,
    });
  });
});

describe('the lines of pupils', () => {
  it('should lose nobody, however the pupils are told apart', () => {
    fc.assert(
      fc.property(regionArbitrary, (region) => {
        const run = runStudy(region);
        const sums = (['stage', 'grade', 'district'] as const).map((by) =>
          totals(drawPupilLines(run, { by })),
        );
        expect(sums[1]).toEqual(sums[0]);
        expect(sums[2]).toEqual(sums[0]);
        const projected = run.enrolment.years.map(({ pupils, unplaced }) =>
          [...pupils, ...unplaced].reduce((sum, cell) => sum + cell.pupils, 0),
        );
        expect(sums[0]?.slice(-projected.length)).toEqual(projected);
      }),
      { numRuns: 15 },
    );
  });

  it('should count children without a seat in their district, and at no school', () => {
    const run = world({
      schools: { mill: {} },
      classes: { mill: { 2019: { 1: [40] } } },
      unplaced: [{ year: 2020, grade: '1', pupils: 7 }],
    });
    const in2020 = (more: Partial<PupilQuestion>) => totals(drawPupilLines(run, { by: 'stage', ...more }))[1];
    expect(in2020({ district: 'east' })).toBe(47);
    expect(in2020({ school: 'mill' })).toBe(40);
  });

  it('should add the districts up to the whole', () => {
    fc.assert(
      fc.property(regionArbitrary, (region) => {
        const run = runStudy(region);
        const of = (more: Partial<PupilQuestion>) => totals(drawPupilLines(run, { by: 'stage', ...more }));
        const parts = region.districts.map(({ id }) => of({ district: id }));
        const added = of({}).map((_, year) => parts.reduce((sum, part) => sum + (part[year] ?? 0), 0));
        expect(added).toEqual(of({}));
      }),
      { numRuns: 15 },
    );
  });
});

function totals({ years, lines }: PupilLines): number[] {
  return years.map((_, year) => lines.reduce((sum, line) => sum + (line.values[year] ?? 0), 0));
}

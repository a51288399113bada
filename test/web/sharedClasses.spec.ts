import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Region } from '../../src/domain/region/region.ts';
import { classSizesOf } from '../../src/domain/sections.ts';
import { runStudy } from '../../src/study/runStudy.ts';
import { drawCellClasses } from '../../web/src/pictures/cellClasses.ts';
import { drawClassHeat } from '../../web/src/pictures/classHeat.ts';
import { drawWorstClasses } from '../../web/src/pictures/worstClasses.ts';
import { sayGrades, shortGrades } from '../../web/src/say.ts';
import { plainRegion, plainRule, plainSchool } from '../arbitraries/plainRegion.ts';

describe('a class that several grades share', () => {
  const run = runStudy(ruralSchool([8, 7, 9]));
  const heat = drawClassHeat(run, { year: 2019, stage: 'primary' });
  const together = { grades: ['1', '2', '3'], pupils: 24 };

  it('should stand in the heat map in each of its grades, whole, and count once', () => {
    const cells = heat.rows[0]?.cells ?? [];
    expect(cells.map(({ grade, largest, classes }) => [grade, largest, classes])).toEqual([
      ['1', 24, 1],
      ['2', 24, 0],
      ['3', 24, 0],
    ]);
    expect(cells.map(({ shared }) => shared)).toEqual([8, 7, 9].map((own) => ({ ...together, own })));
  });

  it('should be listed in each of its grades as one class under the cap of shared classes', () => {
    for (const [grade, own] of [8, 7, 9].entries()) {
      const asked = { school: 's1', stage: 'primary', grade: `${grade + 1}` } as const;
      const [first] = drawCellClasses(run, asked).years;
      expect(first).toMatchObject({ cap: 30, wanted: 1, sections: 1, shared: { ...together, own } });
      expect(first?.classes).toEqual([{ size: 24, band: 'within' }]);
    }
  });

  it('should be one of the largest classes once, with its grades', () => {
    expect(drawWorstClasses(run)).toMatchObject([{ pupils: 24, number: 1, grades: ['1', '2', '3'] }]);
  });

  it('should be above its own cap where the cap of classes of one grade would allow it', () => {
    const crowded = runStudy(ruralSchool([15, 15, 15]));
    const [row] = drawClassHeat(crowded, { year: 2019, stage: 'primary' }).rows;
    expect(row?.cells.map(({ band }) => band)).toEqual(['above', 'above', 'above']);
  });

  it('should be oversize once in its school’s count', () => {
    const huge = runStudy({ ...ruralSchool([30, 30]), classRules: [plainRule('primary')] });
    const [row] = drawClassHeat(huge, { year: 2019, stage: 'primary' }).rows;
    expect(row?.oversize).toBe(1);
    expect(row?.cells.map(({ oversize, largest }) => [oversize, largest])).toEqual([
      [1, 60],
      [0, 60],
    ]);
  });

  it('should make the heat map count as many classes as the study has, in as many grades, every year', () => {
    const grades = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(grades, fc.boolean(), (pupils, told) => {
        const study = runStudy(ruralSchool(pupils, told));
        for (const { year, groups: all } of study.classes) {
          const groups = all.filter(({ stage }) => stage === 'primary');
          const cells = drawClassHeat(study, { year, stage: 'primary' }).rows.flatMap((row) => row.cells);
          expect(cells.reduce((sum, { classes }) => sum + classes, 0)).toBe(
            groups.flatMap(classSizesOf).length,
          );
          const shown = groups.filter(({ sizes }) => sizes.some((size) => size > 0));
          expect(cells.map(({ grade }) => grade)).toEqual(shown.map(({ grade }) => grade));
        }
      }),
      { numRuns: 20 },
    );
  });
});

describe('the words of grades that share a class', () => {
  it('should say a run of grades from first to last, and others one by one', () => {
    const said = (grades: string[]) => [
      sayGrades(grades, 'zh'),
      sayGrades(grades, 'en'),
      shortGrades(grades),
    ];
    expect(said(['1', '2', '3'])).toEqual(['一至三年级', 'grades 1–3', '1–3']);
    expect(said(['1', '2'])).toEqual(['一年级、二年级', 'grades 1–2', '1–2']);
    expect(said(['1', '3'])).toEqual(['一年级、三年级', 'grades 1, 3', '1, 3']);
    expect(said(['K1', 'K2', 'K3'])).toEqual(['小班至大班', 'grades K1–K3', '1–3']);
  });
});

/** A village school whose census tells one class per grade, shared by all of them unless `told` is false. */
function ruralSchool(pupils: readonly number[], told = true): Region {
  return {
    ...plainRegion,
    schools: [plainSchool('s1', { urbanity: 'rural' })],
    classRules: [
      plainRule('primary', { mixedBelow: 16, mixedCap: 30 }),
      plainRule('junior', { stage: 'junior' }),
    ],
    enrolment: pupils.map((count, index) => ({
      ...{ school: 's1', year: 2019, grade: `${index + 1}`, pupils: count, classes: 1 },
      ...{ basis: 'reported' as const, ...(told && index > 0 ? { mixedWith: '1' } : {}) },
    })),
  };
}

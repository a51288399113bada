import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureCapacity } from '../../src/capacity/measureCapacity.ts';
import { formClasses } from '../../src/classes/formClasses.ts';
import { boardersOf, mostPupilsWithBeds } from '../../src/domain/boarding.ts';
import { InvariantError } from '../../src/domain/invariant.ts';
import type { Region } from '../../src/domain/region/region.ts';
import type { School } from '../../src/domain/region/school.ts';
import type { StudyRun } from '../../src/domain/study.ts';
import { buildReport } from '../../src/report/buildReport.ts';
import { runStudy } from '../../src/study/runStudy.ts';
import { formationWorld } from '../arbitraries/formationWorld.ts';
import { smallRegion } from '../arbitraries/region.ts';
import { figure } from '../report/asking.ts';

describe('pupils whom the beds of a school allow', () => {
  it('should be 200 with 100 beds where every other pupil boards', () => {
    expect(mostPupilsWithBeds(100, 0.5)).toBe(200);
    expect(mostPupilsWithBeds(0, 0.3)).toBe(1);
    expect(mostPupilsWithBeds(7, 0)).toBe(Number.POSITIVE_INFINITY);
    expect(() => mostPupilsWithBeds(7, 1.2)).toThrow(InvariantError);
  });

  it('should be the most whose boarders all find a bed: one more does not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 1, max: 100 }), (beds, percent) => {
        const most = mostPupilsWithBeds(beds, percent / 100);
        expect(boardersOf(most, percent / 100)).toBeLessThanOrEqual(beds);
        expect(boardersOf(most + 1, percent / 100)).toBeGreaterThan(beds);
      }),
    );
  });
});

describe('classes of a school whose beds hold its entry down', () => {
  it('should turn away new pupils only, and lose none', () => {
    fc.assert(
      fc.property(formationWorld, fc.integer({ min: 0, max: 300 }), (world, most) => {
        const mostPupils = new Map([['s0', most]]);
        const { groups, overflow } = formClasses({ ...world, mostPupils });
        const at = (rows: readonly { school: string; grade: string }[], grade: string) =>
          rows.filter((row) => row.school === 's0' && row.grade === grade);
        const seatedIn = (grade: string) =>
          at(groups, grade)
            .flatMap((group) => ('sizes' in group ? (group.sizes as number[]) : []))
            .reduce((sum, size) => sum + size, 0);
        const awayIn = (grade: string) =>
          at(overflow, grade).reduce((sum, row) => sum + ('pupils' in row ? Number(row.pupils) : 0), 0);
        const came = world.pupils.filter(({ school }) => school === 's0');
        for (const { grade, pupils } of came) expect(seatedIn(grade) + awayIn(grade)).toBe(pupils);
        const upper = came.filter(({ grade }) => grade !== '1' && grade !== '4');
        for (const { grade } of upper) expect(awayIn(grade)).toBe(0);
        const staying = upper.reduce((sum, { pupils }) => sum + pupils, 0);
        const seated = came.reduce((sum, { grade }) => sum + seatedIn(grade), 0);
        expect(seated).toBeLessThanOrEqual(Math.max(most, staying));
      }),
    );
  });
});

describe('a boarding school year by year', () => {
  const years = [2020, 2021, 2022, 2023];
  const total = (run: StudyRun) =>
    run.enrolment.years.map(({ pupils, unplaced }) =>
      [...pupils, ...unplaced].reduce((sum, row) => sum + row.pupils, 0),
    );
  const atRiver = (run: StudyRun, year: number) =>
    run.enrolment.years
      .find((each) => each.year === year)
      ?.pupils.filter(({ school }) => school === 'river')
      .reduce((sum, { pupils }) => sum + pupils, 0) ?? 0;

  it('should tell the beds that are missing and turn nobody away', () => {
    const run = runStudy(boarding({ beds: 200, boarderShare: 0.5 }));
    const report = buildReport(run);
    expect(figure(report, 'beds', 2021)).toBe(200);
    for (const year of years) {
      const boarders = Math.round(atRiver(run, year) * 0.5);
      expect(figure(report, 'boarders', year)).toBe(boarders);
      expect(figure(report, 'bedsShort', year)).toBe(Math.max(0, boarders - 200));
    }
    expect(figure(report, 'bedsShort', 2021)).toBeGreaterThan(0);
    expect(run.enrolment.years.flatMap(({ unplaced }) => unplaced)).toEqual([]);
  });

  it('should admit only as many as find a bed where beds limit admission, the others without a seat', () => {
    const [open, held] = [false, true].map((bedLimit) =>
      runStudy(boarding({ beds: 200, boarderShare: 0.5, bedLimit })),
    ) as [StudyRun, StudyRun];
    expect(atRiver(open, 2021)).toBeGreaterThan(400);
    expect(atRiver(held, 2021)).toBe(400);
    const without = held.enrolment.years[1]?.unplaced.reduce((sum, { pupils }) => sum + pupils, 0) ?? 0;
    expect(without).toBe(atRiver(open, 2021) - 400);
    expect(total(held)[1]).toBe(total(open)[1]);
    expect(figure(buildReport(held), 'bedsShort', 2021)).toBe(0);
  });

  it('should add the beds of works from the first September in which they are in use', () => {
    const works = {
      ...{ id: 'dormitory', name: '宿舍楼', kind: 'extension' as const, district: 'east', school: 'river' },
      ...{ finish: '2022-03', status: 'planned' as const, beds: 80, basis: 'assumed' as const },
    };
    const region = boarding({ beds: 200, boarderShare: 0.5 });
    const { rooms } = measureCapacity({ ...region, projects: [works] });
    const beds = years.map((year) => rooms.find((row) => row.school === 'river' && row.year === year)?.beds);
    expect(beds).toEqual([200, 200, 280, 280]);
  });
});

/** The teaching region whose junior school has boarders. */
function boarding(told: Partial<School>): Region {
  const region = smallRegion();
  const schools = region.schools.map((each) => (each.id === 'river' ? { ...each, ...told } : each));
  return { ...region, schools, projects: [] };
}

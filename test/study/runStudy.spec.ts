import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { usableRooms } from '../../src/domain/capacity.ts';
import type { YearEnrolment } from '../../src/domain/enrolment.ts';
import type { Region } from '../../src/domain/region/region.ts';
import { sectionsOf, type YearClasses } from '../../src/domain/sections.ts';
import type { StudyRun } from '../../src/domain/study.ts';
import { runStudy } from '../../src/study/runStudy.ts';
import { withFlowRates } from '../arbitraries/flowRates.ts';
import { regionArbitrary, smallRegion } from '../arbitraries/region.ts';
import { reversed } from './reversed.ts';

describe('runStudy', () => {
  it('should tell every year from the base year to the horizon', () => {
    const run = runStudy(smallRegion());
    expect(run.enrolment.years.map(({ year }) => year)).toEqual([2020, 2021, 2022, 2023, 2024, 2025]);
    expect(run.classes.map(({ year }) => year)).toEqual([2020, 2021, 2022, 2023, 2024, 2025]);
  });

  it('should fill a new school from its entry grade up, one grade a year', () => {
    const run = runStudy(smallRegion());
    expect(run.enrolment.years.map((year) => gradesAt(year, 'orchard'))).toEqual([
      [],
      [],
      ['1'],
      ['1', '2'],
      ['1', '2', '3'],
      ['1', '2', '3', '4'],
    ]);
  });

  it('should seat repeaters with the cohort that they join, every pupil in one class', () => {
    const rates = fc.tuple(fc.constantFrom(0, 0.05, 0.4, 1), fc.constantFrom(0, 0.1));
    fc.assert(
      fc.property(regionArbitrary, rates, (region, [repeated, dropped]) => {
        const run = runStudy(withFlowRates(region, repeated, repeated === 1 ? 0 : dropped, 2021));
        run.enrolment.years.forEach(({ pupils }, year) => {
          if (year === 0) return;
          const seated = (run.classes[year]?.groups ?? []).map(
            ({ school, grade, sizes }) =>
              `${school} ${grade} ${sizes.reduce((left, right) => left + right, 0)}`,
          );
          expect(seated.sort()).toEqual(
            pupils.map((row) => `${row.school} ${row.grade} ${row.pupils}`).sort(),
          );
        });
      }),
      { numRuns: 8 },
    );
  });

  it('should turn nobody away and cap no class when there is no entry control', () => {
    const run = runStudy(smallRegion());
    expect(run.classes.flatMap(({ overflow }) => overflow)).toEqual([]);
    expect(run.enrolment.years.flatMap(({ unplaced }) => unplaced)).toEqual([]);
  });

  it('should form no new class over the entry cap and count the children turned away', () => {
    const controlled = withEntryCap(crowded(smallRegion()), 45);
    const run = runStudy(controlled);
    expect(entrySizes(run, '1').every((size) => size <= 45)).toBe(true);
    const unplaced = run.enrolment.years.at(1)?.unplaced.reduce((sum, row) => sum + row.pupils, 0) ?? 0;
    expect(unplaced).toBeGreaterThan(0);
    expect(total(run.enrolment.years.at(1))).toBe(
      total(runStudy(crowded(smallRegion())).enrolment.years.at(1)),
    );
  });

  it('should pass no ceiling in a new class, however few rooms there are, and lose nobody', () => {
    const few = crowded(smallRegion());
    const schools = few.schools.map((each) => (each.id === 'mill-lane' ? { ...each, homeRooms: 6 } : each));
    const open = runStudy({ ...few, schools });
    const ceiling = {
      ...few,
      schools,
      classRules: few.classRules.map((rule) => ({ ...rule, ceilingSize: 65 })),
    };
    const held = runStudy(ceiling);
    expect(Math.max(...entrySizes(open, '1'))).toBeGreaterThan(65);
    expect(Math.max(...entrySizes(held, '1'))).toBeLessThanOrEqual(65);
    expect(held.enrolment.years.map(total)).toEqual(open.enrolment.years.map(total));
  });

  it('should tell its progress step by step', () => {
    const steps: string[] = [];
    runStudy(smallRegion(), (step, year) => steps.push(`${step} ${year}`));
    expect(steps).toEqual([
      'capacity 2020',
      'fit 2020',
      'year 2021',
      'year 2022',
      'year 2023',
      'year 2024',
      'year 2025',
    ]);
  });

  it('should seat every pupil in a class, or count the child as unplaced', () => {
    fc.assert(
      fc.property(regionArbitrary, (region) => {
        const run = runStudy(region);
        run.enrolment.years.forEach((year, index) => {
          expect(seated(run.classes[index])).toBe(year.pupils.reduce((sum, { pupils }) => sum + pupils, 0));
        });
      }),
      { numRuns: 40 },
    );
  });

  it('should have no more sections than rooms, but for one section in every grade with pupils', () => {
    fc.assert(
      fc.property(regionArbitrary, (region) => {
        const run = runStudy(region);
        for (const { year, groups } of run.classes.slice(1)) {
          for (const school of new Set(groups.map((group) => group.school))) {
            const own = groups.filter((group) => group.school === school);
            const rooms = run.capacity.rooms.find((row) => row.school === school && row.year === year);
            const limit = (rooms && usableRooms(rooms)) ?? Number.POSITIVE_INFINITY;
            const sections = own.reduce((sum, group) => sum + sectionsOf(group), 0);
            expect(sections).toBeLessThanOrEqual(Math.max(limit, own.length));
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('should show a room less at a full school as bigger classes', () => {
    const region = crowded(smallRegion());
    const [full, less] = [runStudy(region), runStudy(withFewerRooms(region, 1))].map((run) => run.classes[1]);
    expect(largestAt(less, 'mill-lane')).toBeGreaterThan(largestAt(full, 'mill-lane'));
  });

  it('should never open more sections when a school has fewer rooms', () => {
    fc.assert(
      fc.property(regionArbitrary, fc.integer({ min: 1, max: 4 }), (drawn, fewer) => {
        const region = { ...drawn, projects: [] };
        const [more, less] = [runStudy(region), runStudy(withFewerRooms(region, fewer))].map(
          (run) => run.classes[1],
        );
        // Teachers whom one school has no rooms for can teach at another: only where no pool limits does it hold for each.
        if (region.teachers.length === 0)
          for (const { id } of region.schools)
            expect(sectionsAt(less, id)).toBeLessThanOrEqual(sectionsAt(more, id));
        const all = (classes: YearClasses | undefined) =>
          region.schools.reduce((sum, { id }) => sum + sectionsAt(classes, id), 0);
        expect(all(less)).toBeLessThanOrEqual(all(more));
      }),
      { numRuns: 40 },
    );
  });

  it('should give the same bytes for the same place, in whatever order its rows stand', () => {
    fc.assert(
      fc.property(regionArbitrary, (region) => {
        const [one, other] = [runStudy(region), runStudy(reversed(region))].map(
          ({ region: _region, ...rest }) => rest,
        );
        expect(JSON.stringify(other)).toBe(JSON.stringify(one));
      }),
      { numRuns: 25 },
    );
  });

  it('should hand on plain data that survives cloning', () => {
    fc.assert(
      fc.property(regionArbitrary, (region) => {
        const run = runStudy(region);
        expect(structuredClone(run)).toEqual(run);
        expect(JSON.parse(JSON.stringify(run))).toEqual(structuredClone(run));
      }),
      { numRuns: 15 },
    );
  });

  it('should leave the place itself untouched', () => {
    fc.assert(
      fc.property(regionArbitrary, (region) => {
        const before = structuredClone(region);
        runStudy(region);
        expect(region).toEqual(before);
      }),
      { numRuns: 15 },
    );
  });
});

function gradesAt(year: YearEnrolment, school: string): string[] {
  return year.pupils.filter((cell) => cell.school === school).map(({ grade }) => grade);
}

function entrySizes(run: StudyRun, grade: string): number[] {
  return run.classes
    .slice(1)
    .flatMap(({ groups }) => groups.filter((group) => group.grade === grade).flatMap(({ sizes }) => sizes));
}

function total(year: YearEnrolment | undefined): number {
  return [...(year?.pupils ?? []), ...(year?.unplaced ?? [])].reduce((sum, { pupils }) => sum + pupils, 0);
}

function seated(classes: YearClasses | undefined): number {
  return (classes?.groups ?? []).flatMap(({ sizes }) => sizes).reduce((sum, size) => sum + size, 0);
}

function sectionsAt(classes: YearClasses | undefined, school: string): number {
  const own = (classes?.groups ?? []).filter((group) => group.school === school);
  return own.reduce((sum, group) => sum + sectionsOf(group), 0);
}

function largestAt(classes: YearClasses | undefined, school: string): number {
  const own = (classes?.groups ?? []).filter((group) => group.school === school);
  return Math.max(...own.flatMap(({ sizes }) => sizes));
}

/** The teaching region with one room for each grade of its primary school, and no new school. */
function crowded(region: Region): Region {
  const rooms: Record<string, number> = { 'mill-lane': 18, river: 9 };
  const schools = region.schools.map((each) => ({ ...each, homeRooms: rooms[each.id] ?? 0 }));
  return { ...region, schools, projects: [] };
}

function withEntryCap(region: Region, entryCap: number): Region {
  return { ...region, classRules: region.classRules.map((rule) => ({ ...rule, entryCap })) };
}

function withFewerRooms(region: Region, fewer: number): Region {
  const schools = region.schools.map((each) =>
    each.homeRooms === undefined ? each : { ...each, homeRooms: Math.max(0, each.homeRooms - fewer) },
  );
  return { ...region, schools };
}

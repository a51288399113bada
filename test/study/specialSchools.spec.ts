import { describe, expect, it } from 'vitest';
import type { Region } from '../../src/domain/region/region.ts';
import { runStudy } from '../../src/study/runStudy.ts';
import { plainCensus, plainRegion, plainRule, plainSchool } from '../arbitraries/plainRegion.ts';

describe('a new special school', () => {
  it('should take its share of every grade of the special schools of its district when it opens', () => {
    const { years } = runStudy(withSpecialSchools(12)).enrolment;
    expect(at(years, 2020)).toEqual({ 'old A': 60, 'old B': 30 });
    // 180 places beside the 90 pupils of the old one: a third stays.
    expect(at(years, 2021)).toEqual({ 'new A': 40, 'new B': 20, 'old A': 20, 'old B': 10 });
    expect(at(years, 2025)).toEqual(at(years, 2021));
  });

  it('should take no more than its places, and lose nobody', () => {
    const { years } = runStudy(withSpecialSchools(1)).enrolment;
    const told = at(years, 2022);
    expect((told['new A'] ?? 0) + (told['new B'] ?? 0)).toBeLessThanOrEqual(15);
    expect(Object.values(told).reduce((left, right) => left + right, 0)).toBe(90);
  });

  it('should be known by its rooms where the project names no classes', () => {
    const region = withSpecialSchools(12);
    const projects = region.projects.map(({ classesByStage: _, ...project }) => ({
      ...project,
      homeRooms: 12,
    }));
    expect(runStudy({ ...region, projects }).enrolment).toEqual(runStudy(region).enrolment);
  });

  it('should have the classes that the census counted, and go on from them', () => {
    const region = withSpecialSchools(12);
    const { classes } = runStudy({ ...region, projects: [] });
    const sizes = classes.map(({ groups }) => groups.map(({ stage, grade, sizes }) => [stage, grade, sizes]));
    expect(sizes[0]).toEqual([
      ['special', 'A', [15, 15, 15, 15]],
      ['special', 'B', [15, 15]],
    ]);
    expect(sizes[1]).toEqual(sizes[0]);
  });

  it('should have them in special education, also where its grades are called as those of the ladder', () => {
    const region = {
      ...withSpecialSchools(12),
      enrolment: [plainCensus('old', '1', { pupils: 20, classes: 2 })],
    };
    const [census] = runStudy({ ...region, projects: [] }).classes;
    expect(census?.groups.map(({ stage }) => stage)).toEqual(['special']);
  });

  it('should sit in classes of its own', () => {
    const groups = runStudy(withSpecialSchools(12)).classes.at(-1)?.groups ?? [];
    expect(groups.filter(({ school }) => school === 'new').map(({ sizes }) => sizes)).toEqual([
      [14, 13, 13],
      [10, 10],
    ]);
  });
});

/** A special school of 90 pupils, and another one of so many classes of 15 that opens in 2021. */
function withSpecialSchools(classes: number): Region {
  return {
    ...plainRegion,
    schools: [plainSchool('old', { type: 'special', stages: ['special'], homeRooms: 8 })],
    enrolment: [
      plainCensus('old', 'A', { pupils: 60, classes: 4 }),
      plainCensus('old', 'B', { pupils: 30, classes: 2 }),
    ],
    classRules: [plainRule('special', { stage: 'special', targetSize: 15, capSize: 15 })],
    projects: [
      {
        ...{ id: 'build', name: 'build', kind: 'newSchool', district: 'd1', school: 'new' },
        ...{ stages: ['special'], classesByStage: { special: classes }, finish: '2021-06' },
        ...{ status: 'planned', basis: 'assumed' },
      },
    ],
  };
}

function at(years: ReturnType<typeof runStudy>['enrolment']['years'], year: number): Record<string, number> {
  const found = years.find((each) => each.year === year)?.pupils ?? [];
  return Object.fromEntries(found.map(({ school, grade, pupils }) => [`${school} ${grade}`, pupils]));
}

import { describe, expect, it } from 'vitest';
import { observedClasses, startClasses } from '../../src/classes/formClasses.ts';
import { InvariantError } from '../../src/domain/invariant.ts';
import type { EnrolmentRow } from '../../src/domain/region/enrolment.ts';
import type { Region } from '../../src/domain/region/region.ts';
import { plainCensus, plainRegion, plainRule, plainSchool } from '../arbitraries/plainRegion.ts';

describe('the classes of the base year’s census', () => {
  it('should take class by class as counted', () => {
    const [group] = groupsOf(plainCensus('s1', '3', { pupils: 110, classSizes: [60, 50] }));
    expect(group).toMatchObject({ sizes: [60, 50], basis: 'counted', entered: 2017, stage: 'primary' });
  });

  it('should rebuild sizes from bins', () => {
    const sizeBins = [
      { from: 56, to: 60, classes: 1 },
      { from: 46, to: 50, classes: 1 },
    ];
    const [group] = groupsOf(plainCensus('s1', '1', { pupils: 106, classes: 2, sizeBins }));
    expect(group).toMatchObject({ sizes: [58, 48], basis: 'bins' });
  });

  it('should spread evenly over the known number of classes, else over the fewest under the cap', () => {
    const [known] = groupsOf(plainCensus('s1', '1', { pupils: 110, classes: 2 }));
    expect(known).toMatchObject({ sizes: [55, 55], basis: 'spread', wanted: 3 });
    const [unknown] = groupsOf(plainCensus('s1', '1', { pupils: 110 }));
    expect(unknown).toMatchObject({ sizes: [37, 37, 36], basis: 'spread', cause: 'none' });
  });

  it('should pass over grades whose pupils are suppressed and over other years', () => {
    expect(groupsOf(plainCensus('s1', '1', {}))).toEqual([]);
    expect(groupsOf(plainCensus('s1', '1', { pupils: 40, year: 2018 }))).toEqual([]);
    const earlier = regionOf([plainCensus('s1', '1', { pupils: 40, year: 2018 })]);
    expect(observedClasses(earlier, 2018).groups).toMatchObject([{ sizes: [40], entered: 2018 }]);
  });

  it('should sort by school and ladder whatever the order of rows', () => {
    const rows = [
      plainCensus('s2', '1', { pupils: 30 }),
      plainCensus('s1', '10', { pupils: 30, classes: 1 }),
      plainCensus('s1', '2', { pupils: 30 }),
    ];
    const order = startClasses(regionOf(rows)).groups.map(({ school, grade }) => `${school}/${grade}`);
    expect(order).toEqual(['s1/2', 's1/10', 's2/1']);
    expect(startClasses(regionOf([...rows].reverse()))).toEqual(startClasses(regionOf(rows)));
  });

  it('should refuse bins and pupils that contradict each other', () => {
    const sizeBins = [{ from: 46, to: 50, classes: 1 }];
    expect(() => groupsOf(plainCensus('s1', '1', { pupils: 90, sizeBins }))).toThrow(InvariantError);
  });

  it('should say that a full school lacks rooms, a short district teachers, and else the rule', () => {
    const rows = [plainCensus('s1', '1', { pupils: 60, classes: 1 })];
    const causeIn = (more: Partial<Region>) => startClasses({ ...regionOf(rows), ...more }).groups[0]?.cause;
    expect(causeIn({ schools: [plainSchool('s1', { homeRooms: 1 })] })).toBe('room');
    expect(causeIn({ schools: [plainSchool('s1', { homeRooms: 1, temporaryRooms: 1 })] })).toBe('rule');
    const pool = {
      district: 'd1',
      stage: 'primary' as const,
      year: 2019,
      teachers: 3,
      basis: 'assumed' as const,
    };
    const classRules = [plainRule('r', { teachersPerClass: 2 })];
    expect(causeIn({ teachers: [pool], classRules })).toBe('teacher');
    expect(causeIn({ teachers: [{ ...pool, contract: 1 }], classRules })).toBe('rule');
  });
});

function regionOf(enrolment: EnrolmentRow[]): Region {
  return {
    ...plainRegion,
    schools: [plainSchool('s1'), plainSchool('s2')],
    classRules: [plainRule('r')],
    enrolment,
  };
}

const groupsOf = (...rows: EnrolmentRow[]) => startClasses(regionOf(rows)).groups;

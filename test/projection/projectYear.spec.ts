import { describe, expect, it } from 'vitest';
import type { YearSituation } from '../../src/domain/situation.ts';
import {
  fitProjection,
  projectEnrolment,
  projectYear,
  startState,
  unchanged,
  withEnrolment,
} from '../../src/projection/projectEnrolment.ts';
import { buildRegion, type SmallPlace } from './buildRegion.ts';
import { countPupils, countUnplaced, gradesOf } from './readCensus.ts';

describe('a closing school', () => {
  it('should hand its pupils and its later intake to the receiver, grade by grade', () => {
    const { years } = projectEnrolment(buildRegion(evenTown), () => ({
      ...unchanged,
      closed: [{ school: 'a', closeYear: 2023, receiver: 'b' }],
    }));
    expect(years[0] && gradesOf(years[0], 'a')).toEqual({ '1': 60, '2': 60, '3': 60 });
    expect(years[1] && gradesOf(years[1], 'a')).toEqual({});
    expect(years[1] && gradesOf(years[1], 'b')).toEqual({ '1': 90, '2': 90, '3': 90, '4': 90 });
    expect(years[1] && gradesOf(years[1], 'c')).toEqual({ '1': 30, '2': 30, '3': 30, '4': 30 });
    expect(years[2] && gradesOf(years[2], 'b')['1']).toBe(90);
  });

  it('should spread them over the other schools of the stage without a receiver', () => {
    const { years } = projectEnrolment(buildRegion(town), () => ({
      ...unchanged,
      closed: [{ school: 'a', closeYear: 2023 }],
    }));
    const census = years[1];
    expect(census && [countPupils(census, { school: 'a' }), countUnplaced(census)]).toEqual([0, 0]);
    expect(census && gradesOf(census, 'b')).toEqual({ '1': 60, '2': 60, '3': 55, '4': 50 });
    expect(census && gradesOf(census, 'c')).toEqual({ '1': 60, '2': 60, '3': 55, '4': 50 });
  });

  it('should leave them without a seat when no other school of the stage stands in the district, year after year', () => {
    const alone = buildRegion({
      ...town,
      schools: { a: primary },
      pupils: [['a', 2022, grades([60, 50, 40])]],
    });
    const { years } = projectEnrolment(alone, () => ({
      ...unchanged,
      closed: [{ school: 'a', closeYear: 2023 }],
    }));
    expect(years[1]?.pupils).toEqual([]);
    expect(years[1]?.unplaced.map(({ grade, pupils }) => [grade, pupils])).toEqual([
      ['1', 60],
      ['2', 60],
      ['3', 50],
      ['4', 40],
    ]);
    expect(years[2] && countUnplaced(years[2])).toBe(270);
  });

  it('should pass on to the receiver’s receiver when that has closed too', () => {
    const four = { ...town, schools: { ...town.schools, e: primary } };
    const pupils: SmallPlace['pupils'] = [...town.pupils, ['e', 2022, grades([10, 10, 10])]];
    const { years } = projectEnrolment(buildRegion({ ...four, pupils }), () => ({
      ...unchanged,
      closed: [
        { school: 'a', closeYear: 2023, receiver: 'b' },
        { school: 'b', closeYear: 2023, receiver: 'c' },
      ],
    }));
    expect(years[1] && gradesOf(years[1], 'c')).toEqual({ '1': 120, '2': 120, '3': 110, '4': 100 });
    expect(years[1] && gradesOf(years[1], 'e')).toEqual({ '1': 10, '2': 10, '3': 10, '4': 10 });
  });

  it('should let its last leavers go on to junior school', () => {
    const region = buildRegion({
      ...town,
      schools: { a: primary, b: primary, j: { district: 'd', stages: ['junior'] } },
      pupils: [
        ['a', 2021, { '6': [40, 40] }],
        ['b', 2021, { '6': [20, 20] }],
        ['j', 2021, { '7': [60, 60] }],
      ],
    });
    const closing: YearSituation = {
      ...unchanged,
      closed: [{ school: 'a', closeYear: 2023, receiver: 'b' }],
    };
    const census = projectEnrolment(region, () => closing).years[1];
    expect(census && gradesOf(census, 'j')['7']).toBe(60);
    expect(census && gradesOf(census, 'b')['6']).toBeUndefined();
  });

  it('should carry pupils to a receiver in another district, and keep their number', () => {
    const region = buildRegion({
      ...town,
      districts: { d: { ladder: '6-3-3' }, e: { ladder: '6-3-3' } },
      schools: { a: primary, b: { ...primary, district: 'e' } },
      pupils: [
        ['a', 2022, grades([60, 50, 40])],
        ['b', 2022, grades([30, 30, 30])],
      ],
    });
    const closing: YearSituation = {
      ...unchanged,
      closed: [{ school: 'a', closeYear: 2023, receiver: 'b' }],
    };
    const census = projectEnrolment(region, () => closing).years[1];
    expect(census && gradesOf(census, 'b')).toEqual({ '1': 90, '2': 90, '3': 80, '4': 70 });
  });

  it('should close one stage of a school and leave the other', () => {
    const region = buildRegion({
      ...town,
      schools: { a: { district: 'd', stages: ['primary', 'junior'] }, b: primary },
      pupils: [
        ['a', 2022, { '1': [60], '7': [50] }],
        ['b', 2022, { '1': [30] }],
      ],
    });
    const closing: YearSituation = {
      ...unchanged,
      closed: [{ school: 'a', closeYear: 2023, stages: ['primary'], receiver: 'b' }],
    };
    const census = projectEnrolment(region, () => closing).years[1];
    expect(census && gradesOf(census, 'b')).toEqual({ '1': 90, '2': 90 });
    expect(census && gradesOf(census, 'a')['8']).toBe(50);
  });

  it('should count a school as closed when it is not among those in use', () => {
    const { years } = projectEnrolment(buildRegion(town), () => ({ ...unchanged, inUse: ['b', 'c'] }));
    expect(years[1] && countPupils(years[1], { school: 'a' })).toBe(0);
    expect(years[1] && countPupils(years[1])).toBe(450);
  });

  it('should hand special pupils over by the same grade', () => {
    const special = { district: 'd', stages: ['special'] as const };
    const region = buildRegion({
      ...town,
      schools: { x: special, y: special },
      pupils: [
        ['x', 2022, { '1': [7], '2': [6] }],
        ['y', 2022, { '2': [5] }],
      ],
    });
    const closing: YearSituation = {
      ...unchanged,
      closed: [{ school: 'x', closeYear: 2023, receiver: 'y' }],
    };
    const census = projectEnrolment(region, () => closing).years[1];
    expect(census && gradesOf(census, 'y')).toEqual({ '2': 11 });
    expect(census?.unplaced).toEqual([{ district: 'd', stage: 'special', grade: '1', pupils: 7 }]);
  });
});

describe('a new school', () => {
  const opening = { school: 'n', openYear: 2023, entryPlaces: { primary: 45 }, movesUpperGrades: false };
  const places = ['a', 'b', 'c'].map((school) => ({ school, stage: 'primary' as const, places: 45 }));

  it('should share the entry grade only, so that the pressure is level, and grow up from there', () => {
    const situation: YearSituation = { opened: [{ ...opening, relieves: ['a', 'b'] }], closed: [], places };
    const { years } = projectEnrolment(buildRegion(withNew), () => situation);
    // 60 + 30 entrants of a and b over 135 places: b's pressure is already level, a gives 30.
    expect(years[1] && ['a', 'b', 'c', 'n'].map((school) => gradesOf(years[1] ?? none, school)['1'])).toEqual(
      [30, 30, 30, 30],
    );
    expect(years[1] && gradesOf(years[1], 'n')).toEqual({ '1': 30 });
    expect(years[3] && gradesOf(years[3], 'n')).toEqual({ '1': 30, '2': 30, '3': 30 });
    expect(years[3] && gradesOf(years[3], 'a')).toEqual({
      '1': 30,
      '2': 30,
      '3': 30,
      '4': 60,
      '5': 60,
      '6': 60,
    });
  });

  it('should take at most its places', () => {
    const small = { ...opening, entryPlaces: { primary: 10 }, relieves: ['a', 'b', 'c'] };
    const census = projectEnrolment(buildRegion(withNew), () => ({ opened: [small], closed: [], places }))
      .years[1];
    expect(census && ['a', 'b', 'c', 'n'].map((school) => gradesOf(census, school)['1'])).toEqual([
      50, 30, 30, 10,
    ]);
  });

  it('should relieve its area’s schools when none is named, else its district’s', () => {
    const inArea = buildRegion({
      ...withNew,
      schools: { ...withNew.schools, b: { ...primary, area: 'w' }, n: { ...primary, area: 'w' } },
    });
    const situation: YearSituation = { opened: [{ ...opening, relieves: [] }], closed: [], places };
    const near = projectEnrolment(inArea, () => situation).years[1];
    expect(near && ['a', 'b', 'n'].map((school) => gradesOf(near, school)['1'])).toEqual([60, 15, 15]);
    const wide = projectEnrolment(buildRegion(withNew), () => situation).years[1];
    expect(wide && ['a', 'b', 'c', 'n'].map((school) => gradesOf(wide, school)['1'])).toEqual([
      30, 30, 30, 30,
    ]);
  });

  it('should measure pressure by last year’s entry grade where places are not known', () => {
    const situation: YearSituation = {
      opened: [{ ...opening, relieves: ['a', 'b'] }],
      closed: [],
      places: [],
    };
    const census = projectEnrolment(buildRegion(withNew), () => situation).years[1];
    // a has 60 for 60, b 30 for 30: all give alike until 90 children stand over 60 + 30 + 45 places.
    expect(census && ['a', 'b', 'n'].map((school) => gradesOf(census, school)['1'])).toEqual([40, 20, 30]);
  });

  it('should share the upper grades in the opening year where the plan says so', () => {
    const moving = { ...opening, movesUpperGrades: true, relieves: ['a', 'b'] };
    const even: SmallPlace = {
      ...withNew,
      pupils: [
        ['a', 2022, grades([60, 60, 60])],
        ['b', 2022, grades([30, 30, 30])],
      ],
    };
    const { years } = projectEnrolment(buildRegion(even), () => ({
      opened: [moving],
      closed: [],
      places,
    }));
    expect(years[1] && gradesOf(years[1], 'n')).toEqual({ '1': 30, '2': 30, '3': 30, '4': 30 });
    expect(years[1] && gradesOf(years[1], 'a')).toEqual({ '1': 30, '2': 30, '3': 30, '4': 30 });
    expect(years[2] && gradesOf(years[2], 'n')['2']).toBe(30);
  });

  it('should wait for its opening year', () => {
    const later: YearSituation = {
      opened: [{ ...opening, openYear: 2025, relieves: ['a'] }],
      closed: [],
      places,
    };
    const { years } = projectEnrolment(buildRegion(withNew), () => later);
    expect(years.map((census) => countPupils(census, { school: 'n' }) > 0)).toEqual([
      false,
      false,
      false,
      true,
      true,
      true,
    ]);
  });

  it('should seat the children who had none', () => {
    const alone = buildRegion({ ...withNew, pupils: [['a', 2022, grades([40, 40, 40])]] });
    const situation: YearSituation = {
      opened: [{ ...opening, openYear: 2024, relieves: [] }],
      closed: [{ school: 'a', closeYear: 2023 }],
      places: [],
    };
    const { years } = projectEnrolment(alone, () => situation);
    expect(years[1] && countUnplaced(years[1])).toBe(160);
    expect(years[2] && gradesOf(years[2], 'n')).toEqual({ '1': 40 });
    expect(years[2] && countUnplaced(years[2])).toBe(160);
  });

  it('should take what feeders send where they name it', () => {
    const region = buildRegion({
      ...town,
      schools: {
        a: primary,
        j: { district: 'd', stages: ['junior'] },
        n: { district: 'd', stages: ['junior'] },
      },
      feeders: [
        ['a', 'n', 0.25, 2023],
        ['a', 'j', 0.75, 2023],
      ],
      pupils: [
        ['a', 2021, { '6': [80, 80] }],
        ['j', 2021, { '7': [80, 80] }],
      ],
    });
    const fed = { ...opening, entryPlaces: { junior: 45 }, relieves: ['j'] };
    const census = projectEnrolment(region, () => ({ opened: [fed], closed: [], places: [] })).years[1];
    expect(census && ['j', 'n'].map((school) => gradesOf(census, school)['7'])).toEqual([60, 20]);
  });

  it('should be one that a project of the region opens', () => {
    const region = buildRegion({ ...town, projects: [{ school: 'n', stages: ['primary'] }] });
    const situation: YearSituation = { opened: [{ ...opening, relieves: ['a', 'b'] }], closed: [], places };
    expect(countPupils(projectEnrolment(region, () => situation).years[1] ?? none, { school: 'n' })).toBe(30);
    expect(() => projectEnrolment(buildRegion(town), () => situation)).toThrow('no school n to open');
  });
});

describe('pupils moved by others', () => {
  it('should start the next year from where they were moved', () => {
    const model = fitProjection(buildRegion(town));
    const start = startState(model);
    const moved = start.enrolment.pupils.map((row) => {
      if (row.grade !== '1' || row.school === 'b') return row;
      return { ...row, pupils: row.pupils + (row.school === 'a' ? -20 : 15) };
    });
    const unplaced = [{ district: 'd', stage: 'primary' as const, grade: '1', pupils: 5 }];
    const state = withEnrolment(model, start, { ...start.enrolment, pupils: moved, unplaced });
    const next = projectYear(model, state, 2023).enrolment;
    expect(['a', 'b', 'c'].map((school) => gradesOf(next, school)['2'])).toEqual([40, 30, 45]);
    expect(next.unplaced).toEqual([{ district: 'd', stage: 'primary', grade: '2', pupils: 5 }]);
  });

  it('should refuse a census in which pupils appear or vanish', () => {
    const model = fitProjection(buildRegion(town));
    const start = startState(model);
    const fewer = { ...start.enrolment, pupils: start.enrolment.pupils.slice(1) };
    expect(() => withEnrolment(model, start, fewer)).toThrow('-60 pupils too many');
  });
});

const primary = { district: 'd', stages: ['primary'] as const };
const none = { year: 0, pupils: [], unplaced: [] };

/** Pupils of grades 1, 2, 3 in one year. */
function grades(pupils: readonly [number, number, number]) {
  return { '1': [pupils[0]], '2': [pupils[1]], '3': [pupils[2]] };
}

const town: SmallPlace = {
  baseYear: 2022,
  districts: { d: { ladder: '6-3-3' } },
  schools: { a: primary, b: primary, c: primary },
  pupils: [
    ['a', 2022, grades([60, 50, 40])],
    ['b', 2022, grades([30, 30, 30])],
    ['c', 2022, grades([30, 30, 30])],
  ],
};
/** Schools as large as their intakes say. */
const evenTown: SmallPlace = {
  ...town,
  pupils: [['a', 2022, grades([60, 60, 60])], ...town.pupils.slice(1)],
};
const withNew: SmallPlace = { ...evenTown, schools: { ...town.schools, n: primary } };

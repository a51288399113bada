import { describe, expect, it } from 'vitest';
import type { YearEnrolment } from '../../src/domain/enrolment.ts';
import type { Region } from '../../src/domain/region/region.ts';
import type { Intervention } from '../../src/domain/scenario.ts';
import { projectEnrolment } from '../../src/projection/projectEnrolment.ts';
import { runStudy } from '../../src/study/runStudy.ts';
import { applied, codes, refused } from './applied.ts';
import { wideRegion } from './wideRegion.ts';

const because = 'A reason to try.';
const made = (kind: Intervention['kind'], more: object) => ({ kind, because, ...more }) as Intervention;

const counted = ({ pupils, unplaced }: YearEnrolment, of: object) =>
  [...pupils, ...unplaced]
    .filter((row) => Object.entries(of).every(([key, value]) => (row as never)[key] === value))
    .reduce((sum, row) => sum + row.pupils, 0);

/** Pupils by year before and after a change, of the rows that have these fields. */
async function pupils(change: Intervention, of: object): Promise<number[]> {
  const [before, after] = [wideRegion(), (await applied([change], wideRegion())).region].map(
    (region) => projectEnrolment(region).years,
  );
  return (after ?? []).map(
    (year, index) => counted(year, of) - counted(before?.[index] as YearEnrolment, of),
  );
}

const roomsOf = (region: Region, school: string) =>
  runStudy(region)
    .capacity.rooms.filter((row) => row.school === school)
    .map(({ permanent, temporary }) => [permanent, temporary]);

describe('a worked example of CEQR, New York', () => {
  // 500 homes less 50 that stand already: 41, 23 and 108 pupils, by the multipliers that these figures imply.
  it.each([
    [0.09, 41],
    [0.05, 23],
    [0.24, 108],
  ])('should count %d pupils per home as %d pupils of 450 homes', async (pupilsPerUnit, expected) => {
    const estate = made('housing', {
      ...{ district: 'east', stage: 'primary', units: 500 - 50, pupilsPerUnit, fromYear: 2021 },
    });
    const { region, changes } = await applied([estate], wideRegion());
    expect(changes[0]?.what.en).toContain(`about ${expected} pupils more`);
    const known = new Set(wideRegion().arrivals.map(({ id }) => id));
    const coming = region.arrivals.filter(({ id, fromYear }) => !known.has(id) && fromYear === 2021);
    expect(Math.round(coming.reduce((sum, row) => sum + row.pupils, 0) + 1e-9)).toBe(expected);
  });
});

describe('children who come or leave', () => {
  const arrivals = (more: object) =>
    made('arrivals', { district: 'east', stage: 'junior', fromYear: 2022, pupils: 30, ...more });

  it('should enter their grade in each of the years and move up with it', async () => {
    const grade = (grade: string) =>
      pupils(arrivals({ grade: '8', toYear: 2023 }), { grade, district: 'east' });
    expect(await grade('7')).toEqual([0, 0, 0, 0, 0, 0]);
    expect(await grade('8')).toEqual([0, 0, 30, 30, 0, 0]);
    const ninth = await grade('9');
    expect(ninth.slice(0, 3)).toEqual([0, 0, 0]);
    for (const year of [3, 4]) expect(Math.abs((ninth[year] ?? 0) - 30)).toBeLessThanOrEqual(2);
  });

  it('should spread over the grades of the stage, all of them, when none is named', async () => {
    const each = await Promise.all(
      ['7', '8', '9'].map((grade) => pupils(arrivals({ pupils: 31 }), { grade, district: 'east' })),
    );
    const total = each.reduce((sum, years) => sum + (years[2] ?? 0), 0);
    expect(Math.abs(total - 31)).toBeLessThanOrEqual(1);
    for (const years of each) expect(Math.abs((years[2] ?? 0) - 31 / 3)).toBeLessThanOrEqual(1);
  });

  it('should take no more children away than there are', async () => {
    const left = (await applied([arrivals({ pupils: -9999, grade: '8' })], wideRegion())).region;
    const year = projectEnrolment(left).years[2];
    expect(year && counted(year, { district: 'east', grade: '8' })).toBe(0);
  });

  it.each([
    ['nobody', { pupils: 0 }, 'changesNothing interventions[0]'],
    ['a year before the first census', { fromYear: 2017 }, 'yearOutside interventions[0].fromYear'],
    ['an unknown area', { area: 'north' }, 'scenarioUnknownArea interventions[0].area'],
    [
      'an area of another district',
      { district: 'west', area: 'north-side' },
      'noneToName interventions[0].area',
    ],
    ['a grade of another stage', { grade: '3' }, 'scenarioUnknownGrade interventions[0].grade'],
  ])('should refuse %s', async (_name, more, code) => {
    expect(codes(await refused([arrivals(more)], wideRegion()))).toEqual([code]);
  });
});

describe('flow rates', () => {
  const flow = (more: object = {}) =>
    made('flowRates', {
      district: 'east',
      stage: 'junior',
      fromYear: 2022,
      repeated: 0,
      dropped: 0.1,
      ...more,
    });
  const rows = async (changes: Intervention[], region = wideRegion()) =>
    (await applied(changes, region)).region.flowRates.map(
      ({ grade, fromYear, toYear, dropped }) => `${grade}: ${fromYear}-${toYear ?? ''} ${dropped}`,
    );

  it('should take pupils from their year to their last, in the grades that are named', async () => {
    const one = flow({ grades: ['7'], toYear: 2022 });
    expect((await pupils(one, { grade: '7', district: 'east' })).every((off) => off === 0)).toBe(true);
    const eighth = await pupils(one, { grade: '8', district: 'east' });
    expect(eighth.map(Math.sign)).toEqual([0, 0, -1, 0, 0, 0]);
    expect(await rows([flow()])).toEqual(['7: 2022- 0.1', '8: 2022- 0.1', '9: 2022- 0.1']);
  });

  it('should stand in place of what the table or an earlier line says for those years, no longer', async () => {
    const changes = [flow({ grades: ['7'] }), flow({ grades: ['7'], dropped: 0.2, toYear: 2023 })];
    expect(await rows(changes)).toEqual(['7: 2022-2023 0.2', '7: 2024- 0.1']);
    const inside = [
      flow({ grades: ['7'] }),
      flow({ grades: ['7'], fromYear: 2023, toYear: 2023, dropped: 0 }),
    ];
    expect(await rows(inside)).toEqual(['7: 2022- 0.1', '7: 2023-2023 0']);
  });

  it.each([
    ['a grade of another stage', { grades: ['7', '3'] }, 'scenarioUnknownGrade interventions[0].grades'],
    ['the base year, which is counted', { fromYear: 2020 }, 'yearOutside interventions[0].fromYear'],
    ['more than all pupils', { repeated: 0.95 }, 'flowOverOne interventions[0].repeated'],
    ['an unknown district', { district: 'nowhere' }, 'scenarioUnknownDistrict interventions[0].district'],
  ])('should refuse %s', async (_name, more, code) => {
    expect(codes(await refused([flow(more)], wideRegion()))).toEqual([code]);
  });
});

describe('new housing', () => {
  const housing = (more: object) =>
    made('housing', {
      district: 'east',
      stage: 'primary',
      units: 400,
      pupilsPerUnit: 0.3,
      fromYear: 2022,
      ...more,
    });

  it('should hold its homes × pupils per home once it is taken, and go on feeding the first grade', async () => {
    const years = await pupils(housing({ years: 2 }), { stage: 'primary', district: 'east' });
    expect(years.slice(0, 2)).toEqual([0, 0]);
    expect(Math.abs((years[2] ?? 0) - 60)).toBeLessThanOrEqual(2);
    for (const year of [3, 4, 5]) expect(Math.abs((years[year] ?? 0) - 120)).toBeLessThanOrEqual(8);
    const first = await pupils(housing({ years: 2 }), { grade: '1', district: 'east' });
    expect(first).toEqual([0, 0, 10, 20, 20, 20]);
  });

  it('should fill a leaver-fed stage as its homes are taken only', async () => {
    const first = await pupils(housing({ stage: 'junior', years: 2 }), { grade: '7', district: 'east' });
    expect(first).toEqual([0, 0, 20, 20, 0, 0]);
  });

  it.each([
    ['no homes', { units: 0 }, 'changesNothing interventions[0]'],
    ['homes without pupils', { pupilsPerUnit: 0 }, 'changesNothing interventions[0]'],
    [
      'a stage that the district lacks',
      { stage: 'vocational' },
      'scenarioUnknownStage interventions[0].stage',
    ],
  ])('should refuse %s', async (_name, more, code) => {
    expect(codes(await refused([housing(more)], wideRegion()))).toEqual([code]);
  });
});

describe('lending rooms', () => {
  const lend = (more: object) =>
    made('lendRooms', { from: 'mill-lane', to: 'river', rooms: 3, fromYear: 2022, toYear: 2023, ...more });

  it('should take them out of use here, put them to use there, and give them back', async () => {
    const { region, changes } = await applied([lend({})], wideRegion());
    expect(changes[0]?.touched).toBe(3);
    const [mill, river] = ['mill-lane', 'river'].map((school) => [
      roomsOf(wideRegion(), school),
      roomsOf(region, school),
    ]);
    const difference = (pair: number[][][] | undefined, place: number) =>
      pair?.[1]?.map((rooms, year) => (rooms[place] ?? 0) - (pair[0]?.[year]?.[place] ?? 0));
    expect(difference(mill as never, 0)).toEqual([0, 0, -3, -3, 0, 0]);
    expect(difference(river as never, 1)).toEqual([0, 0, 3, 3, 0, 0]);
  });

  it.each([
    ['more rooms than there are', { rooms: 400 }, 'lendsTooMany interventions[0].rooms'],
    ['a school to itself', { to: 'mill-lane' }, 'sameSchool interventions[0].to'],
    ['an unknown school', { to: 'rivre' }, 'planningUnknownSchool interventions[0].to'],
    ['the base year', { fromYear: 2020 }, 'yearOutside interventions[0].fromYear'],
  ])('should refuse %s', async (_name, more, code) => {
    expect(codes(await refused([lend(more)], wideRegion()))).toEqual([code]);
  });

  it('should use rooms twice a day in two shifts', async () => {
    const shift = made('doubleShift', { school: 'river', fromYear: 2021, toYear: 2021 });
    const { region } = await applied([shift], wideRegion());
    expect(roomsOf(region, 'river').map(([, temporary]) => temporary)).toEqual([0, 10, 0, 0, 0, 0]);
    const unknown = {
      ...wideRegion(),
      schools: wideRegion().schools.map(({ homeRooms: _, ...rest }) => rest),
    };
    expect(codes(await refused([shift], unknown))).toEqual(['roomsUnknown interventions[0].school']);
  });
});

describe('whose a school is, and who goes there', () => {
  it('should change the owner from a year on, and refuse what is so already', async () => {
    const change = (ownership: string) =>
      made('changeOwnership', { school: 'hill', ownership, fromYear: 2022, cost: 5 });
    const { region } = await applied([change('public')], wideRegion());
    expect(region.ownershipChanges).toEqual([
      { school: 'hill', fromYear: 2022, ownership: 'public', cost: 5, basis: 'assumed', note: because },
    ]);
    expect(codes(await refused([change('private')], wideRegion()))).toEqual([
      'changesNothing interventions[0]',
    ]);
    const later = await applied(
      [change('public'), { ...change('private'), fromYear: 2021 } as never],
      wideRegion(),
    );
    expect(later.region.ownershipChanges).toEqual([]);
  });

  it('should send a share of the leavers elsewhere, the others where they went', async () => {
    const redirect = (more: object) =>
      made('redirectLeavers', { from: 'mill-lane', to: 'hill', share: 0.6, fromYear: 2022, ...more });
    const { region } = await applied([redirect({})], wideRegion());
    const from2022 = region.feeders.filter(({ fromYear }) => fromYear === 2022);
    expect(from2022.map(({ to, share }) => [to, Number(share.toFixed(9))])).toEqual([
      ['hill', 0.6],
      ['river', 0.4],
    ]);
    const hill = await pupils(redirect({}), { school: 'hill', grade: '7' });
    const all = await pupils(redirect({}), { grade: '7' });
    expect(hill.slice(0, 2)).toEqual([0, 0]);
    expect(hill[2]).toBeGreaterThan(40);
    expect(all.every((more) => Math.abs(more) <= 1)).toBe(true);
    const codesOf = async (more: object) => codes(await refused([redirect(more)], wideRegion()));
    expect(await codesOf({ share: 0.2 })).toEqual(['changesNothing interventions[0]']);
    expect(await codesOf({ to: 'high' })).toEqual(['noNextStage interventions[0].to']);
    expect(await codesOf({ from: 'river', to: 'high', share: 0.5 })).toEqual([
      'noOtherFeeder interventions[0].share',
    ]);
  });

  it('should refuse to send kindergarten children where births tell who comes, and take it where they do not', async () => {
    const region = wideRegion();
    const [mill] = region.schools.filter(({ id }) => id === 'mill-lane');
    if (mill === undefined) throw new Error('the wide region has a primary school');
    const garden: typeof mill = { ...mill, id: 'garden', type: 'kindergarten', stages: ['kindergarten'] };
    const place = { ...region, schools: [garden, ...region.schools] };
    const sent = made('redirectLeavers', { from: 'garden', to: 'mill-lane', share: 1, fromYear: 2022 });
    expect(codes(await refused([sent], place))).toEqual(['entrantsFollowBirths interventions[0].to']);
    const { changes } = await applied([sent], { ...place, births: [] });
    expect(changes[0]?.touched).toBe(1);
  });
});

describe('rules, means and demands', () => {
  it.each([
    ['mergeClasses', { stage: 'primary', fromYear: 2021, below: 25 }, 'classRules', 'mergeBelow', 25],
    ['ceiling', { stage: 'junior', fromYear: 2021, size: 55 }, 'classRules', 'ceilingSize', 55],
    ['transferSeats', { stage: 'junior', fromYear: 2021, seats: 3 }, 'classRules', 'transferSeats', 3],
    ['retirements', { stage: 'primary', district: 'east', perYear: 7 }, 'teachers', 'retirements', 7],
    ['contractTeachers', { stage: 'primary', district: 'east', teachers: 9 }, 'teachers', 'contract', 9],
    ['grantPerPupil', { stage: 'primary', fromYear: 2022, perPupil: 900 }, 'grants', 'perPupil', 900],
    ['targetValue', { target: 'no-oversize', value: 3 }, 'targets', 'value', 3],
  ] as const)('should write %s, and refuse to write it twice', async (kind, fields, table, field, value) => {
    const line = made(kind, fields);
    const { region } = await applied([line], wideRegion());
    const written = region[table].filter((row) => (row as Record<string, unknown>)[field] === value);
    expect(written.length).toBeGreaterThan(0);
    expect(written.every(({ basis, note }) => basis === 'assumed' && note === because)).toBe(true);
    expect(codes(await refused([line, line], wideRegion()))).toEqual(['changesNothing interventions[1]']);
  });

  it('should let grants that begin later not win over the change', async () => {
    const later = { id: 'later', stage: 'primary', fromYear: 2024, perPupil: 800, basis: 'assumed' } as const;
    const region = { ...wideRegion(), grants: [...wideRegion().grants, later] };
    const line = made('grantPerPupil', { stage: 'primary', fromYear: 2022, perPupil: 900 });
    const { grants } = (await applied([line], region)).region;
    expect(grants.map(({ fromYear, perPupil }) => [fromYear, perPupil]).sort()).toEqual([
      [2019, 700],
      [2022, 900],
      [2024, 900],
    ]);
  });

  it('should lose the teachers who retire and have those on contract', async () => {
    const lines = [
      made('retirements', { stage: 'primary', district: 'east', perYear: 10 }),
      made('contractTeachers', { stage: 'primary', district: 'east', teachers: 5 }),
    ];
    const { region } = await applied(lines, wideRegion());
    const of = (place: Region) =>
      runStudy(place)
        .capacity.teachers.filter(({ district, stage }) => district === 'east' && stage === 'primary')
        .map(({ teachers }) => teachers);
    const [before, after] = [of(wideRegion()), of(region)];
    expect(after.map((teachers, year) => teachers - (before[year] ?? 0))).toEqual([
      5, -5, -15, -25, -35, -45,
    ]);
  });
});

import type { Region } from '../../src/domain/region/region.ts';
import { smallRegion } from '../arbitraries/region.ts';

const basis = 'assumed' as const;

/** The teaching region with a row or more in every table and a value in most columns. */
export function fullRegion(): Region {
  const small = smallRegion();
  return {
    ...small,
    place: {
      ...small.place,
      discountRate: 0.035,
      suppressedBelow: 10,
      planStart: '2020-09',
      source: 'census',
      note: '示例，虚构',
    },
    districts: small.districts.map((district) => ({ ...district, code: '370301', lon: 118.05, lat: 36.8 })),
    evaluationUnits: [{ id: 'all', name: '全域', districts: ['east'], basis }],
    areas: [
      { id: 'north-side', name: '北片', district: 'east', lon: 118.06, lat: 36.81, population: 12000, basis },
      { id: 'south-side', name: '南片', district: 'east', basis },
    ],
    schools: small.schools.map((school) => ({
      ...school,
      area: 'north-side',
      legalSchool: 'vale-schools',
      urbanity: 'urban' as const,
      lon: 118.07,
      lat: 36.82,
      temporaryRooms: 2,
      temporaryUntil: 2023,
      boarderShare: 0.125,
      siteArea: 20100.5,
      openedYear: 1998,
      entryControl: true,
    })),
    midYear: [
      {
        ...{ school: 'mill-lane', year: 2020, month: '2021-03', grade: '1', pupils: 92, classes: 2 },
        ...{ classSizes: [46, 46], basis },
      },
    ],
    ownershipChanges: [
      { school: 'mill-lane', fromYear: 2022, ownership: 'inclusivePrivate', cost: 50_000, basis },
    ],
    resources: [
      {
        ...{ school: 'mill-lane', stage: 'primary', year: 2020, teachersAboveDegree: 12, keyTeachers: 3 },
        ...{ artsTeachers: 4, teachingArea: 4100.5, sportsArea: 6000, equipment: 2_000_000 },
        ...{ multimediaRooms: 18, basis },
      },
    ],
    population: [{ district: 'east', year: 2020, age: 6, population: 150, enrolled: 149, basis }],
    arrivals: [
      {
        ...{ id: 'north-estate', district: 'east', area: 'north-side', stage: 'primary', grade: '1' },
        ...{ fromYear: 2021, toYear: 2022, pupils: 7.5, basis },
      },
    ],
    flowRates: [
      {
        ...{ district: 'east', stage: 'primary', grade: '1', fromYear: 2021, toYear: 2022 },
        ...{ promoted: 0.97, repeated: 0.02, dropped: 0.01, basis },
      },
    ],
    controlTotals: [{ district: 'east', stage: 'primary', grade: '1', year: 2024, pupils: 140, basis }],
    officialForecasts: [
      { district: 'east', stage: 'primary', madeYear: 2018, year: 2020, pupils: 700, basis },
    ],
    grants: [
      {
        ...{ id: 'kindergarten-public', stage: 'kindergarten', ownership: 'public', district: 'east' },
        ...{ fromYear: 2021, perPupil: 600, basis },
      },
    ],
    waivers: [
      {
        ...{ id: 'one-year', target: 'no-oversize', school: 'mill-lane', district: 'east', grade: '6' },
        ...{ stage: 'primary', fromYear: 2022, untilYear: 2023, basis },
      },
    ],
    entries: [
      { target: 'school-size', month: '2021-06', district: 'east', value: 1900.5, basis, source: 'census' },
    ],
    assumptions: [
      { id: 'quiet', kind: 'migration', stage: 'primary', fromYear: 2021, toYear: 2023, factor: 1.01, basis },
    ],
    classRules: [
      ...small.classRules,
      {
        id: 'primary-small',
        district: 'east',
        stage: 'primary' as const,
        grade: '1',
        fromYear: 2021,
        targetSize: 40,
        capSize: 45,
        mergeBelow: 20,
        keepLast: true,
        splitOversize: false,
        sizeRange: 6,
        entryCap: 45,
        transferSeats: 2,
        basis,
      },
    ].sort((left, right) => (left.id < right.id ? -1 : 1)),
    teachers: [
      {
        district: 'east',
        stage: 'primary',
        year: 2020,
        posts: 60,
        teachers: 55,
        retirements: 2,
        hires: 4,
        contract: 3,
        eligible: 30,
        exchanged: 3,
        keyExchanged: 1,
        basis,
      },
    ],
    projects: [
      {
        id: 'close-hill',
        name: '撤销磨坊巷小学',
        kind: 'closure',
        district: 'east',
        school: 'mill-lane',
        finish: '2024-08',
        status: 'planned',
        receiver: 'orchard',
        after: 'open-orchard',
        basis,
      },
      ...small.projects.map((project) => ({
        ...project,
        lon: 118.08,
        lat: 36.83,
        fundedShare: 0.75,
        delays: '-2:1;0:4.5;12:2',
        movesUpperGrades: true,
        area: 'south-side',
      })),
    ],
    sites: [
      {
        id: 'field',
        name: '东坡地块',
        district: 'east',
        area: 'south-side',
        stages: ['primary', 'junior'],
        maxClasses: 36,
        availableFrom: '2021-03',
        siteArea: 33000,
        basis,
      },
    ],
    travel: [
      { from: 'north-side', to: 'mill-lane', distance: 1.25, minutes: 16, basis },
      { from: 'south-side', to: 'field', distance: 0.8, basis },
    ],
    budgets: [
      { owner: 'east', fiscalYear: 2021, capital: 25_000_000, recurrent: 3_000_000, basis },
      { owner: 'vale', fiscalYear: 2021, capital: 10_000_000, basis },
    ],
    targets: [
      ...small.targets.map((target) => ({
        ...target,
        districts: ['east'],
        stages: ['primary' as const, 'junior' as const],
        tolerance: 0.05,
        reference: 'figure-1',
        grades: ['1', '6'],
        exceptedPerClass: 1,
        phaseFrom: 2021,
        phaseShare: 0.5,
      })),
      {
        id: 'school-size',
        title: '学校规模',
        indicator: 'pupils',
        role: 'computed',
        operator: '<=',
        value: 2000,
        unit: 'pupils',
        thresholdByType: { primary: 2000, nineYear: 2500 },
        unitScope: 'all',
        basis,
      },
    ],
    sources: [
      { id: 'census', title: '虚构的统计表, "第一版"', titleEn: 'An invented census', date: '2020-09-01' },
    ],
  };
}

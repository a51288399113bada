import { required } from '../../../src/domain/invariant.ts';
import { roundToTotal } from '../../../src/domain/largestRemainder.ts';
import type { Project } from '../../../src/domain/region/project.ts';
import { pupilsIn, sizesOf, type World } from '../../generator/buildWorld.ts';
import { draftExtension, draftNewSchool } from '../../generator/draftProject.ts';
import { schoolToExtend } from '../../generator/pressedSchools.ts';
import { type ClassesByStage, placesOf } from '../../generator/projectCosts.ts';
import { datesBefore, stateOf } from '../../generator/projectTimes.ts';
import { ziboExtensions } from './ziboExtensions.ts';
import { ziboOpenings } from './ziboOpenings.ts';

/** Published money, in yuan: 张店 2016–21 (W28) and 临淄 2016–17 (W28c; the plan of January 2016, W28b, said 285,000,000). */
const zhangdianCost = 2_807_000_000;
const linziCost = 393_000_000;

const zhangdianNote =
  'Published: 8 new and 11 extended schools 2016–21 for 2,807,000,000 yuan in all. This school, its size, dates and part of the cost are assumed.';
const linziNote =
  'Published: 2 new and 2 extended schools 2016–17, 56 primary classes (2520 places) and 64 junior classes (3200), 285,000,000 yuan planned, later 393,000,000. The split over schools, and the cost by places, is derived.';
const in2020 = ' Due 2020: taken as one of the 33 of S3, article 8 (assumed).';

/** A finished new school that stands in schools.csv. */
function openedSchool(world: World, id: string, school: string, finish: string): Project {
  const plan = required(
    world.plans.find((one) => one.id === school),
    `no school ${school}`,
  );
  const opening = required(
    ziboOpenings.find((one) => one.school === school),
    `${school} has no known opening`,
  );
  return {
    ...{
      id,
      name: plan.name,
      kind: 'newSchool',
      district: plan.district,
      school,
      classesByStage: { ...opening.rooms },
    },
    ...{ schoolType: plan.type, stages: plan.divisions.map(({ stage }) => stage), ownership: 'public' },
    ...{ governedBy: 'district', area: plan.area, ...datesBefore(world, id, 'school', finish) },
    ...{ lon: plan.lon, lat: plan.lat, basis: 'assumed' },
  };
}

/** Split a published sum of money over projects by the places they add. */
function withCost(projects: readonly Project[], total: number): Project[] {
  const costs = roundToTotal(
    projects.map(({ classesByStage }) => placesOf((classesByStage ?? {}) as ClassesByStage)),
    total,
  );
  return projects.map((project, index) => ({ ...project, cost: costs[index] ?? 0, fundedShare: 1 }));
}

function finishedExtensions(world: World, district: string): Project[] {
  return ziboExtensions
    .filter((one) => one.district === district)
    .map((one) => {
      const school = required(world.extended.get(one.project), `no school for ${one.project}`);
      const name = `${world.plans.find(({ id }) => id === school)?.name ?? school}·扩建`;
      return draftExtension(world, {
        ...{
          id: one.project,
          school,
          name,
          district,
          kind: 'extension',
          classes: { [one.stage]: one.rooms },
        },
        ...{ works: 'block', finish: one.finish, programme: '', source: '', basis: 'assumed', note: '' },
      });
    });
}

function comingExtensions(world: World): Project[] {
  const orders = [
    { id: 'w28-zhangdian-e08', stage: 'primary', rank: 0, finish: '2020-07' },
    { id: 'w28-zhangdian-e09', stage: 'junior', rank: 0, finish: '2020-08' },
    { id: 'w28-zhangdian-e10', stage: 'primary', rank: 1, finish: '2021-08' },
    { id: 'w28-zhangdian-e11', stage: 'junior', rank: 1, finish: '2021-07' },
  ] as const;
  return orders.map(({ id, stage, rank, finish }) => {
    const school = schoolToExtend(world, 'zhangdian', stage, rank);
    return draftExtension(world, {
      ...{ id, school: school.id, name: `${school.name}·扩建`, district: 'zhangdian', kind: 'extension' },
      ...{ classes: { [stage]: 12 }, works: 'block', finish },
      ...{ programme: '', source: '', basis: 'assumed', note: '' },
    });
  });
}

function comingSchools(world: World): Project[] {
  const order = {
    district: 'zhangdian',
    programme: '',
    source: '',
    basis: 'assumed',
    note: '',
    relieves: true,
    movesUpper: true,
  } as const;
  return [
    draftNewSchool(world, {
      ...order,
      id: 'w28-zhangdian-n05',
      area: 'centre',
      type: 'primary',
      classes: { primary: 36 },
      finish: '2020-08',
      number: 1,
    }),
    draftNewSchool(world, {
      ...order,
      id: 'w28-zhangdian-n06',
      area: 'east',
      type: 'nineYear',
      classes: { primary: 30, junior: 24 },
      finish: '2020-07',
      number: 1,
    }),
    draftNewSchool(world, {
      ...order,
      id: 'w28-zhangdian-n07',
      area: 'west',
      type: 'primary',
      classes: { primary: 36 },
      finish: '2021-07',
      number: 1,
    }),
    draftNewSchool(world, {
      ...order,
      id: 'w28-zhangdian-n08',
      area: 'south',
      type: 'junior',
      classes: { junior: 36 },
      finish: '2021-08',
      number: 1,
    }),
  ];
}

/** 张店 2016–21: 8 new and 11 extended schools; those due 2020 count for the 33 of the 2020 work points. */
function zhangdian(world: World): Project[] {
  const all = [
    openedSchool(world, 'w28-zhangdian-n01', 'zhangdian-p42', '2017-08'),
    openedSchool(world, 'w28-zhangdian-n02', 'zhangdian-p43', '2018-07'),
    openedSchool(world, 'w28-zhangdian-n03', 'zhangdian-p44', '2019-08'),
    openedSchool(world, 'w28-zhangdian-n04', 'zhangdian-j17', '2019-07'),
    ...comingSchools(world),
    ...finishedExtensions(world, 'zhangdian'),
    ...comingExtensions(world),
  ];
  return withCost(all, zhangdianCost).map((project) => {
    const due2020 = project.finish.startsWith('2020');
    const note = zhangdianNote + (due2020 ? in2020 : '');
    return {
      ...project,
      programme: due2020 ? 'S3-8' : 'W28-zhangdian',
      basis: 'assumed',
      source: 'W28',
      note,
    };
  });
}

function linzi(world: World): Project[] {
  const all = [
    openedSchool(world, 'w28-linzi-n01', 'linzi-p40', '2017-08'),
    openedSchool(world, 'w28-linzi-n02', 'linzi-j19', '2017-08'),
    ...finishedExtensions(world, 'linzi'),
  ];
  return withCost(all, linziCost).map((project) => ({
    ...project,
    ...{ programme: 'W28-linzi', basis: 'derived', source: 'W28b', note: linziNote },
  }));
}

/** Single schools whose size and cost were printed. */
function singles(world: World): Project[] {
  const seventeenth = required(
    world.plans.find(({ id }) => id === 'zhangdian-s02'),
    'no school zhangdian-s02',
  );
  const rooms = seventeenth.divisions[0]?.rooms ?? 0;
  const pupils = pupilsIn(seventeenth.divisions.flatMap((division) => sizesOf(world, division)));
  return [
    {
      ...openedSchool(world, 'w28d-dongfang', 'zhangdian-n01', '2016-08'),
      ...{
        approval: '2014-09',
        start: '2015-09',
        cost: 134_000_000,
        floorArea: 37_440,
        fundedShare: 1,
        programme: 'W28d',
        basis: 'published',
      },
      ...{
        source: 'W28d',
        note: 'Published: 63 classes (35 + 28), 134,000,000 yuan, 37,440–40,000 m², start in the second half of 2015, finish 2016; months assumed. Not said to be one of the eight of 2016–21, so kept outside them.',
      },
    },
    {
      ...openedSchool(world, 'w28e-huarun', 'zhangdian-p01', '2014-08'),
      ...{
        cost: 60_000_000,
        floorArea: 18_519,
        siteArea: 20_760,
        fundedShare: 1,
        programme: 'W28e',
        basis: 'published',
      },
      ...{
        source: 'W28e',
        note: 'Published 2013: 40 classes, 31.14 mu, 18,519 m², 60,000,000 yuan; dates assumed.',
      },
    },
    {
      ...{
        id: 's3-8-senior-17',
        name: `${seventeenth.name}·迁建`,
        kind: 'rebuild',
        district: 'zhangdian',
        school: seventeenth.id,
      },
      ...{
        classesByStage: { senior: 90 },
        roomsRetired: rooms,
        approval: '2017-11',
        start: '2018-08',
        finish: '2020-08',
      },
      ...{
        status: stateOf(world, '2018-08', '2020-08'),
        floorArea: 95_547.98,
        siteArea: 121_364,
        cost: 855_000_000,
        fundedShare: 1,
      },
      ...{ programme: 'S3-8-senior', basis: 'published', source: 'zibo-17' },
      note: `Stands for 淄博十七中. Published 2017: 90 classes of 50, 12.1364 ha, 95,547.98 m². Assumed: that it moves a school of ${pupils} pupils, dates, cost, and that it belongs to the senior drive.`,
    },
  ];
}

/** The projects that documents speak of, with their published totals; see the README for what is split or assumed. */
export function publishedProjects(world: World): Project[] {
  return [...zhangdian(world), ...linzi(world), ...singles(world)];
}

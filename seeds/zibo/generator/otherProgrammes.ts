import { shiftMonth } from '../../../src/domain/calendar.ts';
import type { Project } from '../../../src/domain/region/project.ts';
import { byText } from '../../../src/domain/region/region.ts';
import type { World } from '../../generator/buildWorld.ts';
import { draftExtension, draftNewSchool } from '../../generator/draftProject.ts';
import type { ClassesByStage } from '../../generator/projectCosts.ts';
import type { SchoolPlan } from '../../generator/worldShapes.ts';

/** 63 weak-school upgrades in ten districts; which ten is not published, 高新区 is left out here. */
const weakByDistrict: Readonly<Record<string, number>> = {
  ...{ zhangdian: 5, zichuan: 9, boshan: 8, zhoucun: 6, linzi: 9, huantai: 7, gaoqing: 7, yiyuan: 9 },
  ...{ wenchanghu: 1, jingkai: 2 },
};
const weakNote =
  'One of the 63 weak-school upgrades of S3, article 8: the number is published, the school and its works assumed.';
const seniorNote =
  'One of the 25 general and 7 vocational schools of the senior drive (S3, article 8): the numbers are published, the works assumed.';
const estateNote = 'Assumed: built with a housing estate.';

const order = (world: World, name: string) => (left: SchoolPlan, right: SchoolPlan) =>
  world.chance.even(name, left.id) - world.chance.even(name, right.id) || byText(left.id, right.id);

function weakSchools(world: World, busy: ReadonlySet<string>): Project[] {
  return Object.entries(weakByDistrict).flatMap(([district, count]) =>
    world.plans
      .filter((plan) => plan.district === district && plan.urbanity !== 'urban' && !busy.has(plan.id))
      .filter(({ type, openedYear }) => (type === 'primary' || type === 'junior') && openedYear === undefined)
      .sort(order(world, 'weak'))
      .slice(0, count)
      .map((plan, index) => {
        const id = `s3-8-weak-${district}-${String(index + 1).padStart(2, '0')}`;
        const retired = Math.max(1, Math.floor((plan.divisions[0]?.rooms ?? 3) / 3));
        const stage = plan.type === 'primary' ? 'primary' : 'junior';
        return draftExtension(world, {
          ...{
            id,
            school: plan.id,
            name: `${plan.name}·薄弱学校改造`,
            district,
            kind: 'rebuild',
            works: 'school',
          },
          ...{ classes: { [stage]: retired + Math.floor(world.chance.even('weakRooms', id) * 3) }, retired },
          finish: shiftMonth('2020-05', Math.floor(world.chance.even('weakFinish', id) * 8)),
          ...{ programme: 'S3-8-weak', source: 'S3', basis: 'assumed', note: weakNote },
        });
      }),
  );
}

/** All general senior schools but the one with its own published project, and all vocational ones. */
function seniorDrive(world: World): Project[] {
  return world.plans
    .filter(({ type, id }) => (type === 'senior' || type === 'vocational') && id !== 'zhangdian-s02')
    .map((plan) => {
      const id = `s3-8-senior-${plan.id}`;
      const stage = plan.type === 'senior' ? 'senior' : 'vocational';
      const rebuilt = world.chance.even('rebuilt', id) < 0.3;
      const rooms = 3 + Math.floor(world.chance.even('seniorRooms', id) * 10);
      return draftExtension(world, {
        ...{
          id,
          school: plan.id,
          name: `${plan.name}·${rebuilt ? '改建' : '扩建'}`,
          district: plan.district,
          works: 'senior',
        },
        ...(rebuilt
          ? { kind: 'rebuild', classes: { [stage]: rooms + 6 }, retired: 6 }
          : { kind: 'extension', classes: { [stage]: rooms } }),
        finish: shiftMonth('2019-10', Math.floor(world.chance.even('seniorFinish', id) * 20)),
        ...{ programme: 'S3-8-senior', source: 'S3', basis: 'assumed', note: seniorNote },
      });
    });
}

type Estate = readonly [
  id: string,
  district: string,
  area: string,
  type: 'primary' | 'junior' | 'nineYear',
  classes: ClassesByStage,
  finish: string,
  number: number,
];
const estates: readonly Estate[] = [
  ['estate-zhangdian-1', 'zhangdian', 'east', 'nineYear', { primary: 30, junior: 24 }, '2022-08', 1],
  ['estate-gaoxin-1', 'gaoxin', 'east', 'primary', { primary: 30 }, '2021-08', 2],
  ['estate-gaoxin-2', 'gaoxin', 'core', 'nineYear', { primary: 30, junior: 24 }, '2023-07', 1],
  ['estate-huantai-1', 'huantai', 'centre', 'primary', { primary: 24 }, '2022-07', 1],
  ['estate-jingkai-1', 'jingkai', 'core', 'primary', { primary: 24 }, '2022-08', 1],
  ['estate-linzi-1', 'linzi', 'centre', 'primary', { primary: 24 }, '2023-08', 1],
];

/**
 * Weak-school upgrades, the senior drive and schools that come with housing.
 *
 * @param busy Schools that other projects already change.
 */
export function otherProgrammes(world: World, busy: ReadonlySet<string>): Project[] {
  const built = estates.map(([id, district, area, type, classes, finish, number]) =>
    draftNewSchool(world, {
      ...{ id, district, area, type, classes, finish, number, programme: 'estate', source: 'generator' },
      ...{ basis: 'assumed', note: estateNote, relieves: true },
    }),
  );
  return [...weakSchools(world, busy), ...seniorDrive(world), ...built];
}

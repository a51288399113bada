import type { Project } from '../../../src/domain/region/project.ts';
import { byText } from '../../../src/domain/region/region.ts';
import type { World } from '../../generator/buildWorld.ts';
import { draftExtension, draftNewSchool, type NewSchoolOrder } from '../../generator/draftProject.ts';
import { schoolToExtend } from '../../generator/pressedSchools.ts';

type Place = Pick<NewSchoolOrder, 'area' | 'type' | 'classes' | 'finish' | 'number'>;

const branchNote =
  'One of the four new primary schools opened as branches of strong schools in 2020 (S4 任务九): the number is published, the school assumed.';
/** The four primary schools that the plan opens in 2020. */
const branches: readonly Place[] = [
  { area: 'west', type: 'primary', classes: { primary: 36 }, finish: '2020-07', number: 1 },
  { area: 'north', type: 'primary', classes: { primary: 36 }, finish: '2020-07', number: 2 },
  { area: 'core', type: 'primary', classes: { primary: 30 }, finish: '2020-08', number: 3 },
  { area: 'south', type: 'primary', classes: { primary: 30 }, finish: '2020-08', number: 4 },
];

const growthNote =
  'Assumed: the plan asks for schools in step with housing (三同时) but names none after 2020.';
/** What keeps up with the zone's growth: assumed, about as many a year as 2019 and 2020 had. */
const growth: readonly Place[] = [
  { area: 'core', type: 'junior', classes: { junior: 36 }, finish: '2020-08', number: 1 },
  { area: 'west', type: 'nineYear', classes: { primary: 36, junior: 24 }, finish: '2021-08', number: 1 },
  { area: 'core', type: 'primary', classes: { primary: 36 }, finish: '2021-08', number: 1 },
  { area: 'north', type: 'junior', classes: { junior: 36 }, finish: '2021-08', number: 1 },
  { area: 'west', type: 'primary', classes: { primary: 36 }, finish: '2022-08', number: 1 },
  { area: 'north', type: 'nineYear', classes: { primary: 30, junior: 24 }, finish: '2022-08', number: 1 },
  { area: 'west', type: 'junior', classes: { junior: 36 }, finish: '2022-08', number: 1 },
  { area: 'south', type: 'primary', classes: { primary: 30 }, finish: '2023-08', number: 1 },
  { area: 'core', type: 'junior', classes: { junior: 36 }, finish: '2023-08', number: 1 },
  { area: 'west', type: 'nineYear', classes: { primary: 36, junior: 24 }, finish: '2024-08', number: 1 },
  { area: 'west', type: 'kindergarten', classes: { kindergarten: 12 }, finish: '2020-08', number: 1 },
  { area: 'north', type: 'kindergarten', classes: { kindergarten: 12 }, finish: '2021-08', number: 1 },
  { area: 'west', type: 'kindergarten', classes: { kindergarten: 12 }, finish: '2022-08', number: 1 },
];

type Extended = readonly [
  stage: 'primary' | 'junior' | 'senior',
  rooms: number,
  finish: string,
  rank: number,
];
const extensions: readonly Extended[] = [
  ['primary', 12, '2020-08', 0],
  ['primary', 12, '2020-08', 1],
  ['primary', 12, '2021-08', 2],
  ['junior', 12, '2020-08', 0],
  ['junior', 12, '2021-08', 1],
  ['senior', 24, '2022-08', 0],
  ['senior', 24, '2024-08', 1],
];

function opened(
  world: World,
  order: Place,
  told: Pick<NewSchoolOrder, 'id' | 'programme' | 'source' | 'note'>,
) {
  return draftNewSchool(world, {
    ...{ ...order, ...told, district: 'ht', basis: 'assumed', relieves: order.type !== 'kindergarten' },
  });
}

/** The rows of projects.csv, sorted by identifier. */
export function hitechProjects(world: World): Project[] {
  const two = (index: number) => String(index + 1).padStart(2, '0');
  const all = [
    ...branches.map((order, index) =>
      opened(world, order, { id: `s4-9-${two(index)}`, programme: 'S4-9', source: 'S4', note: branchNote }),
    ),
    ...growth.map((order, index) =>
      opened(world, order, {
        ...{ id: `growth-${two(index)}`, programme: 'growth', source: 'generator', note: growthNote },
      }),
    ),
    ...extensions.map(([stage, rooms, finish, rank], index) => {
      const school = schoolToExtend(world, 'ht', stage, rank);
      return draftExtension(world, {
        ...{ id: `extend-${two(index)}`, school: school.id, name: `${school.name}·扩建`, district: 'ht' },
        ...{ kind: 'extension', classes: { [stage]: rooms }, works: stage === 'senior' ? 'senior' : 'block' },
        ...{ finish, programme: 'growth', source: 'generator', basis: 'assumed', note: growthNote },
      });
    }),
  ];
  return all.sort((left, right) => byText(left.id, right.id));
}

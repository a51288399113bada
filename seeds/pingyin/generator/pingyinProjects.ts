import { required } from '../../../src/domain/invariant.ts';
import type { Project } from '../../../src/domain/region/project.ts';
import { byText } from '../../../src/domain/region/region.ts';
import type { World } from '../../generator/buildWorld.ts';
import { draftExtension, draftNewSchool, type NewSchoolOrder } from '../../generator/draftProject.ts';
import { schoolToExtend } from '../../generator/pressedSchools.ts';
import { pingyinReshaping } from './pingyinReshaping.ts';

const note = (group: string) =>
  `Named in the plan (S1 一(三)1, ${group}); size, dates and cost are assumed, the plan gives only its end, 2025.`;

type Named = readonly [
  id: string,
  name: string,
  group: string,
  order: Pick<NewSchoolOrder, 'area' | 'type' | 'classes' | 'finish' | 'number'>,
];

/** What the plan opens, group by group. */
const opened: readonly Named[] = [
  [
    's1-west-binhu',
    '滨湖学校（九年一贯制）',
    'West',
    { area: 'west', type: 'nineYear', classes: { primary: 24, junior: 18 }, finish: '2023-08', number: 1 },
  ],
  [
    's1-west-kindergarten-1',
    '西部组团幼儿园（一）',
    'West: two kindergartens',
    { area: 'west', type: 'kindergarten', classes: { kindergarten: 9 }, finish: '2023-07', number: 1 },
  ],
  [
    's1-west-kindergarten-2',
    '西部组团幼儿园（二）',
    'West: two kindergartens',
    { area: 'west', type: 'kindergarten', classes: { kindergarten: 9 }, finish: '2025-07', number: 1 },
  ],
  [
    's1-east-dangxiao',
    '党校片区幼儿园',
    'East',
    { area: 'east', type: 'kindergarten', classes: { kindergarten: 12 }, finish: '2023-08', number: 2 },
  ],
  [
    's1-centre-baizhuang',
    '白庄片区幼儿园',
    'Centre',
    { area: 'centre', type: 'kindergarten', classes: { kindergarten: 9 }, finish: '2024-08', number: 1 },
  ],
  [
    's1-south-yuncui',
    '云翠南区学校（九年一贯制）',
    'South',
    { area: 'south', type: 'nineYear', classes: { primary: 24, junior: 12 }, finish: '2025-07', number: 1 },
  ],
  [
    's1-south-jinshang',
    '锦尚小学',
    'South',
    { area: 'south', type: 'primary', classes: { primary: 24 }, finish: '2022-08', number: 1 },
  ],
  [
    's1-south-yuncuihu',
    '云翠湖南幼儿园',
    'South',
    { area: 'south', type: 'kindergarten', classes: { kindergarten: 12 }, finish: '2023-07', number: 3 },
  ],
];

function newSchools(world: World): Project[] {
  return opened.map(([id, name, group, order]) => ({
    ...draftNewSchool(world, {
      ...{ id, district: 'py', programme: 'S1', source: 'S1', basis: 'assumed', note: note(group) },
      ...order,
      relieves: order.type !== 'kindergarten',
    }),
    name,
  }));
}

const schoolOf = (world: World, id: string) =>
  required(
    world.plans.find((plan) => plan.id === id),
    `no school ${id}`,
  );

/** Works at institutions that exist: the plan's two, and assumed ones that its closing campus needs. */
function works(world: World): Project[] {
  const pressed = schoolToExtend(world, 'py', 'junior', 0);
  const common = { district: 'py', source: 'S1', basis: 'assumed' } as const;
  return [
    draftExtension(world, {
      ...{
        ...common,
        id: 's1-centre-yushan',
        school: 'py-k001',
        name: '榆山中心幼儿园改建',
        kind: 'rebuild',
      },
      ...{ classes: { kindergarten: 12 }, retired: schoolOf(world, 'py-k001').divisions[0]?.rooms ?? 0 },
      ...{ works: 'kindergarten', finish: '2023-08', programme: 'S1', note: note('Centre') },
    }),
    draftExtension(world, {
      ...{
        ...common,
        id: 's1-west-special',
        school: 'py-x01',
        name: '特殊教育学校（西部组团新址）',
        kind: 'rebuild',
      },
      ...{ classes: { special: 18 }, retired: schoolOf(world, 'py-x01').divisions[0]?.rooms ?? 0 },
      ...{ works: 'school', finish: '2024-08', programme: 'S1' },
      note: `${note('West')} Read as the county's special school moving to new buildings.`,
    }),
    draftExtension(world, {
      ...{ ...common, id: 'senior-py-s01', school: 'py-s01', name: `${schoolOf(world, 'py-s01').name}·扩建` },
      ...{
        kind: 'extension',
        classes: { senior: 42 },
        works: 'senior',
        finish: '2024-07',
        programme: 'assumed',
      },
      ...{
        source: 'generator',
        note: 'Assumed: room and beds for the pupils of the western campus before it is given up.',
      },
      beds: 1040,
    }),
    draftExtension(world, {
      ...{
        ...common,
        id: 'junior-extension',
        school: pressed.id,
        name: `${pressed.name}·扩建`,
        kind: 'extension',
      },
      ...{ classes: { junior: 6 }, works: 'block', finish: '2022-08', programme: 'assumed' },
      ...{ source: 'generator', note: 'Assumed: a classroom block at the most pressed junior school.' },
    }),
  ];
}

/** The rows of projects.csv, sorted by identifier. */
export function pingyinProjects(world: World): Project[] {
  return [...newSchools(world), ...works(world), ...pingyinReshaping(world)].sort((left, right) =>
    byText(left.id, right.id),
  );
}

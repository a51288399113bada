import type { Project } from '../../../src/domain/region/project.ts';
import { byText } from '../../../src/domain/region/region.ts';
import type { World } from '../../generator/buildWorld.ts';
import { draftExtension, draftNewSchool, type NewSchoolOrder } from '../../generator/draftProject.ts';
import { schoolToExtend } from '../../generator/pressedSchools.ts';
import { daqingMergers } from './daqingMergers.ts';

const common = { programme: 'assumed', source: 'generator', basis: 'assumed' } as const;
const note = 'Assumed: the plan names no single building; new quarters of the city still grow.';

type Built = Pick<NewSchoolOrder, 'id' | 'district' | 'area' | 'type' | 'classes' | 'finish' | 'number'>;
const newSchools: readonly Built[] = [
  {
    ...{ id: 'new-ranghulu-1', district: 'ranghulu', area: 'new', type: 'nineYear', number: 1 },
    ...{ classes: { primary: 25, junior: 20 }, finish: '2023-08' },
  },
  {
    ...{ id: 'new-longfeng-1', district: 'longfeng', area: 'new', type: 'primary', number: 1 },
    ...{ classes: { primary: 20 }, finish: '2022-08' },
  },
  {
    ...{ id: 'new-ranghulu-2', district: 'ranghulu', area: 'new', type: 'kindergarten', number: 1 },
    ...{ classes: { kindergarten: 9 }, finish: '2022-08' },
  },
  {
    ...{ id: 'new-zhaozhou-1', district: 'zhaozhou', area: 'centre', type: 'kindergarten', number: 1 },
    ...{ classes: { kindergarten: 9 }, finish: '2023-07' },
  },
];

type Extended = readonly [
  district: string,
  stage: 'primary' | 'junior',
  rooms: number,
  finish: string,
  rank: number,
];
/** Classroom blocks at the most pressed schools of the districts that are inspected, and where children gather. */
const extensions: readonly Extended[] = [
  ['ranghulu', 'primary', 10, '2022-08', 0],
  ['ranghulu', 'junior', 8, '2022-08', 0],
  ['longfeng', 'primary', 5, '2023-08', 0],
  ['longfeng', 'junior', 8, '2023-08', 0],
  ['zhaozhou', 'primary', 6, '2022-08', 0],
  ['zhaozhou', 'junior', 6, '2022-08', 0],
  ['datong', 'primary', 5, '2023-08', 0],
];

/** The rows of projects.csv, sorted by identifier. */
export function daqingProjects(world: World): Project[] {
  const opened = newSchools.map((one) =>
    draftNewSchool(world, { ...common, ...one, note, relieves: one.type !== 'kindergarten' }),
  );
  const extended = extensions.map(([district, stage, rooms, finish, rank]) => {
    const school = schoolToExtend(world, district, stage, rank);
    return draftExtension(world, {
      ...{ ...common, id: `extend-${school.id}`, school: school.id, name: `${school.name}·扩建` },
      ...{ district, kind: 'extension', classes: { [stage]: rooms }, works: 'block', finish },
      note: 'Assumed: a classroom block at a pressed school.',
    });
  });
  return [...opened, ...extended, ...daqingMergers(world)].sort((left, right) => byText(left.id, right.id));
}

import type { Project } from '../../../src/domain/region/project.ts';
import type { Month } from '../../../src/domain/units.ts';
import type { World } from '../../generator/buildWorld.ts';
import { draftExtension, draftNewSchool } from '../../generator/draftProject.ts';
import { schoolToExtend } from '../../generator/pressedSchools.ts';
import type { ClassesByStage } from '../../generator/projectCosts.ts';

const note = 'One of the 33 schools of S3, article 8: the number is published, the project assumed.';
const common = { programme: 'S3-8', source: 'S3', basis: 'assumed', note } as const;

type Built = readonly [
  district: string,
  area: string,
  type: 'primary' | 'junior' | 'nineYear',
  classes: ClassesByStage,
  finish: Month,
  number: number,
];

/** New schools; works that end after August 2020 are built in 2020 but in use only in 2021. */
const newSchools: readonly Built[] = [
  ['zhangdian', 'south', 'nineYear', { primary: 30, junior: 24 }, '2020-08', 2],
  ['zhangdian', 'centre', 'junior', { junior: 36 }, '2020-10', 1],
  ['gaoxin', 'core', 'primary', { primary: 36 }, '2020-08', 1],
  ['gaoxin', 'core', 'junior', { junior: 36 }, '2020-08', 1],
  ['gaoxin', 'east', 'nineYear', { primary: 35, junior: 28 }, '2020-12', 1],
  ['linzi', 'centre', 'primary', { primary: 24 }, '2020-08', 1],
  ['huantai', 'centre', 'primary', { primary: 30 }, '2020-08', 1],
  ['huantai', 'centre', 'junior', { junior: 24 }, '2020-11', 1],
  ['zichuan', 'centre', 'nineYear', { primary: 20, junior: 16 }, '2020-12', 1],
  ['gaoqing', 'centre', 'primary', { primary: 24 }, '2020-08', 1],
  ['yiyuan', 'centre', 'primary', { primary: 30 }, '2020-08', 1],
  ['jingkai', 'core', 'nineYear', { primary: 25, junior: 20 }, '2020-08', 1],
];

type Extended = readonly [
  district: string,
  stage: 'primary' | 'junior',
  rooms: number,
  finish: Month,
  rank: number,
];

/** Extensions at the most pressed schools: rank 0 is the most pressed of the district and stage (张店's first two are W28's). */
const extensions: readonly Extended[] = [
  ['zhangdian', 'primary', 12, '2020-08', 2],
  ['zhangdian', 'primary', 12, '2020-11', 3],
  ['zhangdian', 'junior', 12, '2020-09', 2],
  ['gaoxin', 'primary', 12, '2020-07', 0],
  ['gaoxin', 'junior', 8, '2020-08', 0],
  ['linzi', 'primary', 10, '2020-08', 0],
  ['linzi', 'primary', 8, '2020-10', 1],
  ['linzi', 'junior', 8, '2020-08', 0],
  ['huantai', 'primary', 10, '2020-07', 0],
  ['huantai', 'junior', 8, '2020-08', 0],
  ['zichuan', 'primary', 8, '2020-08', 0],
  ['zichuan', 'junior', 8, '2020-08', 0],
  ['zhoucun', 'primary', 6, '2020-08', 0],
  ['zhoucun', 'junior', 6, '2020-09', 0],
  ['boshan', 'primary', 6, '2020-08', 0],
  ['yiyuan', 'junior', 8, '2020-10', 0],
  ['wenchanghu', 'primary', 6, '2020-08', 0],
];

/** The schools of the 2020 programme beside the four that belong to 张店's own: 29 projects. */
export function schoolProgramme2020(world: World): Project[] {
  const opened = newSchools.map(([district, area, type, classes, finish, number], index) =>
    draftNewSchool(world, {
      ...{ id: `s3-8-${String(index + 1).padStart(2, '0')}`, district, area, type, classes, finish, number },
      ...{ ...common, relieves: true, movesUpper: district === 'zhangdian' || district === 'gaoxin' },
    }),
  );
  const extended = extensions.map(([district, stage, rooms, finish, rank], index) => {
    const school = schoolToExtend(world, district, stage, rank);
    return draftExtension(world, {
      ...{
        id: `s3-8-${String(newSchools.length + index + 1).padStart(2, '0')}`,
        district,
        kind: 'extension',
        finish,
      },
      ...{
        school: school.id,
        name: `${school.name}·扩建`,
        classes: { [stage]: rooms },
        works: 'block',
      },
      ...common,
    });
  });
  return [...opened, ...extended];
}

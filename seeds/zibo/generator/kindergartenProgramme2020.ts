import { shiftMonth } from '../../../src/domain/calendar.ts';
import type { Project } from '../../../src/domain/region/project.ts';
import { byText } from '../../../src/domain/region/region.ts';
import type { World } from '../../generator/buildWorld.ts';
import { draftExtension, draftNewSchool } from '../../generator/draftProject.ts';
import { ziboDistricts } from './ziboDistricts.ts';

/** Kindergartens by district: new public ones (at least three everywhere), and those extended or rebuilt; 103 in all. */
const plan: Readonly<Record<string, readonly [opened: number, changed: number]>> = {
  zhangdian: [11, 9],
  zichuan: [6, 7],
  boshan: [4, 4],
  zhoucun: [3, 4],
  linzi: [6, 6],
  huantai: [6, 5],
  gaoqing: [4, 4],
  yiyuan: [6, 5],
  gaoxin: [4, 3],
  wenchanghu: [3, 0],
  jingkai: [3, 0],
};
/** New sites of the city's own three kindergartens (市直一、二、三幼). */
const cityRun = ['市直·幼儿园·一幼新园示例', '市直·幼儿园·二幼新园示例', '市直·幼儿园·三幼新园示例'];
const note = 'One of the 103 kindergartens of S3, article 6: the number is published, the project assumed.';
const common = { source: 'S3', basis: 'assumed', note } as const;

/** Two of three end by August 2020 and open that September; the others end in the autumn and open in 2021. */
function finishOf({ chance }: World, id: string): string {
  const late = chance.even('late', id) < 1 / 3;
  const months = Math.floor(chance.even('finish', id) * (late ? 4 : 5));
  return late ? shiftMonth('2020-09', months) : shiftMonth('2020-08', -months);
}

function opened(world: World, district: string, count: number): Project[] {
  const areas = ziboDistricts.find(({ id }) => id === district)?.areas ?? [];
  return Array.from({ length: count }, (_, index) => {
    const id = `s3-6-${district}-n${String(index + 1).padStart(2, '0')}`;
    const kind = areas[index % areas.length];
    const classes = kind?.kind === 'urban' ? 12 : kind?.kind === 'town' ? 9 : 6;
    const project = draftNewSchool(world, {
      ...{ id, district, area: kind?.suffix ?? '', type: 'kindergarten', classes: { kindergarten: classes } },
      ...{ finish: finishOf(world, id), number: index + 1, programme: 'S3-6', ...common },
    });
    const name = district === 'zhangdian' ? cityRun[index] : undefined;
    return name === undefined ? project : { ...project, name, governedBy: 'city', programme: 'S3-6-city' };
  });
}

function changed(world: World, district: string, count: number): Project[] {
  const chosen = world.plans
    .filter((one) => one.district === district && one.type === 'kindergarten' && one.ownership === 'public')
    .filter(({ governedBy, openedYear }) => governedBy === 'district' && openedYear === undefined)
    .sort((left, right) => {
      const at = (id: string) => world.chance.even('changed', id);
      return at(left.id) - at(right.id) || byText(left.id, right.id);
    })
    .slice(0, count);
  return chosen.map((school, index) => {
    const id = `s3-6-${district}-e${String(index + 1).padStart(2, '0')}`;
    const rebuilt = index % 3 === 2;
    return draftExtension(world, {
      ...{
        id,
        district,
        school: school.id,
        kind: rebuilt ? 'rebuild' : 'extension',
        finish: finishOf(world, id),
      },
      ...{
        name: `${school.name}·${rebuilt ? '改建' : '扩建'}`,
        works: 'kindergarten',
        programme: 'S3-6',
        ...common,
      },
      ...(rebuilt ? { classes: { kindergarten: 6 }, retired: 3 } : { classes: { kindergarten: 3 } }),
    });
  });
}

/** The 103 kindergarten projects of 2020; the city's three new sites bear the programme S3-6-city. */
export function kindergartenProgramme2020(world: World): Project[] {
  return Object.entries(plan).flatMap(([district, [news, changes]]) => [
    ...opened(world, district, news),
    ...changed(world, district, changes),
  ]);
}

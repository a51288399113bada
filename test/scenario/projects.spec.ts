import { describe, expect, it } from 'vitest';
import type { Project } from '../../src/domain/region/project.ts';
import type { Region } from '../../src/domain/region/region.ts';
import type { Intervention } from '../../src/domain/scenario.ts';
import { applied, codes, refused } from './applied.ts';
import { planningRegion } from './planningRegion.ts';

const because = 'A reason to try.';
const delay = (project: string, months: number): Intervention => ({
  kind: 'delayProject',
  project,
  months,
  because,
});
const cancel = (project: string): Intervention => ({ kind: 'cancelProject', project, because });
const monthsOf = ({ projects }: Region, id: string) => {
  const found = projects.find((project) => project.id === id);
  return [found?.approval, found?.start, found?.finish];
};

describe('delaying a project', () => {
  it('should move start and finish of planned works by the months', async () => {
    const { region, changes } = await applied([delay('extend-mill-lane', 12)]);
    expect(monthsOf(region, 'extend-mill-lane')).toEqual([undefined, '2022-01', '2022-08']);
    expect(changes).toEqual([
      {
        index: 0,
        kind: 'delayProject',
        because,
        touched: 1,
        what: {
          zh: '“extend-mill-lane项目”推迟 12 个月（竣工 2021-08 → 2022-08）。',
          en: '"extend-mill-lane项目" is 12 months later (finish 2021-08 → 2022-08).',
        },
      },
    ]);
  });

  it('should leave what lies behind by the census where works are under way', async () => {
    const { region } = await applied([delay('open-orchard', 12)]);
    expect(monthsOf(region, 'open-orchard')).toEqual(['2020-03', '2020-09', '2023-06']);
  });

  it('should leave an approval that was given, even where works have not begun', async () => {
    const region = planningRegion();
    const projects = region.projects.map((each) => ({ ...each, approval: '2020-01' }));
    const { region: later } = await applied([delay('extend-mill-lane', 6)], { ...region, projects });
    expect(monthsOf(later, 'extend-mill-lane')).toEqual(['2020-01', '2021-07', '2022-02']);
  });

  it('should hurry works by negative months, but nothing ahead to before the census', async () => {
    const { region } = await applied([delay('extend-mill-lane', -3)]);
    expect(monthsOf(region, 'extend-mill-lane')).toEqual([undefined, '2020-10', '2021-05']);
    const early = await refused([delay('extend-mill-lane', -5), delay('open-orchard', -22)]);
    expect(early.map(({ code, details }) => [code, details.milestone, details.month])).toEqual([
      ['beforeCensus', 'start', '2020-08'],
      ['beforeCensus', 'finish', '2020-08'],
    ]);
  });

  it('should refuse a project that is not there, with the nearest one', async () => {
    const problems = await refused([delay('open-orchid', 12)]);
    expect(problems).toMatchObject([
      {
        code: 'unknownProject',
        where: 'what-if.yaml, interventions[0].project (change 1 “Delay or hurry a project”, “Project”)',
        what: '"open-orchid" is not among the 5 projects.',
        remedy: 'Did you mean: open-orchard?',
      },
    ]);
  });

  it('should know a project by its name when its identifier was meant', async () => {
    const [problem] = await refused([delay('old-block项目', 12)]);
    expect(problem?.details.near).toMatch(/^old-block/);
  });

  it.each([
    ['no month', delay('extend-mill-lane', 0), 'changesNothing interventions[0]'],
    ['finished works', delay('old-block', 12), 'projectFinished interventions[0].project'],
    ['cancelled works', delay('extend-river', 12), 'projectCancelled interventions[0].project'],
  ])('should refuse %s', async (_name, intervention, code) => {
    expect(codes(await refused([intervention]))).toEqual([code]);
  });
});

describe('delaying many projects', () => {
  const delayAll = (more: object): Intervention => ({ kind: 'delayProjects', months: 12, because, ...more });
  const finishes = (region: Region) => region.projects.map(({ id, finish }) => `${id} ${finish}`);

  it('should move all that are not finished or cancelled', async () => {
    const { region, changes } = await applied([delayAll({})]);
    expect(finishes(region)).toEqual([
      'extend-mill-lane 2022-08',
      'extend-river 2021-08',
      'old-block 2019-08',
      'open-orchard 2023-06',
      'west-wing 2022-08',
    ]);
    expect(changes[0]?.touched).toBe(3);
  });

  it('should move those of a programme, of a district, or of both', async () => {
    const touched = async (more: object) => (await applied([delayAll(more)])).changes[0]?.touched;
    expect(await touched({ programme: 'S3-8' })).toBe(1);
    expect(await touched({ district: 'east' })).toBe(2);
    expect(await touched({ district: 'west', programme: 'S3-6' })).toBe(1);
  });

  it('should refuse names that are not there, and filters that leave nothing', async () => {
    expect(codes(await refused([delayAll({ district: 'esat', programme: 'S3-9' })]))).toEqual([
      'scenarioUnknownDistrict interventions[0].district',
      'unknownProgramme interventions[0].programme',
    ]);
    expect(codes(await refused([delayAll({ district: 'west', programme: 'S3-8' })]))).toEqual([
      'changesNothing interventions[0]',
    ]);
    expect(codes(await refused([delayAll({ months: 0 })]))).toEqual(['changesNothing interventions[0]']);
  });
});

describe('cancelling a project', () => {
  it('should keep its row, cancelled, with the reason', async () => {
    const { region } = await applied([cancel('open-orchard')]);
    expect(region.projects.find(({ id }) => id === 'open-orchard')).toMatchObject({
      status: 'cancelled',
      basis: 'assumed',
      note: because,
    });
  });

  it('should refuse what is cancelled, finished or not there', async () => {
    const problems = await refused([cancel('extend-river'), cancel('old-block'), cancel('new-block')]);
    expect(codes(problems)).toEqual([
      'changesNothing interventions[0]',
      'projectFinished interventions[1].project',
      'unknownProject interventions[2].project',
    ]);
  });

  it('should make a later delay of the same project a contradiction', async () => {
    expect(codes(await refused([cancel('open-orchard'), delay('open-orchard', 3)]))).toEqual([
      'projectCancelled interventions[1].project',
    ]);
  });
});

describe('adding a project', () => {
  const row = {
    id: 'new-wing',
    name: '北楼',
    kind: 'extension',
    district: 'east',
    school: 'river',
    homeRooms: 9,
    start: '2021-03',
    finish: '2022-08',
  };
  const add = (more: object = {}): Intervention => ({
    kind: 'addProject',
    project: { ...row, ...more },
    because,
  });

  it('should put a planned project, marked assumed with the reason, into the sorted table', async () => {
    const { region } = await applied([add()]);
    expect(region.projects.map(({ id }) => id)).toEqual([
      'extend-mill-lane',
      'extend-river',
      'new-wing',
      'old-block',
      'open-orchard',
      'west-wing',
    ]);
    const added: Partial<Project> = {
      ...row,
      kind: 'extension',
      status: 'planned',
      basis: 'assumed',
      note: because,
    };
    expect(region.projects[2]).toEqual(added);
  });

  it('should let later interventions find it', async () => {
    const { region } = await applied([add(), delay('new-wing', 12)]);
    expect(monthsOf(region, 'new-wing')).toEqual([undefined, '2022-03', '2023-08']);
    const second = add({ id: 'third-wing', after: 'new-wing', school: 'orchard' });
    expect((await applied([add(), second])).region.projects).toHaveLength(7);
  });

  it('should refuse fields that projects.csv would not take, all at once', async () => {
    const problems = await refused([add({ finish: '2022-13', homeRooms: -1, rooms: 3, kind: 'extention' })]);
    expect(codes(problems)).toEqual([
      'notAmong interventions[0].project.kind',
      'tooSmall interventions[0].project.homeRooms',
      'scenarioBadIdentifier interventions[0].project.finish',
      'unknownKey interventions[0].project.rooms',
    ]);
  });

  it('should refuse identifiers that are taken or point at nothing', async () => {
    const problems = await refused([
      add({
        id: 'old-block',
        school: 'rivver',
        area: 'north',
        relieves: ['mill-lane', 'mil'],
        after: 'x',
        receiver: 'y',
      }),
      add({ kind: 'newSchool', school: 'river', district: 'est' }),
      add({ id: 'second', kind: 'newSchool', school: 'orchard' }),
    ]);
    expect(codes(problems)).toEqual([
      'projectKnown interventions[0].project.id',
      'scenarioUnknownReference interventions[0].project.school',
      'scenarioUnknownReference interventions[0].project.area',
      'scenarioUnknownReference interventions[0].project.relieves',
      'scenarioUnknownReference interventions[0].project.receiver',
      'scenarioUnknownReference interventions[0].project.after',
      'schoolKnown interventions[1].project.school',
      'scenarioUnknownReference interventions[1].project.district',
      'schoolKnown interventions[2].project.school',
    ]);
  });

  it('should refuse works that open after the horizon, were due before the census, or start after their end', async () => {
    const problems = await refused([
      add({ finish: '2025-09' }),
      add({ finish: '2020-08', start: '2020-01' }),
      add({ start: '2023-01' }),
    ]);
    expect(codes(problems)).toEqual([
      'yearOutside interventions[0].project.finish',
      'beforeCensus interventions[1].project.finish',
      'monthsReversed interventions[2].project',
    ]);
  });

  it('should not blame later interventions for a project that could not be added', async () => {
    const problems = await refused([add({ finish: 'soon' }), delay('new-wing', 3), cancel('new-wing')]);
    expect(codes(problems)).toEqual(['scenarioBadIdentifier interventions[0].project.finish']);
  });

  it('should take no key that reaches into prototypes', async () => {
    const project: Record<string, unknown> = JSON.parse(`{"__proto__": {"homeRooms": 99}, "id": "p"}`);
    const problems = await refused([{ kind: 'addProject', project, because }]);
    expect(codes(problems)).toContain('unknownKey interventions[0].project.__proto__');
  });

  it('should leave the list of a school’s projects as it was in the baseline', async () => {
    const baseline = planningRegion();
    await applied([add()], baseline);
    expect(baseline).toEqual(planningRegion());
  });
});

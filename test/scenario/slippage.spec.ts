import { describe, expect, it } from 'vitest';
import type { InterventionOf } from '../../src/domain/interventions.ts';
import type { Region } from '../../src/domain/region/region.ts';
import type { Intervention } from '../../src/domain/scenario.ts';
import { applied, codes, refused } from './applied.ts';
import { planningRegion } from './planningRegion.ts';

const because = 'Works have been late before.';
const slips = (more: Partial<InterventionOf<'slippage'>>): Intervention => ({
  ...{ kind: 'slippage', because },
  ...more,
});
const worksOf = ({ projects }: Region) =>
  projects.flatMap(({ id, finish, delays }) => (delays === undefined ? [] : [[id, finish, delays]]));

describe('slippage of works', () => {
  it('should keep the dates where on time is as likely as any delay, and hand the delays to draws', async () => {
    const { region, changes } = await applied([slips({ delays: '0:50;12:50' })]);
    expect(worksOf(region)).toEqual([
      ['extend-mill-lane', '2021-08', '0:50;12:50'],
      ['open-orchard', '2022-06', '0:50;12:50'],
      ['west-wing', '2021-08', '0:50;12:50'],
    ]);
    expect(changes[0]?.touched).toBe(3);
    expect(changes[0]?.what).toEqual({
      zh: '谷地市 3 个项目的工期有 0 至 12 个月的偏差，中间情形按 0 个月计。',
      en: '3 projects in Vale are 0 to 12 months late; the central path takes 0.',
    });
  });

  it('should move the central path to the likeliest month and tell delays from there', async () => {
    const { region } = await applied([slips({ project: 'extend-mill-lane', least: 0, likely: 2, most: 3 })]);
    expect(worksOf(region)).toEqual([['extend-mill-lane', '2021-10', '-2:2;-1:4;0:6;1:3']]);
  });

  it('should do by one delay alone what delaying by it does', async () => {
    const certain = await applied([slips({ least: 7, likely: 7, most: 7 })]);
    const weighed = await applied([slips({ delays: '7:1' })]);
    const delayed = await applied([{ kind: 'delayProjects', months: 7, because }]);
    expect(certain.region).toEqual(delayed.region);
    expect(weighed.region).toEqual(delayed.region);
  });

  it('should reach the works of a kind, a state, a programme and a district, and no others', async () => {
    const named = async (more: Partial<InterventionOf<'slippage'>>) =>
      worksOf((await applied([slips({ delays: '0:1;6:1', ...more })])).region).map(([id]) => id);
    expect(await named({ works: 'newSchool' })).toEqual(['open-orchard']);
    expect(await named({ status: 'planned' })).toEqual(['extend-mill-lane', 'west-wing']);
    expect(await named({ programme: 'S3-8' })).toEqual(['extend-mill-lane']);
    expect(await named({ district: 'west' })).toEqual(['west-wing']);
  });

  it('should replace what was said of the works before', async () => {
    const { region } = await applied([
      slips({ delays: '0:1;6:1' }),
      slips({ project: 'west-wing', delays: '0:1;24:1' }),
    ]);
    expect(worksOf(region).at(-1)).toEqual(['west-wing', '2021-08', '0:1;24:1']);
  });

  it('should replace where the earlier put the central path too, but not a delay beside it', async () => {
    const general = slips({ least: 0, likely: 2, most: 12 });
    const own = slips({ project: 'west-wing', least: 0, likely: 6, most: 7 });
    const alone = worksOf((await applied([own])).region).at(-1);
    expect(worksOf((await applied([general, own])).region).at(-1)).toEqual(alone);
    expect(alone?.[1]).toBe('2022-02');
    const delay = { kind: 'delayProject', project: 'west-wing', months: 1, because } as const;
    expect(worksOf((await applied([general, delay, own])).region).at(-1)?.[1]).toBe('2022-03');
    expect(codes(await refused([general, general]))).toEqual(['changesNothing interventions[1]']);
  });

  it.each([
    ['no month at all', {}, 'slippageForm interventions[0].likely'],
    ['two of three', { least: 0, most: 3 }, 'slippageForm interventions[0].likely'],
    ['both forms', { least: 0, likely: 1, most: 3, delays: '0:1' }, 'slippageForm interventions[0].delays'],
    ['what is no list', { delays: 'half a year' }, 'slippageUnreadable interventions[0].delays'],
    ['corners in disorder', { least: 4, likely: 1, most: 3 }, 'slippageOrder interventions[0].likely'],
    ['no months', { delays: '0:1' }, 'changesNothing interventions[0]'],
    [
      'works that are done',
      { project: 'old-block', delays: '0:1;6:1' },
      'projectFinished interventions[0].project',
    ],
    [
      'cancelled works',
      { project: 'extend-river', delays: '0:1;6:1' },
      'projectCancelled interventions[0].project',
    ],
    [
      'an unknown project',
      { project: 'orchid', delays: '0:1;6:1' },
      'unknownProject interventions[0].project',
    ],
    [
      'an unknown district',
      { district: 'north', delays: '0:1' },
      'scenarioUnknownDistrict interventions[0].district',
    ],
    [
      'works hurried to before the census',
      { project: 'west-wing', delays: '-5:1;0:1' },
      'beforeCensus interventions[0].delays',
    ],
  ] as const)('should refuse %s', async (_, more, code) => {
    expect(codes(await refused([slips(more)]))).toEqual([code]);
  });

  it('should refuse to hurry works that their delays would then bring before the census', async () => {
    const hurry: Intervention = { kind: 'delayProject', project: 'west-wing', months: -2, because };
    await applied([hurry]);
    expect(codes(await refused([slips({ project: 'west-wing', delays: '-2:1;0:3' }), hurry]))).toEqual([
      'beforeCensus interventions[1].months',
    ]);
  });

  it('should refuse delays of an added project that cannot be read', async () => {
    const project = { id: 'new', name: '新', kind: 'extension', district: 'east', school: 'river' };
    const add = (delays: string): Intervention => ({
      ...{ kind: 'addProject', because, project: { ...project, homeRooms: 2, finish: '2022-08', delays } },
    });
    expect(codes(await refused([add('later')]))).toEqual(['wrongValue interventions[0].project.delays']);
    expect(codes(await refused([add('-36:1;0:1')]))).toEqual([
      'beforeCensus interventions[0].project.delays',
    ]);
    expect(worksOf((await applied([add('0:1;6:1')])).region)).toEqual([['new', '2022-08', '0:1;6:1']]);
    expect(planningRegion().projects.every(({ delays }) => delays === undefined)).toBe(true);
  });
});

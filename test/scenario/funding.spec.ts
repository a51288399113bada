import { describe, expect, it } from 'vitest';
import type { InterventionOf } from '../../src/domain/interventions.ts';
import type { Region } from '../../src/domain/region/region.ts';
import type { Intervention } from '../../src/domain/scenario.ts';
import { applied, codes, refused } from './applied.ts';

const because = 'The bond covers part of it.';
const fund = (share: number, more: Partial<InterventionOf<'fundWorks'>> = {}): Intervention => ({
  ...{ kind: 'fundWorks', share, because },
  ...more,
});
const drop = (more: Partial<InterventionOf<'dropUnfunded'>> = {}): Intervention => ({
  ...{ kind: 'dropUnfunded', because },
  ...more,
});
const told = ({ projects }: Region) =>
  projects.map(({ id, status, fundedShare }) => [id, status, fundedShare]);

describe('money for works', () => {
  it('should be found for works that are not finished, and say why it is assumed', async () => {
    const { region, changes } = await applied([fund(0.4, { programme: 'S3-8' })]);
    const [first] = region.projects;
    expect(first).toMatchObject({ fundedShare: 0.4, basis: 'assumed', note: because });
    expect(region.projects.slice(1).every(({ fundedShare }) => fundedShare === undefined)).toBe(true);
    expect(changes[0]?.what.en).toBe('1 projects of "S3-8" in Vale are funded to 40 %.');
  });

  it('should take out works that lack any of it, and keep those of which nothing is known', async () => {
    const { region } = await applied([
      fund(0.9, { project: 'west-wing' }),
      fund(1, { project: 'open-orchard' }),
      drop(),
    ]);
    expect(told(region)).toEqual([
      ['extend-mill-lane', 'planned', undefined],
      ['extend-river', 'cancelled', undefined],
      ['old-block', 'finished', undefined],
      ['open-orchard', 'underWay', 1],
      ['west-wing', 'cancelled', 0.9],
    ]);
  });

  it('should take out only what is funded to less than asked', async () => {
    const half = [fund(0.9, { project: 'west-wing' }), fund(0.3, { project: 'open-orchard' })];
    const { region } = await applied([...half, drop({ below: 0.5 })]);
    expect(told(region).filter(([, , share]) => share !== undefined)).toEqual([
      ['open-orchard', 'cancelled', 0.3],
      ['west-wing', 'planned', 0.9],
    ]);
  });

  it.each([
    ['nothing that lacks money', [drop()], 'changesNothing interventions[0]'],
    ['the share there is', [fund(1), fund(1)], 'changesNothing interventions[1]'],
    ['finished works', [fund(1, { project: 'old-block' })], 'projectFinished interventions[0].project'],
    ['an unknown programme', [drop({ programme: 'S9' })], 'unknownProgramme interventions[0].programme'],
  ])('should refuse %s', async (_, lines, code) => {
    expect(codes(await refused(lines))).toEqual([code]);
  });
});

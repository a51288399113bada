import { describe, expect, it } from 'vitest';
import type { Project } from '../../src/domain/region/project.ts';
import type { Region } from '../../src/domain/region/region.ts';
import { reportStudy } from '../../src/study/reportStudy.ts';
import { runStudy } from '../../src/study/runStudy.ts';
import { smallRegion } from '../arbitraries/region.ts';

function reportOf(change: Partial<Project>) {
  const region = smallRegion();
  const [first] = region.targets;
  const inUse = { indicator: 'projectsInUse', operator: '>=', value: 1, unit: 'sites', year: 2022 };
  const named = { ...first, id: 'named', ...inUse, projects: ['open-orchard'] };
  const projects = region.projects.map((each) => ({ ...each, ...change }));
  return reportStudy(
    runStudy({ ...region, projects, targets: [...region.targets, named] as unknown as Region['targets'] }),
  );
}

const notesOf = ({ verdicts }: ReturnType<typeof reportOf>, id: string) =>
  verdicts.find(({ target }) => target === id)?.notes.map(({ en }) => en);

describe('works that lack money', () => {
  it('should stand as a risk with what is lacking and the targets that name them', () => {
    const report = reportOf({ fundedShare: 0.75 });
    expect(report.unfunded).toMatchObject([
      { project: 'open-orchard', fundedShare: 0.75, lacking: 9_000_000, openYear: 2022, targets: ['named'] },
    ]);
    expect(report.unfunded?.[0]?.words).toEqual({
      zh: '“新建orchard小学”资金仅落实 75%，缺 900 万元，按 2022 学年投用计，存在落空风险。',
      en: '“新建orchard小学” is funded to 75 % only, lacks 900 × 10,000 yuan, and is counted on from 2022: it may not come.',
    });
    expect(notesOf(report, 'named')).toEqual(['Of the projects it counts on, 1 lack money.']);
    expect(notesOf(report, 'no-oversize')).toEqual([]);
  });

  it('should say nothing of an amount where no cost is told', () => {
    const [row] = reportOf({ fundedShare: 0, cost: undefined } as Partial<Project>).unfunded ?? [];
    expect(row).not.toHaveProperty('lacking');
    expect(row?.words.en).toContain('funded to 0 % only, and counted on from 2022');
  });

  it.each([
    ['funded', { fundedShare: 1 }],
    ['finished', { fundedShare: 0.5, status: 'finished' as const, finish: '2020-06' }],
    ['cancelled', { fundedShare: 0.5, status: 'cancelled' as const }],
    ['silent on it', {}],
  ])('should not tell of works that are %s', (_, change) => {
    const report = reportOf(change);
    expect(report).not.toHaveProperty('unfunded');
    expect(notesOf(report, 'named')?.join()).not.toContain('lack money');
  });
});

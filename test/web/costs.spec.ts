import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../src/domain/report.ts';
import { scatterChart } from '../../web/src/charts/scatterChart.ts';
import { chartSvg } from '../../web/src/charts/svg/chartSvg.ts';
import { sizeDeadline, sizeVerdicts, worksOf } from '../../web/src/views/compare/sizeDeadline.ts';

const verdict = (part: Partial<Verdict>) =>
  ({ indicator: 'oversizeClasses', role: 'computed', scope: {}, due: 2025, ...part }) as Verdict;

const deadlineOf = (verdicts: readonly Verdict[], district?: string) =>
  sizeDeadline(sizeVerdicts(verdicts, district));

describe('the year from which sizes hold', () => {
  it('should be the last of the first years in which each holds to the end', () => {
    const told = deadlineOf([
      verdict({ firstMet: 2024 }),
      verdict({ indicator: 'oversizeSchools', firstMet: 2027, due: 2026 }),
    ]);
    expect(told).toEqual({ targets: 2, year: 2027, due: [2025, 2026] });
  });

  it('should be none where one never holds, and count neither others nor those that cannot be judged', () => {
    const [held, never] = [verdict({ firstMet: 2024 }), verdict({ firstMet: undefined })];
    const others = [
      verdict({ indicator: 'teacherCover' }),
      verdict({ role: 'reported' }),
      verdict({ missing: 'noRule' }),
    ];
    expect(deadlineOf([held, never])).toMatchObject({ targets: 2, year: undefined });
    expect(deadlineOf([held, ...others])).toMatchObject({ targets: 1, year: 2024 });
    expect(deadlineOf(others)).toBeUndefined();
  });

  it('should look at one district where one is asked for', () => {
    const own = verdict({ scope: { district: 'a' }, firstMet: 2023 });
    const all = [own, verdict({ scope: { district: 'b' } }), verdict({})];
    expect(deadlineOf(all, 'a')).toEqual({ targets: 1, year: 2023, due: [2025] });
    expect(deadlineOf(all, 'c')).toBeUndefined();
  });

  it('should add works of districts up', () => {
    const rows = [
      { district: 'a', projects: 2, unpriced: 1, cost: 30 },
      { district: 'b', projects: 1, unpriced: 0, cost: 5 },
    ];
    expect(worksOf(rows)).toEqual({ projects: 3, unpriced: 1, cost: 35 });
  });
});

describe('the scatter of costs and years', () => {
  const chart = scatterChart({
    ...{ years: [2021, 2022, 2023], lastKnown: 2021, ink: '#000000', grid: '#cccccc' },
    ...{ axes: { x: 'year', y: 'cost' }, baseWords: 'base', dueYears: [2023], dueWords: 'due' },
    ...{ number: String, tick: String, never: 'never' },
    points: [
      { name: 'first', colour: '#112233', year: 2022, cost: 40 },
      { name: 'second', colour: '#445566', year: 2022, cost: 40 },
      { name: 'third', colour: '#778899', year: undefined, cost: 0 },
    ],
  });
  const [first, second, third] = chart.data.datasets;

  it('should have one point for each, behind the last year where the promise is not kept', () => {
    expect(chart.data.labels).toEqual(['2021', '2022', '2023', 'never']);
    expect(first?.data).toEqual([null, 40, null, null]);
    expect(third?.data).toEqual([null, null, null, 0]);
  });

  it('should show all that lie at one place, as outlines of other shapes and sizes', () => {
    expect(first?.data).toEqual(second?.data);
    expect(first?.pointStyle).not.toBe(second?.pointStyle);
    expect(Number(first?.pointRadius)).toBeGreaterThan(Number(second?.pointRadius));
    expect(first?.backgroundColor).toBe('transparent');
    const picture = chartSvg(chart, { title: 't', source: '', ground: '#ffffff' });
    expect(picture).toContain('fill="none" stroke="#112233"');
    expect(picture).toContain('stroke="#445566"');
    expect(picture).not.toContain('fill="#112233"');
  });
});

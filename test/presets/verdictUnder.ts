import type { PresetId } from '../../src/domain/preset.ts';
import type { Verdict } from '../../src/domain/report.ts';
import type { Intervention } from '../../src/domain/scenario.ts';
import { buildReport } from '../../src/report/buildReport.ts';
import { type Grades, type WorldPlan, world } from '../report/world.ts';
import { applied } from '../scenario/applied.ts';

const because = 'What would these rules ask?';

/** What a preset is put to: classes of a school "mill" year by year from the base year, and waivers asked for. */
export interface Asked {
  readonly preset: PresetId;
  readonly fromYear: number;
  readonly base?: number;
  readonly years: readonly Grades[];
  readonly plan?: WorldPlan;
  readonly more?: { readonly district?: string; readonly shift?: number };
  readonly waivers?: readonly Omit<Extract<Intervention, { kind: 'waive' }>, 'kind' | 'because'>[];
}

/** A small place in which a preset holds: its verdicts by target. */
export async function verdictsUnder(asked: Asked): Promise<(target: string) => Verdict> {
  const base = asked.base ?? 2023;
  const plan: WorldPlan = {
    ...{ base, horizon: base + asked.years.length - 1, ladder: '3+6-3-3' },
    schools: { mill: { type: 'nineYear', stages: ['primary', 'junior'] } },
    classes: { mill: Object.fromEntries(asked.years.map((grades, index) => [base + index, grades])) },
    ...asked.plan,
  };
  const run = world(plan);
  const { preset, fromYear, more } = asked;
  const { region } = await applied(
    [
      { kind: 'applyPreset', preset, fromYear, ...more, because },
      ...(asked.waivers ?? []).map((waiver) => ({ kind: 'waive' as const, ...waiver, because })),
    ],
    run.region,
  );
  const { verdicts } = buildReport({ ...run, region });
  return (target) => {
    const found = verdicts.find((verdict) => verdict.target === target);
    if (found === undefined) throw new Error(`no verdict on ${target}`);
    return found;
  };
}

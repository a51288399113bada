import { expect } from 'vitest';
import type { Problem } from '../../src/domain/problem.ts';
import type { Region } from '../../src/domain/region/region.ts';
import type { Change, Scenario } from '../../src/domain/scenario.ts';
import { applyScenario } from '../../src/scenario/applyScenario.ts';
import { planningRegion, scenarioOf } from './planningRegion.ts';

type Interventions = Scenario['interventions'];

/** Apply interventions that must be sound. */
export async function applied(
  interventions: Interventions,
  region: Region = planningRegion(),
): Promise<{ region: Region; changes: readonly Change[] }> {
  const result = await applyScenario(region, scenarioOf(...interventions));
  if (!result.ok) expect(result.problems).toEqual([]);
  if (!result.ok) throw new Error('not reached');
  return result;
}

/** Apply interventions that must be refused. */
export async function refused(
  interventions: Interventions,
  region: Region = planningRegion(),
): Promise<readonly Problem[]> {
  const result = await applyScenario(region, scenarioOf(...interventions), 'what-if.yaml');
  if (result.ok) expect(result.changes).toEqual('a problem');
  if (result.ok) throw new Error('not reached');
  return result.problems;
}

/** Codes of problems with the field that they stand at. */
export const codes = (problems: readonly Problem[]) => problems.map(({ code, at }) => `${code} ${at.column}`);

import * as z from 'zod';
import { type AllocationPlan, allocationPlanSchema } from '../domain/allocation/allocationPlan.ts';
import { type PlanVector, planLevels } from '../domain/allocation/planVector.ts';
import { type Problem, problemsOf } from '../domain/problem.ts';
import { readingTexts } from './problemTexts/readingTexts.ts';

const problem = problemsOf(readingTexts);

/** A plan as it can be doubted, with what it is said to come to, or everything that is wrong with its form. */
export type PlanReading =
  | { readonly plan: AllocationPlan; readonly vector?: PlanVector; readonly problems: readonly [] }
  | { readonly plan?: never; readonly problems: readonly Problem[] };

const vectorSchema = z.strictObject(
  Object.fromEntries(planLevels.map((level) => [level, z.number()])) as Record<
    (typeof planLevels)[number],
    z.ZodNumber
  >,
);

/**
 * Read a plan from parsed JSON: its form and units, not its rules. Every fault is told with its path.
 *
 * @param plan As `schemas/allocationPlan.schema.json` says; lists may be left out.
 * @param vector What the plan is said to come to, all six levels; undefined or null when nothing is said.
 */
export function readPlan(plan: unknown, vector?: unknown): PlanReading {
  if (plan === undefined || plan === null) return { problems: [problem('planMissing', { column: 'plan' })] };
  const parsed = allocationPlanSchema.safeParse(plan);
  const claim = vectorSchema.nullish().safeParse(vector);
  if (!parsed.success || !claim.success)
    return { problems: [...faults('plan', parsed.error), ...faults('vector', claim.error)] };
  return { plan: parsed.data, ...(claim.data ? { vector: claim.data } : {}), problems: [] };
}

/** The problem that a plan answers is not there. */
export function missingProblem(): Problem {
  return problem('problemOfPlanMissing', { column: 'problem' });
}

function faults(part: string, error: z.ZodError | undefined): Problem[] {
  return (error?.issues ?? []).map((issue) => {
    const path = [part, ...issue.path.map(String)].join('.');
    return problem('planShape', { column: path }, { path, message: issue.message });
  });
}

/** The JSON Schema of a plan as people write it, for editors; ends with a line break. */
export function planSchemaText(): string {
  const schema = z.toJSONSchema(allocationPlanSchema, { io: 'input' });
  return `${JSON.stringify({ ...schema, title: 'Allocation plan · 学位分配方案' }, null, 2)}\n`;
}

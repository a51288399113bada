import * as z from 'zod';
import { type IndicatorId, indicatorWords } from './glossary.ts';
import { type InterventionKind, interventionSchema } from './interventions.ts';
import { planningSchema } from './planning.ts';
import { identifierPattern } from './region/fields.ts';
import { verdictStates } from './report.ts';
import { stages } from './stage.ts';
import type { Words } from './words.ts';

export { type Intervention, interventionSchema } from './interventions.ts';

const id = z.string().regex(identifierPattern);
const words = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
const bound = (description: string) => z.number().optional().meta({ unit: 'the target’s unit', description });

const expectation = z.strictObject({
  target: id,
  district: id.optional(),
  state: z.enum(verdictStates),
  atLeast: bound('Least value that must come out.'),
  atMost: bound('Greatest value that must come out.'),
});

const indicatorIds = Object.keys(indicatorWords) as [IndicatorId, ...IndicatorId[]];
const figureBound = (description: string) =>
  z.number().optional().meta({ unit: 'the indicator’s unit', description });

const expectedFigure = z.strictObject({
  indicator: z.enum(indicatorIds),
  year: z.int().meta({ unit: 'school year', description: 'School year in which it is read.' }),
  stage: z.enum(stages).optional(),
  district: id.optional(),
  atLeast: figureBound('Least value that must come out; shares as fractions.'),
  atMost: figureBound('Greatest value that must come out; shares as fractions.'),
});

/** A what-if in scenarios/: what is asked, of which dataset, with which changes, and what is expected of the answer. */
export const scenarioSchema = z.strictObject({
  format: z.literal('xuewei.scenario/1'),
  title: words,
  question: words,
  /** Folder or workbook of the dataset, relative to the scenario file. */
  dataset: z.string().min(1),
  interventions: z.array(interventionSchema).max(1000),
  /** Verdicts that must come out: a scenario is its own test. */
  expect: z.array(expectation).optional(),
  /** Figures that must come out, where no target asks for what the question asks. */
  expectFigures: z.array(expectedFigure).optional(),
  /** What the allocator may do and at what price; all levers at their assumed defaults when missing. */
  planning: planningSchema.optional(),
  /** Verdicts that must come out when a proposed plan is carried out. */
  expectWithPlan: z.array(expectation).optional(),
});
export type Scenario = z.infer<typeof scenarioSchema>;

/** What one line of a scenario did to the region. */
export interface Change {
  /** Place in the list of interventions, from 0. */
  readonly index: number;
  readonly kind: InterventionKind;
  readonly because: string;
  /** One sentence. */
  readonly what: Words;
  /** Rows of the region's tables that were changed or added; ≥ 1. */
  readonly touched: number;
}

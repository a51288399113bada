import * as z from 'zod';
import { counted, identifier, money, ratio, share, stageName, whole, year } from './problemFields.ts';
import { flowSchema, schoolSchema } from './problemSchools.ts';

const stageSchema = z.strictObject({
  stage: stageName('The stage.'),
  years: z.int().min(1).max(12).meta({ unit: 'years', description: 'Years that pupils stay.' }),
  survival: z
    .array(ratio('ratio', 'Pupils k years after entry per pupil at entry.'))
    .optional()
    .meta({ description: 'One ratio per year of the stage, the first 1; all 1 when missing.' }),
  caps: z
    .array(
      z.strictObject({
        fromYear: year('First school year in which it holds.'),
        pupils: counted('pupils per class', 'Size that no class should exceed.'),
      }),
    )
    .default([])
    .meta({ description: 'Class caps by year. Empty: no classes are formed, only pupils are counted.' }),
  largestClass: counted(
    'pupils per class',
    'Size that no class can exceed; pupils beyond it stay unplaced. The cap itself when missing.',
  ).optional(),
  deadline: z
    .strictObject({
      year: year('First school year in which an oversize class counts in full.'),
      weightBefore: share('What an oversize class-year counts before.').default(0),
    })
    .optional()
    .meta({ description: 'Every year counts in full when missing.' }),
  sectionCost: money('yuan per class and year', 'Cost of a class.').default(0),
  splitCost: money('yuan per class', 'Cost of each class added to a cohort after its entry.').default(0),
  regroupCost: money(
    'yuan per cohort',
    'Cost of regrouping the classes of a cohort that is there already; not possible when missing.',
  ).optional(),
});
export type ProblemStage = z.output<typeof stageSchema>;

const areaSchema = z.strictObject({
  id: identifier('Area, or any other group of pupils that go to school together.'),
  singleSource: z
    .boolean()
    .default(false)
    .meta({ description: 'Whether the pupils who enter in one year must all go to one school.' }),
  demand: z
    .array(
      z.strictObject({
        stage: stageName('Stage they enter.'),
        entryYear: year('School year in which they enter.'),
        pupils: whole('pupils', 'Pupils who enter.'),
      }),
    )
    .default([]),
  fedBy: z
    .array(
      z.strictObject({
        school: identifier('School whose leavers come.'),
        from: stageName('Stage that they leave.'),
        to: stageName('Stage that they enter the year after.'),
        share: share('Share of the leavers who come.'),
      }),
    )
    .default([])
    .meta({ description: 'Leavers that join the demand, so that an intake now is a demand later.' }),
});
export type ProblemArea = z.output<typeof areaSchema>;

const teachersSchema = z.strictObject({
  district: identifier('District of the pool; the region for the city’s own.'),
  stage: stageName('Stage of the pool.'),
  stock: ratio('teachers', 'Full-time teachers in the year before the first year planned.', 1_000_000),
  retiring: share('Share of the teachers who leave each year.').default(0),
  hiresAtMost: whole('teachers per year', 'Teachers who can be hired each year.').default(0),
  perSection: ratio('teachers per class', 'Teachers that a class needs.'),
  wage: money('yuan per teacher and year', 'Cost of a full-time teacher.').default(0),
  contractPrice: money('yuan per teacher and year', 'Cost of a contract teacher.'),
  contractsAtMost: whole('teachers', 'Contract teachers in any year; no limit when missing.').optional(),
  posts: z
    .array(
      z.strictObject({
        fromYear: year('First school year of this figure.'),
        posts: whole('posts', 'Posts by the pupil rule; nobody is hired beyond them.'),
      }),
    )
    .default([]),
});
export type ProblemTeachers = z.output<typeof teachersSchema>;

/**
 * What the allocator is asked, complete in itself: who enters when and where from, which schools and sites can take
 * them on which terms, and what everything costs. Plain JSON; small facility-location problems are a special case
 * (one year, one stage without caps, sites whose modules have a cost and a limit of pupils).
 */
export const allocationProblemSchema = z.strictObject({
  format: z.literal('xuewei.allocation/1'),
  firstYear: year('First school year planned.'),
  lastYear: year('Last school year planned.'),
  discountRate: share('Yearly discount rate; money of the first year counts in full.').default(0),
  stages: z.array(stageSchema).min(1),
  areas: z.array(areaSchema).min(1),
  schools: z.array(schoolSchema).min(1),
  flows: z.array(flowSchema),
  teachers: z
    .array(teachersSchema)
    .default([])
    .meta({ description: 'Pools that limit classes; no limit elsewhere.' }),
  budgets: z
    .array(
      z.strictObject({
        district: identifier('District whose works it pays.'),
        year: year('Year of the money.'),
        amount: money('yuan', 'Money for works.'),
      }),
    )
    .default([])
    .meta({ description: 'Districts without any row have no limit; years without a row have nothing.' }),
  carryOver: z
    .boolean()
    .default(true)
    .meta({ description: 'Whether money left over is there the next year.' }),
  grants: z
    .array(
      z.strictObject({
        year: year('Year of the grant.'),
        amount: money('yuan', 'City money for all districts that have a budget.'),
      }),
    )
    .default([]),
  costTolerance: share('How much dearer than the cheapest plan a plan with fewer moves may be.').default(0),
});
export type AllocationProblem = z.output<typeof allocationProblemSchema>;
/** The problem as people write it: what has a default may be left out. */
export type AllocationProblemInput = z.input<typeof allocationProblemSchema>;

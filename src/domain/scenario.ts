import * as z from 'zod';
import { identifierPattern } from './region/fields.ts';

const id = z.string().regex(identifierPattern);
const year = z.int().min(1900).max(2200);
const because = z.string().min(3).max(2000);
/** A number, or an expression in `year` and `base` (the base year): "1 - 0.03 * (year - base)". */
const factor = z.union([z.number().min(0).max(100), z.string().min(1).max(2000)]);
const span = { district: id.optional(), fromYear: year, toYear: year.optional(), because };

/** The interventions: ordered changes on a baseline. Each says why. */
export const interventionSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('delayProject'),
    project: id,
    months: z.int().min(-120).max(120),
    because,
  }),
  z.strictObject({
    kind: z.literal('delayProjects'),
    district: id.optional(),
    programme: z.string().min(1).optional(),
    months: z.int().min(-120).max(120),
    because,
  }),
  z.strictObject({ kind: z.literal('addProject'), project: z.record(z.string(), z.unknown()), because }),
  z.strictObject({ kind: z.literal('cancelProject'), project: id, because }),
  z.strictObject({
    kind: z.literal('classCap'),
    stage: z.string(),
    grade: z.string().optional(),
    district: id.optional(),
    fromYear: year,
    cap: z.int().min(1).max(200),
    target: z.int().min(1).max(200).optional(),
    because,
  }),
  z.strictObject({
    kind: z.literal('splitOversize'),
    stage: z.string().optional(),
    district: id.optional(),
    fromYear: year,
    because,
  }),
  z.strictObject({
    kind: z.literal('entryControl'),
    stage: z.string().optional(),
    district: id.optional(),
    fromYear: year,
    cap: z.int().min(1).max(200),
    because,
  }),
  z.strictObject({ kind: z.literal('births'), ...span, factor }),
  z.strictObject({ kind: z.literal('capture'), ...span, stage: z.string().optional(), factor }),
  z.strictObject({ kind: z.literal('migration'), ...span, stage: z.string().optional(), factor }),
  z.strictObject({
    kind: z.literal('budget'),
    owner: id,
    fromYear: year,
    toYear: year.optional(),
    factor,
    because,
  }),
  z.strictObject({
    kind: z.literal('hires'),
    district: id.optional(),
    stage: z.string(),
    perYear: z.int().min(0).max(100000),
    because,
  }),
  z.strictObject({ kind: z.literal('targetYear'), target: id, year, because }),
]);
export type Intervention = z.infer<typeof interventionSchema>;

const words = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });

/** A what-if in scenarios/: what is asked, of which dataset, with which changes, and what is expected of the answer. */
export const scenarioSchema = z.strictObject({
  format: z.literal('xuewei.scenario/1'),
  title: words,
  question: words,
  /** Folder or workbook of the dataset, relative to the scenario file. */
  dataset: z.string().min(1),
  interventions: z.array(interventionSchema).max(1000),
  /** Verdicts that must come out: a scenario is its own test. */
  expect: z
    .array(
      z.strictObject({
        target: id,
        district: id.optional(),
        state: z.enum([
          'met',
          'metWithinTolerance',
          'missed',
          'notMeasurable',
          'inputSet',
          'constraintHeld',
          'constraintBroken',
          'entered',
          'notEntered',
        ]),
        /** Bounds on the value, in the target's unit. */
        atLeast: z.number().optional(),
        atMost: z.number().optional(),
      }),
    )
    .optional(),
});
export type Scenario = z.infer<typeof scenarioSchema>;

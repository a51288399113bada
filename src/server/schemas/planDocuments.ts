import * as z from 'zod';
import { allocationPlanSchema } from '../../domain/allocation/allocationPlan.ts';
import { allocationProblemSchema } from '../../domain/allocation/allocationProblem.ts';
import { placeSchema } from '../../domain/region/place.ts';
import { scenarioSchema } from '../../domain/scenario.ts';
import { curveAxes } from '../../study/curve/curvePoints.ts';
import { planDocumentSchema } from './documents.ts';
import { drawnShare } from './draws.ts';
import { provenanceSchema, wordsSchema } from './place.ts';
import { planVectorSchema } from './plan.ts';
import { list } from './problem.ts';

// Documents of plans beside the plain one: along a curve, and sure enough.

const count = (unit: string, description: string) => z.int().meta({ unit, description });
const amount = (unit: string, description: string) => z.number().meta({ unit, description });

const curvePointSchema = z.strictObject({
  year: count('school year', 'The deadline asked for.').optional(),
  met: z.boolean().meta({ description: 'Nothing that counts stays short.' }),
  share: amount('share', 'Class-years that count which are there and within their caps, of those needed.'),
  vector: planVectorSchema,
  lowerBound: amount('yuan', 'No plan that leaves as little short costs less.').optional(),
  reasons: list(z.strictObject({ part: z.string(), words: wordsSchema })),
  parts: list(z.strictObject({ name: z.string(), plan: allocationPlanSchema, vector: planVectorSchema })),
});

/** `xuewei.curve/1`. */
export const curveDocumentSchema = z
  .strictObject({
    format: z.literal('xuewei.curve/1'),
    provenance: provenanceSchema,
    place: placeSchema,
    scenario: scenarioSchema.nullable(),
    settings: planDocumentSchema.shape.settings,
    by: z.enum(curveAxes),
    points: list(curvePointSchema),
    impossible: list(z.string()),
    problems: list(z.strictObject({ name: z.string(), problem: allocationProblemSchema })),
  })
  .meta({ id: 'CurveDocument', description: 'What plans cost along a curve (xuewei.curve/1).' });

const trialSchema = z.strictObject({
  planFor: amount('standard deviations', 'By which cohorts are larger than projected.').nullable(),
  vector: planVectorSchema,
  met: z.strictObject({
    ...drawnShare,
    targets: list(z.strictObject({ target: z.string(), ...drawnShare })),
  }),
});

/** `xuewei.sure/1`. */
export const sureDocumentSchema = planDocumentSchema
  .extend({
    format: z.literal('xuewei.sure/1'),
    sure: z.strictObject({
      asked: amount('share', 'Of the futures.'),
      draws: count('futures', 'Futures that each plan is carried out in.'),
      reached: z.boolean(),
      plain: trialSchema,
      robust: trialSchema,
      price: amount('yuan', 'Of the robust plan beside the plain one.'),
      trials: list(trialSchema),
      why: list(wordsSchema),
      how: list(wordsSchema),
    }),
  })
  .meta({ id: 'SureDocument', description: 'A plan that is sure enough (xuewei.sure/1).' });

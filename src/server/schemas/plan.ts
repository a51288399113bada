import * as z from 'zod';
import { allocationPlanSchema } from '../../domain/allocation/allocationPlan.ts';
import { allocationProblemSchema } from '../../domain/allocation/allocationProblem.ts';
import { planLevels } from '../../domain/allocation/planVector.ts';
import { wordsSchema } from './place.ts';
import { list, problemSchema } from './problem.ts';

// Shapes of a plan as docs/json.md tells them.

const level = z.enum(planLevels);
const amount = (unit: string, description: string) => z.number().meta({ unit, description });

export const planVectorSchema = z
  .strictObject({
    unplaced: amount('pupil-years', 'Without a seat.'),
    oversizeClasses: amount('class-years', 'Above the cap, weighted.'),
    oversizePupils: amount('pupil-years', 'Above the caps of classes and schools, weighted.'),
    cost: amount('yuan', 'Discounted cost.'),
    moved: amount('pupils', 'Who enter another school than their home school.'),
    kilometres: amount('km', 'To school, of those who enter.'),
  })
  .meta({ id: 'PlanVector', description: 'What plans are compared by, the first level first.' });

export const certificateSchema = z
  .strictObject({
    upperBound: amount('yuan', 'Cost of the plan.'),
    leastCost: amount('yuan', 'Cost of the cheapest plan found.').optional(),
    lowerBound: amount('yuan', 'No plan as good before cost costs less.').optional(),
    gap: amount('share', '(upper − lower) ÷ upper.').optional(),
    committedCost: amount(
      'yuan',
      'What every plan pays: wages of those who are in post, until they retire.',
    ).optional(),
    incrementalGap: amount('share', '(upper − lower) ÷ (upper − committed).').optional(),
    proven: list(level),
    source: z.enum(['oversizeZero', 'lp', 'branchAndBound', 'none']),
    model: z.string(),
    work: amount('moves', 'Work that gave the plan, or nodes of an exact solve.'),
    polished: z.literal(true).optional(),
    interrupted: z.literal(true).optional(),
  })
  .meta({ id: 'Certificate', description: 'What is proven of a plan.' });

const shortageSchema = z
  .looseObject({
    bySchool: list(z.looseObject({ school: z.string() })),
    sentence: wordsSchema.extend({ from: z.enum(['irreducible', 'largest']) }),
    earliest: z.looseObject({}),
    cheapestWayOut: list(
      z.looseObject({
        lever: z.string(),
        unit: z.string(),
        price: amount('yuan', 'What the lines cost at the plan’s prices, not discounted.').optional(),
        interventions: list(z.looseObject({ kind: z.string() })),
      }),
    ),
  })
  .meta({ id: 'Shortage', description: 'What stays short, why, and what would help.' });

/** One part of a place with its plan. */
export const partSchema = z
  .strictObject({
    name: z.string(),
    districts: list(z.string()),
    problem: allocationProblemSchema,
    leftOut: list(z.string()),
    plan: allocationPlanSchema.nullable(),
    vector: planVectorSchema.nullable(),
    certificate: certificateSchema.nullable(),
    findings: list(problemSchema),
    shortage: shortageSchema.nullable(),
  })
  .meta({ id: 'PlannedPart', description: 'A part of the place with its plan.' });

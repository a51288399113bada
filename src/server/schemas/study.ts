import * as z from 'zod';
import { jobKinds } from '../../domain/jobKinds.ts';
import { studyStates } from '../../store/store.ts';
import { datedPageQuery, highestRevision, nextText } from '../paging.ts';
import { hashSchema } from './place.ts';
import { planVectorSchema } from './plan.ts';
import { list, problemSchema } from './problem.ts';

export const studyKindSchema = z.enum(jobKinds);

export const studyRequestSchema = z
  .strictObject({
    kind: studyKindSchema,
    place: hashSchema,
    scenario: z
      .union([
        z.null(),
        z.strictObject({
          id: z.string().min(1).max(200),
          revision: z
            .int()
            .min(1)
            .max(highestRevision)
            .optional()
            .meta({ unit: 'revisions', description: 'The newest when left out.' }),
        }),
        z.strictObject({ text: z.string().max(900_000) }),
      ])
      .meta({ description: 'A kept scenario, a text that is not kept, or null for the place as it is.' }),
    settings: z.record(z.string(), z.unknown()).default({}).meta({
      description:
        'Settings of the kind; plan: work (moves); curve: by (deadline or share), work; sure: sure (share of the futures), draws, work; draws: draws (futures), threshold (pupils); back-test: maxHorizon (years).',
    }),
    seed: z
      .int()
      .min(0)
      .max(0xffffffff)
      .default(1)
      .meta({ unit: 'seed', description: 'Where chance starts.' }),
  })
  .meta({
    id: 'StudyRequest',
    examples: [{ kind: 'study', place: '0'.repeat(64), scenario: null, settings: {}, seed: 1 }],
  });

export const progressSchema = z
  .object({
    step: z.string(),
    year: z.int().optional().meta({ unit: 'school year', description: 'Year it works on.' }),
    part: z
      .object({
        name: z.string(),
        index: z.int().meta({ unit: 'parts', description: 'Which part, from 0.' }),
        of: z.int().meta({ unit: 'parts', description: 'Parts in all.' }),
        vector: planVectorSchema.optional(),
      })
      .optional()
      .meta({ description: 'The part that is planned, with its best plan so far.' }),
    share: z.number().meta({ unit: 'share', description: 'Share of the work done, 0 to 1.' }),
  })
  .meta({ id: 'Progress' });

export const studyJobSchema = z
  .object({
    id: z.string(),
    key: z.string().meta({ description: 'Hash of all that decides the result.' }),
    kind: studyKindSchema,
    place: hashSchema,
    state: z.enum(studyStates),
    progress: progressSchema.nullable(),
    problems: list(problemSchema).meta({ description: 'Why it failed.' }),
    createdAt: z.string(),
    changedAt: z.string(),
    links: z.object({ self: z.string(), events: z.string(), result: z.string().nullable() }),
  })
  .meta({ id: 'StudyJob', description: 'A study that waits, runs or has ended.' });

export const studyListSchema = z
  .object({
    studies: list(studyJobSchema),
    next: nextText,
  })
  .meta({ id: 'StudyList' });

export const studyParams = z.object({ id: z.string().min(1).max(200) });

export const studyListQuery = z.strictObject({
  state: z.enum(studyStates).optional(),
  place: hashSchema.optional(),
  kind: studyKindSchema.optional(),
  ...datedPageQuery('studies'),
});

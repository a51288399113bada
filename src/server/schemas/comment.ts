import * as z from 'zod';
import { limits } from '../../store/keepable.ts';
import { keyText, nextText, pageQuery } from '../paging.ts';
import { spot } from './ledger.ts';
import { list } from './problem.ts';

const scenario = z
  .string()
  .min(1)
  .max(200)
  .meta({ description: 'Identifier of the scenario.', examples: ['zibo-baseline'] });
const place = z
  .string()
  .min(1)
  .max(200)
  .meta({ description: 'Name of the place.', examples: ['zibo'] });
const text = z
  .string()
  .min(1)
  .max(limits.comment)
  .meta({ description: 'Plain text; shown as it is written, nothing in it is run.' });
const count = (description: string) => z.int().meta({ unit: 'comments', description });

const scenarioTopic = z.strictObject({ kind: z.literal('scenario'), scenario });
const ledgerTopic = z.strictObject({ kind: z.literal('ledger'), ...spot });

const topicSchema = z
  .discriminatedUnion('kind', [scenarioTopic, ledgerTopic])
  .meta({ description: 'A scenario, or a row of the ledger.' });

export const commentSchema = z
  .object({
    id: z.string(),
    position: count('Counts up; what to ask for as `before`.'),
    place,
    topic: topicSchema,
    text,
    person: z.string().meta({ description: 'Name by which the writer signs in; empty where nobody does.' }),
    author: z.string().meta({ description: 'The writer’s name as others see it.' }),
    revision: z
      .int()
      .meta({ unit: 'revisions', description: 'From 1; changes of the writer count on. The ETag.' }),
    writtenAt: z.string().meta({ description: 'Instant, ISO 8601.' }),
    changedAt: z.string().meta({ description: 'Instant, ISO 8601.' }),
  })
  .meta({
    id: 'Comment',
    description: 'What somebody said about a scenario or a ledger row.',
    examples: [
      {
        ...{ id: '3b1c2f80-1111-4222-8333-444455556666', position: 12, place: 'zibo' },
        topic: { kind: 'scenario', scenario: 'zibo-baseline' },
        ...{ text: '新校要到秋季才能开学。', person: 'wang', author: '王老师', revision: 1 },
        ...{ writtenAt: '2026-03-02T08:00:00.000Z', changedAt: '2026-03-02T08:00:00.000Z' },
      },
    ],
  });

export const commentListSchema = z
  .object({
    comments: list(commentSchema),
    next: count('Ask for the comments before this; null for the last page.').nullable(),
  })
  .meta({ id: 'CommentList', description: 'Comments on a topic, the newest first.' });

export const commentDraftSchema = z
  .strictObject({
    topic: z.discriminatedUnion('kind', [scenarioTopic, ledgerTopic.extend({ place })]),
    text,
    author: z
      .string()
      .max(limits.name)
      .default('')
      .meta({ description: 'Who writes, where nobody signs in; else the account’s name is taken.' }),
  })
  .meta({
    id: 'CommentDraft',
    examples: [
      {
        topic: {
          ...{ kind: 'ledger', place: 'zibo', school: 'mill-lane', grade: '7', year: 2026, number: 1 },
        },
        ...{ text: 'The room on the third floor is free from May.', author: '' },
      },
    ],
  });

export const commentChangeSchema = z.strictObject({ text }).meta({
  id: 'CommentChange',
  examples: [{ text: 'The room on the third floor is free from June.' }],
});

export const commentParams = z.object({ id: z.string().min(1).max(200) });

const whole = (most: number, unit: string, description: string) =>
  z.coerce.number().int().min(1).max(most).optional().meta({ unit, description });

export const commentQuery = z
  .strictObject({
    scenario: scenario.optional(),
    place: place.optional(),
    school: z.string().min(1).max(200).optional(),
    grade: z.string().min(1).max(20).optional(),
    year: whole(2200, 'school year', 'School year of the row; every one when left out.'),
    number: whole(1000, 'classes', 'Class of the row; every one when left out.'),
    before: whole(Number.MAX_SAFE_INTEGER, 'comments', 'Only comments before this position.'),
    limit: z.coerce
      .number()
      .int()
      .min(1)
      .max(200)
      .default(50)
      .meta({ unit: 'comments', description: 'Most to list.' }),
  })
  .refine(
    ({ scenario: one, place: of, school }) =>
      one === undefined ? of !== undefined && school !== undefined : of === undefined && school === undefined,
    { message: 'a scenario, or a place and a school' },
  );

export const countQuery = z.strictObject({
  place,
  ...pageQuery('topics', z.tuple([keyText, keyText, keyText, z.int32(), z.int32()])),
});

export const commentCountsSchema = z
  .object({
    counts: list(z.object({ topic: topicSchema, count: count('Comments on it.') })),
    next: nextText,
  })
  .meta({
    id: 'CommentCounts',
    description: 'How many comments there are on each topic of a place: ledger rows, then scenarios.',
  });

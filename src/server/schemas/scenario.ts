import * as z from 'zod';
import { keyText, nextNumber, nextText, pageQuery, revisionPageQuery } from '../paging.ts';
import { wordsSchema } from './place.ts';
import { list } from './problem.ts';

const revision = z
  .int()
  .meta({ unit: 'revisions', description: 'Counts from 1; 0 for one that comes with the program.' });
const placeName = z
  .string()
  .min(1)
  .max(200)
  .meta({ description: 'Name of the place it is for.', examples: ['zibo'] });
const text = z.string().max(900_000).meta({ description: 'The scenario as YAML; see docs/scenarios.md.' });

const summary = {
  id: z.string(),
  name: z.string(),
  place: z.string(),
  revision,
  savedAt: z
    .string()
    .nullable()
    .meta({ description: 'Instant, ISO 8601; null for one that comes with the program.' }),
  preset: z.boolean().meta({ description: 'Comes with the program and cannot be changed.' }),
  title: wordsSchema.nullable().meta({ description: 'From its text; null where that cannot be read.' }),
  question: wordsSchema.nullable(),
};

export const scenarioSummarySchema = z
  .object(summary)
  .meta({ id: 'ScenarioSummary', description: 'A scenario without its text.' });

export const scenarioSchema = z
  .object({ ...summary, text })
  .meta({ id: 'Scenario', description: 'A scenario with its text; ETag is its revision.' });

export const scenarioListSchema = z
  .object({ scenarios: list(scenarioSummarySchema), next: nextText })
  .meta({ id: 'ScenarioList', description: 'Those of the program by id, then those kept by name.' });

/** A key of the list: one of the program, by its id; or one that is kept. */
const scenarioKey = z.union([
  z.tuple([z.literal('preset'), keyText]),
  z.tuple([z.literal('kept'), keyText, keyText]),
]);

export const scenarioListQuery = z.strictObject({
  place: z.string().max(200).optional(),
  ...pageQuery('scenarios', scenarioKey),
});

export const revisionListSchema = z
  .object({ revisions: list(scenarioSummarySchema), next: nextNumber })
  .meta({ id: 'RevisionList', description: 'Revisions of a scenario, the newest first.' });

export const revisionListQuery = z.strictObject(revisionPageQuery());

export const scenarioDraftSchema = z
  .strictObject({ name: z.string().min(1).max(200), place: placeName, text })
  .meta({
    id: 'ScenarioDraft',
    description: 'A scenario to keep; it is kept also while its text has problems.',
    examples: [
      {
        name: 'Fewer births',
        place: 'zibo',
        text: 'format: xuewei.scenario/1\ntitle: { zh: 出生减少, en: Fewer births }\nquestion: { zh: 会怎样？, en: What then? }\ndataset: zibo\ninterventions: []\n',
      },
    ],
  });

export const scenarioParams = z.object({ id: z.string().min(1).max(200) });

/** The revision that a change is based on, as the ETag that came with it. */
export const revisionHeaders = z.object({
  'if-match': z
    .string()
    .max(100)
    .optional()
    .meta({ description: 'ETag of the revision that was read; required.', examples: ['"3"'] }),
});

import * as z from 'zod';
import { backtestLevels } from '../../domain/backtest.ts';
import { classFitSchema } from './classFit.ts';
import { provenanceSchema, wordsSchema } from './place.ts';
import { list } from './problem.ts';

const id = z.string();
const schoolYear = z
  .int()
  .meta({ unit: 'school year', description: 'Named by the year of its 1 September.' });

const scoreSchema = z.strictObject(
  Object.fromEntries(
    ['wape', 'mape', 'bias'].map((name) => [
      name,
      z.number().optional().meta({ unit: 'share', description: 'Error as a share.' }),
    ]),
  ),
);
const shareOf = (description: string) => z.number().meta({ unit: 'share', description });
const coverageSchema = z.strictObject({
  figures: z.int().meta({ unit: 'figures', description: 'Figures that intervals were made for.' }),
  independent: z.number().meta({ unit: 'figures', description: 'Independent figures that they are worth.' }),
  share: shareOf('Share of the figures inside.'),
  from: shareOf('Least of the 95 % binomial interval of that share.'),
  to: shareOf('Most of the 95 % binomial interval of that share.'),
});
/** The fields that a back-test says of pupils, in a study and by itself. */
export const backtestParts = {
  origins: list(schoolYear),
  rows: list(
    z.strictObject({
      level: z.enum(backtestLevels),
      stage: z.string().optional(),
      horizon: z.int().meta({ unit: 'years', description: 'Years ahead.' }),
      origins: z.int().meta({ unit: 'forecasts', description: 'Years of origin.' }),
      cells: z.int().meta({ unit: 'figures', description: 'Figures compared.' }),
      scores: z.strictObject({ ours: scoreSchema, persistence: scoreSchema, plainCohort: scoreSchema }),
      intervals: list(
        z.strictObject({
          share: shareOf('Share of outcomes that the interval is made to hold.'),
          factor: z.number().optional().meta({
            unit: 'pupils per forecast^¾',
            description: 'Interval: forecast ± factor × forecast^¾.',
          }),
          coverage: coverageSchema.optional(),
        }),
      ),
    }),
  ),
  losses: list(
    z.strictObject({
      level: z.enum(backtestLevels),
      stage: z.string().optional(),
      horizon: z.int().meta({ unit: 'years', description: 'Years ahead.' }),
      ours: z.number().meta({ unit: 'share', description: 'Our error.' }),
      persistence: z.number().meta({ unit: 'share', description: 'Error of holding the last value.' }),
      words: wordsSchema,
    }),
  ),
  official: list(
    z.strictObject({
      source: id.optional(),
      words: wordsSchema,
      stage: z.string(),
      horizon: z.int().meta({ unit: 'years', description: 'Years ahead of the last census that it knew.' }),
      figures: z.int().meta({ unit: 'totals', description: 'Totals of districts or the region compared.' }),
      scores: z.strictObject({
        official: scoreSchema,
        ours: scoreSchema,
        persistence: scoreSchema,
        plainCohort: scoreSchema,
      }),
    }),
  ),
  hardest: list(
    z.strictObject({
      school: id,
      district: id,
      stage: z.string(),
      horizon: z.int().meta({ unit: 'years', description: 'Years ahead.' }),
      figures: z.int().meta({ unit: 'figures', description: 'Figures compared.' }),
      ours: shareOf('Our error.'),
      persistence: shareOf('Error of holding the last value.'),
    }),
  ),
};

/** `xuewei.backtest/1`. */
export const backtestDocumentSchema = z
  .strictObject({
    format: z.literal('xuewei.backtest/1'),
    provenance: provenanceSchema,
    ...backtestParts,
    classes: classFitSchema.nullable(),
  })
  .meta({ id: 'BacktestDocument', description: 'Errors on the place’s own history (xuewei.backtest/1).' });

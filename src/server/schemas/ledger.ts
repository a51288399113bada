import * as z from 'zod';
import { ledgerEditStates } from '../../domain/ledgerEdit.ts';
import { remedies } from '../../domain/report.ts';
import { keyText, nextNumber, nextText, pageQuery, revisionPageQuery } from '../paging.ts';
import { ledgerRowSchema } from './documents.ts';
import { list } from './problem.ts';

/** Where a row of the ledger stands, besides its place. */
export const spot = {
  school: z.string().min(1).max(200),
  grade: z
    .string()
    .min(1)
    .max(20)
    .meta({ description: 'Label in the district’s ladder.', examples: ['7'] }),
  year: z.int().min(1900).max(2200).meta({ unit: 'school year', description: 'School year of the entry.' }),
  number: z
    .int()
    .min(1)
    .max(1000)
    .meta({ unit: 'classes', description: 'Number of the class in its grade.' })
    .nullable()
    .meta({ description: 'null for all classes of the grade.' }),
};

const words = {
  remedy: z.enum(remedies).nullable(),
  closeTerm: z
    .string()
    .max(100)
    .nullable()
    .meta({ examples: ['2026 autumn'] }),
  responsible: z
    .string()
    .max(200)
    .meta({ description: 'Person or unit in charge (责任单位); empty for none.' }),
  state: z.enum(ledgerEditStates).meta({ description: 'open, in hand, struck off (销号), over again.' }),
  note: z.string().max(4000),
  author: z.string().min(1).max(200),
};

export const ledgerEditSchema = z
  .object({
    place: z.string(),
    ...spot,
    ...words,
    revision: z.int().meta({ unit: 'revisions', description: 'Counts from 1 for each spot.' }),
    at: z.string().meta({ description: 'Instant, ISO 8601.' }),
  })
  .meta({ id: 'LedgerEdit', description: 'What a person wrote into the ledger.' });

export const ledgerDraftSchema = z.strictObject({ ...spot, ...words }).meta({
  id: 'LedgerDraft',
  examples: [
    {
      school: 'mill-lane',
      grade: '7',
      year: 2020,
      number: 1,
      remedy: 'split',
      closeTerm: '2021 autumn',
      responsible: '基建科',
      state: 'closing',
      note: '',
      author: '王老师',
    },
  ],
});

export const ledgerEditsSchema = z
  .object({ edits: list(ledgerEditSchema), next: nextText })
  .meta({ id: 'LedgerEdits', description: 'Entries by school, grade, year and number.' });

const entriesOfPage = { usual: 200, most: 1000 };
const spotKey = [keyText, keyText, z.int32(), z.int32()] as const;

export const ledgerListQuery = z.strictObject(pageQuery('entries', z.tuple([...spotKey]), entriesOfPage));

export const ledgerHistorySchema = z
  .object({ edits: list(ledgerEditSchema), next: nextNumber })
  .meta({ id: 'LedgerHistory', description: 'Entries of one spot, the newest first.' });

export const mergedLedgerSchema = z
  .object({
    place: z.string(),
    rows: list(z.object({ row: ledgerRowSchema, edits: list(ledgerEditSchema) })),
    others: list(ledgerEditSchema).meta({
      description: 'Entries for classes that the study does not find oversize; they come after all rows.',
    }),
    next: nextText,
  })
  .meta({ id: 'MergedLedger', description: 'A study’s ledger with what people wrote into it.' });

export const ledgerQuery = z.strictObject({
  year: z.coerce.number().int().min(1900).max(2200).optional().meta({
    unit: 'school year',
    description: 'Only classes over the threshold in this year.',
  }),
  district: z.string().max(200).optional(),
  // A result never changes, so a row is known by its place in it.
  ...pageQuery(
    'rows and entries',
    z.union([z.tuple([z.literal('row'), z.int().min(0)]), z.tuple([z.literal('other'), ...spotKey])]),
    entriesOfPage,
  ),
});

export const spotQuery = z.strictObject({
  school: spot.school,
  grade: spot.grade,
  year: z.coerce
    .number()
    .int()
    .min(1900)
    .max(2200)
    .meta({ unit: 'school year', description: 'School year.' }),
  number: z.coerce
    .number()
    .int()
    .min(1)
    .max(1000)
    .optional()
    .meta({ unit: 'classes', description: 'Class; all when left out.' }),
  ...revisionPageQuery(),
});

import * as z from 'zod';
import { backtestDocumentSchema } from './backtest.ts';
import { planDocumentSchema, studyDocumentSchema } from './documents.ts';
import { drawsDocumentSchema } from './draws.ts';
import { curveDocumentSchema, sureDocumentSchema } from './planDocuments.ts';

/** What a study gives, told apart by its format. */
export const resultSchema = z
  .discriminatedUnion('format', [
    studyDocumentSchema,
    planDocumentSchema,
    curveDocumentSchema,
    sureDocumentSchema,
    drawsDocumentSchema,
    backtestDocumentSchema,
  ])
  .meta({ id: 'StudyResult' });

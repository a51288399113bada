import type { LedgerRow } from '../../domain/report.ts';
import { entityTag, revisionOf } from '../entityTag.ts';
import { HttpProblem } from '../httpProblem.ts';
import { mergeLedger } from '../mergeLedger.ts';
import type { App } from '../parts.ts';
import { problemResponses } from '../problemResponses.ts';
import { serverProblem } from '../problemTexts.ts';
import {
  ledgerDraftSchema,
  ledgerEditSchema,
  ledgerEditsSchema,
  ledgerQuery,
  mergedLedgerSchema,
  spotQuery,
} from '../schemas/ledger.ts';
import { placeParams } from '../schemas/place.ts';
import { revisionHeaders } from '../schemas/scenario.ts';
import { studyParams } from '../schemas/study.ts';
import { unwrapKept } from '../unwrapKept.ts';

/** The ledger (台账): a study's rows with what people wrote, and entries by revision. */
export function ledgerRoutes(app: App): void {
  const tags = ['ledger'];

  app.get(
    '/studies/:id/ledger',
    {
      schema: {
        tags,
        summary: 'A study’s oversize classes with what people wrote about them',
        params: studyParams,
        querystring: ledgerQuery,
        response: { 200: mergedLedgerSchema, ...problemResponses(404, 409) },
      },
    },
    async ({ room: { store, places }, params: { id }, query }) => {
      const study = await store.readStudy(id);
      if (study === undefined) throw new HttpProblem(404, [serverProblem('notFound', {}, { what: id })]);
      const result = (await store.readStudyResult(id)) as { ledger?: readonly LedgerRow[] } | undefined;
      const { state } = study;
      if (result?.ledger === undefined)
        throw new HttpProblem(409, [serverProblem('noResultYet', {}, { id, state })]);
      const { name } = await places.find(study.placeHash);
      return { place: name, ...mergeLedger(result.ledger, await store.listLedgerEdits(name), query) };
    },
  );

  app.get(
    '/places/:place/ledger',
    {
      schema: {
        tags,
        summary: 'What stands in the ledger of a place: the newest entry of each spot',
        params: placeParams,
        response: { 200: ledgerEditsSchema, ...problemResponses(404) },
      },
    },
    async ({ room: { store, places }, params }) => {
      const { name } = await places.find(params.place);
      return { edits: await store.listLedgerEdits(name) };
    },
  );

  app.get(
    '/places/:place/ledger/history',
    {
      schema: {
        tags,
        summary: 'Every entry of one spot, the newest first',
        params: placeParams,
        querystring: spotQuery,
        response: { 200: ledgerEditsSchema, ...problemResponses(404) },
      },
    },
    async ({ room: { store, places }, params, query: { school, grade, year, number } }) => {
      const { name } = await places.find(params.place);
      const spot = { place: name, school, grade, year, number: number ?? null };
      return { edits: await store.listLedgerHistory(spot) };
    },
  );

  app.put(
    '/places/:place/ledger',
    {
      schema: {
        tags,
        summary: 'Write an entry for a class, or for all of a grade',
        description:
          'If-Match names the revision of the spot that was read, "0" for the first entry; 412 where somebody wrote since.',
        params: placeParams,
        headers: revisionHeaders,
        body: ledgerDraftSchema,
        response: { 200: ledgerEditSchema, ...problemResponses(404, 412, 413, 415, 422, 428) },
      },
    },
    async ({ room: { store, places }, caller, params, headers, body }, reply) => {
      const ifRevision = revisionOf(headers['if-match']);
      const { name } = await places.find(params.place);
      const saved = unwrapKept(
        await store.editLedger({
          place: name,
          ...body,
          // Whoever signed in writes under their own name.
          author: caller?.person.shownName ?? body.author,
          ifRevision,
        }),
      );
      return reply.header('etag', entityTag(saved.revision)).send(saved);
    },
  );
}

import type { LedgerEdit } from '../../domain/ledgerEdit.ts';
import type { LedgerRow } from '../../domain/report.ts';
import type { SpotKey } from '../../store/store.ts';
import { entityTag, revisionOf } from '../entityTag.ts';
import { HttpProblem } from '../httpProblem.ts';
import { type MergedLedger, mergeLedger } from '../mergeLedger.ts';
import { cutPage, writeCursor } from '../paging.ts';
import type { App } from '../parts.ts';
import { problemResponses } from '../problemResponses.ts';
import { serverProblem } from '../problemTexts.ts';
import {
  ledgerDraftSchema,
  ledgerEditSchema,
  ledgerEditsSchema,
  ledgerHistorySchema,
  ledgerListQuery,
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
    async (request, reply) => {
      const { room, params, query } = request;
      const { store, places } = room;
      const { id } = params;
      const study = await store.readStudy(id);
      if (study === undefined) throw new HttpProblem(404, [serverProblem('notFound', {}, { what: id })]);
      const result = (await store.readStudyResult(id)) as { ledger?: readonly LedgerRow[] } | undefined;
      const { state } = study;
      if (result?.ledger === undefined)
        throw new HttpProblem(409, [serverProblem('noResultYet', {}, { id, state })]);
      const { name } = await places.find(study.placeHash);
      const merged = mergeLedger(result.ledger, await store.listLedgerEdits(name), query);
      const { shown, next } = cutPage([request, reply], 'after', linesAfter(merged, query.after), keyOfLine);
      return {
        place: name,
        rows: shown.flatMap((line) => ('row' in line ? [{ row: line.row, edits: line.edits }] : [])),
        others: shown.flatMap((line) => ('other' in line ? [line.other] : [])),
        next,
      };
    },
  );

  app.get(
    '/places/:place/ledger',
    {
      schema: {
        tags,
        summary: 'What stands in the ledger of a place: the newest entry of each spot',
        params: placeParams,
        querystring: ledgerListQuery,
        response: { 200: ledgerEditsSchema, ...problemResponses(404) },
      },
    },
    async (request, reply) => {
      const { store, places } = request.room;
      const { after, limit } = request.query;
      const { name } = await places.find(request.params.place);
      const page = { after: after && spotOf(after), limit: limit + 1 };
      const found = await store.listLedgerEdits(name, page);
      const { shown, next } = cutPage([request, reply], 'after', found, (edit) => writeCursor(keyOf(edit)));
      return { edits: shown, next };
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
        response: { 200: ledgerHistorySchema, ...problemResponses(404) },
      },
    },
    async (request, reply) => {
      const { store, places } = request.room;
      const { school, grade, year, number = null, before, limit } = request.query;
      const { name } = await places.find(request.params.place);
      const page = { after: before, limit: limit + 1 };
      const found = await store.listLedgerHistory({ place: name, school, grade, year, number }, page);
      const { shown, next } = cutPage([request, reply], 'before', found, ({ revision }) => revision);
      return { edits: shown, next };
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

type SpotCursor = readonly [string, string, number, number];

/** A whole grade is number 0. */
const keyOf = ({ school, grade, year, number }: SpotKey): SpotCursor => [school, grade, year, number ?? 0];

function spotOf([school, grade, year, number]: SpotCursor): SpotKey {
  return { school, grade, year, number: number === 0 ? null : number };
}

/** One line of a study's ledger: a row, by its place in the ledger, or an entry that fits none. */
type Line = ({ readonly index: number } & MergedLedger['rows'][number]) | { readonly other: LedgerEdit };

function keyOfLine(line: Line): string {
  return writeCursor('row' in line ? ['row', line.index] : ['other', ...keyOf(line.other)]);
}

/** The rows, then the other entries, that follow a line. */
function linesAfter(
  { rows, others }: MergedLedger,
  after: readonly ['row', number] | readonly ['other', ...SpotCursor] | undefined,
): Line[] {
  const first = after?.[0] === 'row' ? after[1] + 1 : 0;
  const left = after?.[0] === 'other' ? [] : rows.map((row, index): Line => ({ index, ...row })).slice(first);
  const seen = after?.[0] === 'other' ? after.slice(1) : undefined;
  const isSeen = (edit: LedgerEdit) => seen !== undefined && compareKeys(keyOf(edit), seen) <= 0;
  return [...left, ...others.filter((edit) => !isSeen(edit)).map((other): Line => ({ other }))];
}

function compareKeys(left: readonly (string | number)[], right: readonly (string | number)[]): number {
  const at = left.findIndex((part, index) => part !== right[index]);
  return at < 0 ? 0 : (left[at] ?? 0) < (right[at] ?? 0) ? -1 : 1;
}

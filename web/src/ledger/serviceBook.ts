import type { LedgerEdit } from '../../../src/domain/ledgerEdit.ts';
import { askPages } from '../places/askPages.ts';
import { RefusedError } from '../places/placeClient.ts';
import type { LedgerBook } from './ledgerBook.ts';

interface Edits {
  readonly edits: readonly LedgerEdit[];
}

/**
 * Ledgers that a service keeps, for all who use it.
 *
 * @param root Path of the service's interface, "/api/v1".
 */
export function serviceBook(root: string): LedgerBook {
  const path = (place: string) => `${root}/places/${encodeURIComponent(place)}/ledger`;
  const ask = (where: string) => askPages(where, ({ edits }: Edits) => edits);
  const history: LedgerBook['history'] = ({ place, school, grade, year, number }) => {
    const spot = {
      school,
      grade,
      year: String(year),
      ...(number === null ? {} : { number: String(number) }),
    };
    return ask(`${path(place)}/history?${new URLSearchParams({ ...spot, limit: '200' })}`);
  };
  return {
    shared: true,
    read: (place) => ask(`${path(place)}?limit=1000`),
    history,
    async write({ place, ifRevision, ...body }) {
      const answer = await fetch(path(place), {
        method: 'PUT',
        headers: { 'content-type': 'application/json', 'if-match': `"${ifRevision}"` },
        body: JSON.stringify(body),
      });
      if (answer.status === 412) {
        const [theirs] = await history({ place, ...body });
        if (theirs !== undefined) return { kind: 'conflict', theirs };
      }
      if (!answer.ok) throw new RefusedError(answer.url, answer.status);
      return { kind: 'kept', edit: await answer.json() };
    },
  };
}

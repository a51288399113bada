import type { Kept, Saved } from '../store/store.ts';
import { entityTag } from './entityTag.ts';
import { HttpProblem } from './httpProblem.ts';

/**
 * What the store kept.
 *
 * @throws {HttpProblem} 412: somebody else was faster; the ETag is the revision that stands. 422: it cannot be kept.
 */
export function unwrapKept<T extends object>(kept: Kept<T> | Saved<T>): T {
  if (kept.ok) return kept.value;
  const { problems } = kept;
  // Where nothing stands, a revision that was seen is outdated as well.
  const isOutdated = 'conflict' in kept || problems.some(({ code }) => code === 'ledgerChanged');
  if (!isOutdated) throw new HttpProblem(422, problems);
  const current = 'conflict' in kept ? kept.current : {};
  const headers = 'revision' in current ? { etag: entityTag(String(current.revision)) } : {};
  throw new HttpProblem(412, problems, { headers });
}

import { lstatSync } from 'node:fs';
import { storeProblem } from '../problemTexts.ts';
import { StoreFailure } from '../store.ts';
import { systemReason } from '../systemReason.ts';

/** The user that PostgreSQL runs as where it cannot be ourselves: it refuses to run as root. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** "nobody" of every Linux; a number, so that no entry in the user list is needed. */
const nobody: Account = { uid: 65534, gid: 65534 };

/**
 * Choose who runs PostgreSQL: ourselves (undefined), or for root the owner of the folder, else "nobody".
 *
 * @param paths The cluster's folder, then those around it; the first that exists decides.
 * @throws {StoreFailure} The folder belongs to somebody else, and we are not root; or it cannot be looked at.
 */
export function chooseAccount(paths: readonly string[]): Account | undefined {
  const user = process.getuid?.();
  if (user === undefined) return undefined;
  const [owned] = paths.flatMap((path) => ownerOf(path) ?? []);
  if (user === 0) return owned === undefined || owned.uid === 0 ? nobody : owned;
  const [path = ''] = paths;
  const owner = ownerOf(path)?.uid;
  if (owner === undefined || owner === user) return undefined;
  throw new StoreFailure(storeProblem('folderOfOther', {}, { path, owner, user }));
}

function ownerOf(path: string): Account | undefined {
  try {
    const found = lstatSync(path, { throwIfNoEntry: false });
    return found === undefined ? undefined : { uid: found.uid, gid: found.gid };
  } catch (error) {
    // A file stands where a folder is meant, or the way there is closed to us.
    throw new StoreFailure(storeProblem('folderNotUsable', {}, { path, ...systemReason(error) }), {
      cause: error,
    });
  }
}

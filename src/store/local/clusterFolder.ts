import { join, resolve } from 'node:path';
import { type Account, chooseAccount } from './account.ts';

/** The files of one PostgreSQL in a data folder, and who runs it. */
export interface ClusterFolder {
  /** The data folder itself. */
  readonly folder: string;
  /** Made whole elsewhere and moved here in one step: the next two. */
  readonly root: string;
  readonly cluster: string;
  readonly passwordFile: string;
  /** Beside `root`, which the account owns: through a link laid there it could make root write anywhere. */
  readonly log: string;
  readonly account: Account | undefined;
}

/**
 * Say where in a data folder the PostgreSQL stands.
 *
 * @throws {StoreFailure} It belongs to somebody else.
 */
export function clusterFolderOf(dataFolder: string): ClusterFolder {
  const folder = resolve(dataFolder);
  const root = join(folder, 'postgres');
  return {
    folder,
    root,
    cluster: join(root, 'cluster'),
    passwordFile: join(root, 'password'),
    log: join(folder, 'postgres.log'),
    account: chooseAccount([root, folder]),
  };
}

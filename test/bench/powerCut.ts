import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { hasPostmaster } from '../../src/store/local/postmaster.ts';
import { openPostgres, runningPostgres } from '../../src/store/localPostgres.ts';
import { openStore } from '../../src/store/openStore.ts';
import { StoreFailure } from '../../src/store/store.ts';
import { cutLog, promisedUpTo, type Tail, tails } from './powerCut/cutLog.ts';
import { type Placed, writePlaced } from './powerCut/writePlaced.ts';
import { inspect } from './reliability/inspect.ts';
import { killPostmaster } from './reliability/startService.ts';

/**
 * Cut the end off PostgreSQL's log, as a power cut may, and off the files that the program itself keeps in a data folder;
 * then open it: `npm run bench -- powerCut [--cuts 20] [--changes 400] [--seed 1]`.
 *
 * Promised: it opens; what was brought to the disk before the cut is there, and nothing is half there.
 */
const { values } = parseArgs({
  options: { cuts: { type: 'string' }, changes: { type: 'string' }, seed: { type: 'string' } },
});

/** A fixed order of shares, 0 to 1. */
const shareOf = (seed: number, turn: number) =>
  ((seed * 7919 + turn * 104_729 + turn * turn * 31) % 1009) / 1009;

async function untilGone(folder: string): Promise<void> {
  while (hasPostmaster(join(folder, 'postgres', 'cluster')))
    await new Promise((wake) => setTimeout(wake, 50));
}

interface CutFound {
  readonly lost: number;
  readonly broken: readonly string[];
  readonly missing: number;
}

/** Open a copy of a folder whose log ends at a place; what of the changes is there. */
async function openCut(
  from: string,
  to: string,
  at: bigint,
  tail: Tail,
  all: readonly Placed[],
): Promise<CutFound> {
  // With its owners, which Node's own copying leaves out.
  execFileSync('cp', ['-a', from, to]);
  cutLog(join(to, 'postgres', 'cluster'), at, tail);
  const postgres = await openPostgres({ folder: to, environment: {} });
  try {
    const store = await openStore({ url: postgres.url, now: () => new Date().toISOString() });
    await store.close();
    const flushed = all
      .filter(({ flushedAt }) => flushedAt <= promisedUpTo(at, tail))
      .map(({ change }) => change);
    const { lost, broken } = await inspect(postgres.url, flushed, true);
    const { lost: missing } = await inspect(
      postgres.url,
      all.map(({ change }) => change),
      false,
    );
    return { lost: lost.length, broken, missing: missing.length };
  } finally {
    await postgres.stop();
    rmSync(to, { recursive: true, force: true });
  }
}

/** Files that this program writes into a data folder, or has PostgreSQL write and reads itself. */
const ownFiles = {
  password: join('postgres', 'password'),
  'postmaster.pid': join('postgres', 'cluster', 'postmaster.pid'),
  log: 'postgres.log',
} as const;

/** Cut a file of a folder whose processes were killed, and open it; says how that went. */
async function openWithCut(folder: string, file: string, length: number): Promise<string> {
  const path = join(folder, file);
  const whole = readFileSync(path);
  writeFileSync(path, whole.subarray(0, length));
  try {
    const postgres = await openPostgres({ folder, environment: {} });
    await (await openStore({ url: postgres.url, now: () => new Date().toISOString() })).close();
    killPostmaster(folder);
    await postgres.stop().catch(() => undefined);
    await untilGone(folder);
    return 'opened';
  } catch (error) {
    return error instanceof StoreFailure ? `refused: ${error.problem.code}` : `broke: ${error}`;
  }
}

async function cutOwnFiles(folder: string, lengths: number): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const [name, file] of Object.entries(ownFiles))
    for (let turn = 0; turn < lengths; turn++) {
      const { length } = readFileSync(join(folder, file));
      const said = await openWithCut(folder, file, Math.floor((length * turn) / lengths));
      found[`${name} ${said}`] = (found[`${name} ${said}`] ?? 0) + 1;
    }
  return found;
}

async function main(): Promise<void> {
  const [cuts, changes, seed] = [
    Number(values.cuts ?? 20),
    Number(values.changes ?? 400),
    Number(values.seed ?? 1),
  ];
  const base = mkdtempSync(join(tmpdir(), 'xuewei-cut-'));
  const folder = join(base, 'data');
  const postgres = await openPostgres({ folder, environment: {} });
  const { all, from, to } = await writePlaced(runningPostgres(folder) ?? postgres.url, changes);
  killPostmaster(folder);
  await untilGone(folder);
  const [found, where]: [CutFound[], string[]] = [[], []];
  for (let turn = 0; turn < cuts; turn++) {
    // Every fifth is at the end of what was flushed, as an honest disk leaves it; the others lose more than that.
    const span = BigInt(Math.floor(Number(to - from) * shareOf(seed, turn)));
    const at = turn % 5 === 4 ? to : from + span;
    const tail = at === to ? 'zeros' : (tails[turn % tails.length] ?? 'zeros');
    const each = await openCut(folder, join(base, `cut${turn}`), at, tail, all);
    found.push(each);
    where.push(
      `${Math.round((100 * Number(at - from)) / Number(to - from))} % ${tail}: ${all.length - each.missing} of ${all.length} there`,
    );
    if (at === to && each.missing > 0) found.push({ ...each, lost: each.missing });
  }
  await openWithCut(folder, ownFiles.log, 0);
  const own = await cutOwnFiles(folder, 6);
  const left = readdirSync(folder).filter((name) => name.startsWith('new-'));
  rmSync(base, { recursive: true, force: true });
  const lost = found.reduce((sum, each) => sum + each.lost, 0);
  const broken = found.flatMap((each) => each.broken);
  console.log(where.join('\n'));
  for (const each of broken.slice(0, 10)) console.error(each);
  console.log(
    JSON.stringify({
      cuts,
      changes: all.length,
      lost,
      broken: broken.length,
      ownFiles: own,
      left: left.length,
    }),
  );
  const stuck = Object.keys(own).some((said) => !said.endsWith('opened'));
  if (lost + broken.length + left.length > 0 || stuck) process.exitCode = 1;
}

await main();

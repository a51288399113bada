import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type OpenedPostgres, openPostgres, runningPostgres } from '../../src/store/localPostgres.ts';
import { StoreFailure } from '../../src/store/store.ts';
import { holdFolder } from './folderProcesses.ts';

const base = mkdtempSync(join(tmpdir(), 'xuewei-folder-'));
const folder = join(base, '数据 夹');
const [cluster, passwordFile] = [join(folder, 'postgres', 'cluster'), join(folder, 'postgres', 'password')];
const pidFile = join(cluster, 'postmaster.pid');
const windows = process.platform === 'win32';

beforeAll(async () => {
  await (await open()).stop();
}, 60_000);

afterAll(() => {
  rmSync(base, { recursive: true, force: true });
});

describe('a PostgreSQL in the data folder', () => {
  it('should keep what was written from one start to the next', async () => {
    await using(await open(), ({ url }) => ask(url, 'create table kept as select 42 as answer'));
    expect(existsSync(pidFile)).toBe(false);
    await using(await open(), async ({ url }) => {
      expect(await ask(url, 'select answer from kept')).toEqual([{ answer: 42 }]);
    });
  });

  it('should be found beside whoever runs it, by its folder or by the name of a bureau’s own', async () => {
    const none = { XUEWEI_DATABASE_URL: undefined };
    await using(await open(), async ({ url }) => expect(runningPostgres(folder, none)).toBe(url));
    expect(runningPostgres(folder, none)).toBeUndefined();
    expect(runningPostgres(join(base, 'nowhere'), none)).toBeUndefined();
    expect(runningPostgres(folder, { XUEWEI_DATABASE_URL: ' postgres://b/x ' })).toBe('postgres://b/x');
  });

  it('should say what takes time, and only that', async () => {
    const steps: string[] = [];
    const say = (step: string) => steps.push(step);
    await (await openPostgres({ folder, say, environment: {} })).stop();
    expect(steps).toEqual(['starting']);
  });

  it('should listen on this machine only, write to disk, and speak UTF-8', async () => {
    await using(await open(), async ({ url }) => {
      expect(new URL(url).hostname).toBe('127.0.0.1');
      const shown = ['listen_addresses', 'fsync', 'server_encoding', 'password_encryption', 'data_checksums'];
      const found = await Promise.all(
        shown.map(async (name) => Object.values((await ask(url, `show ${name}`))[0] ?? {})),
      );
      expect(found.flat()).toEqual(['127.0.0.1', 'on', 'UTF8', 'scram-sha-256', 'on']);
    });
  });

  it('should let nobody in without the password', async () => {
    const rules = readFileSync(join(cluster, 'pg_hba.conf'), 'utf8').split('\n');
    const methods = rules
      .filter((rule) => /^(local|host)/.test(rule))
      .map((rule) => rule.trim().split(/\s+/).at(-1));
    expect(new Set(methods)).toEqual(new Set(['scram-sha-256']));
    await using(await open(), async ({ url }) => {
      const other = new URL(url);
      other.password = 'guess';
      await expect(ask(other.href, 'select 1')).rejects.toThrow('password authentication failed');
    });
  });

  it.skipIf(windows)('should show password and log to their owner only', () => {
    for (const path of [passwordFile, join(folder, 'postgres.log')])
      expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(cluster).mode & 0o777).toBe(0o700);
    expect(readFileSync(passwordFile, 'utf8').length).toBeGreaterThanOrEqual(32);
  });

  it('should stop once however often it is told', async () => {
    const opened = await open();
    await Promise.all([opened.stop(), opened.stop()]);
    await opened.stop();
    await expect(ask(opened.url, 'select 1')).rejects.toThrow();
  });

  it('should start nothing where the bureau has a database of its own', async () => {
    const elsewhere = join(base, 'none');
    const url = 'postgres://bureau@db.example/xuewei';
    const opened = await openPostgres({
      folder: elsewhere,
      environment: { XUEWEI_DATABASE_URL: ` ${url} ` },
    });
    expect(opened.url).toBe(url);
    await opened.stop();
    expect(existsSync(elsewhere)).toBe(false);
  });
});

describe('a data folder that processes share', () => {
  it('should be taken over, with its PostgreSQL, from a process that was killed', async () => {
    const first = await holdFolder(folder);
    await ask(first.url ?? '', 'create table survived as select 1 as row');
    const before = readFileSync(pidFile, 'utf8').split('\n')[0];
    await first.kill();
    await using(await open(), async ({ url }) => {
      expect(readFileSync(pidFile, 'utf8').split('\n')[0]).toBe(before);
      expect(url).toBe(first.url);
      expect(await ask(url, 'select row from survived')).toEqual([{ row: 1 }]);
    });
    expect(existsSync(pidFile)).toBe(false);
  });

  it('should be refused to a second process, which leaves the first alone', async () => {
    await using(await open(), async ({ url }) => {
      const second = await holdFolder(folder, 0);
      expect(second.problem).toMatchObject({
        code: 'folderTaken',
        details: { holder: `xuewei ${process.pid}` },
      });
      await second.end();
      expect(await ask(url, 'select 1 as here')).toEqual([{ here: 1 }]);
    });
  });

  it('should go to one of two processes that make it at the same time', async () => {
    const fresh = join(base, 'rush');
    const both = await Promise.all([holdFolder(fresh, 0), holdFolder(fresh, 0)]);
    expect(both.filter(({ url }) => url !== undefined)).toHaveLength(1);
    expect(both.flatMap(({ problem }) => problem?.code ?? [])).toEqual(['folderTaken']);
    for (const each of both) await each.end();
    expect(readdirSync(fresh).sort()).toEqual(['postgres', 'postgres.log']);
  });

  it('should start over the traces of a PostgreSQL that is gone, whoever has its number now', async () => {
    for (const pid of [process.pid, 4_000_000]) {
      writeFileSync(
        pidFile,
        [pid, cluster, 1_700_000_000, 1, '', '127.0.0.1', '1 1', 'ready   ', ''].join('\n'),
      );
      giveToOwner(pidFile);
      await using(await open(), async ({ url }) => {
        expect(await ask(url, 'select 1 as here')).toEqual([{ here: 1 }]);
      });
    }
  });

  it('should keep what was written when process and PostgreSQL are killed together', async () => {
    const first = await holdFolder(folder);
    await ask(first.url ?? '', 'create table spared as select 5 as row');
    const holding = new Client({ connectionString: first.url });
    holding.on('error', () => undefined);
    await holding.connect();
    // A servant that is busy sees late that its master is gone, and holds the memory until then.
    const work = "do $$ begin while clock_timestamp() < now() + interval '2 s' loop end loop; end $$";
    const busy = holding.query(work).catch(() => undefined);
    await new Promise((wake) => setTimeout(wake, 200));
    process.kill(Number(readFileSync(pidFile, 'utf8').split('\n')[0]), 'SIGKILL');
    await first.kill();
    await using(await open(), async ({ url }) => {
      expect(await ask(url, 'select row from spared')).toEqual([{ row: 5 }]);
    });
    await busy;
    await holding.end().catch(() => undefined);
  });

  it('should open again where its password and lock file were cut off, and break nobody’s connection', async () => {
    const first = await holdFolder(folder);
    await first.kill();
    const password = readFileSync(passwordFile, 'utf8');
    writeFileSync(passwordFile, password.slice(0, 9));
    expect(await problemOf(open)).toMatchObject({ code: 'passwordRefused' });
    process.kill(Number(readFileSync(pidFile, 'utf8').split('\n')[0]), 'SIGKILL');
    await new Promise((wake) => setTimeout(wake, 300));
    writeFileSync(pidFile, '');
    await using(await open(), async ({ url }) => expect(await ask(url, 'select 1 as here')).toHaveLength(1));
    expect(readFileSync(passwordFile, 'utf8')).toMatch(/^[\w-]{32}$/);
    expect(readFileSync(passwordFile, 'utf8')).not.toBe(password);
  });

  it('should start again at its address where its PostgreSQL broke off', async () => {
    await using(await open(), async ({ url, keeper }) => {
      process.kill(Number(readFileSync(pidFile, 'utf8').split('\n')[0]), 'SIGKILL');
      // Its servants end a moment later than itself, and with them what tells that it is gone.
      const revived = async () => {
        await keeper?.revive();
        return ask(url, 'select 1 as here').catch(() => 'gone');
      };
      await expect.poll(revived, { timeout: 20_000 }).toEqual([{ here: 1 }]);
      expect((await holdFolder(folder, 0)).problem).toMatchObject({ code: 'folderTaken' });
    });
  });

  it('should be refused where another password stands in it than its PostgreSQL asks', async () => {
    const first = await holdFolder(folder);
    await first.kill();
    const password = readFileSync(passwordFile, 'utf8');
    writeFileSync(passwordFile, 'another'.padEnd(32, 'x'));
    expect(await problemOf(open)).toMatchObject({ code: 'passwordRefused', details: { file: passwordFile } });
    writeFileSync(passwordFile, password);
    await (await open()).stop();
  });
});

describe('a data folder that cannot be used', () => {
  it('should be told where a file stands in its way', async () => {
    writeFileSync(join(base, 'file'), '');
    expect(await problemOf(() => open(join(base, 'file', 'folder')))).toMatchObject({
      code: 'folderNotUsable',
    });
  });

  it.skipIf(windows || process.getuid?.() === 0)(
    'should be told where it is not ours to write in',
    async () => {
      const closed = join(base, 'closed');
      mkdirSync(closed, { mode: 0o500 });
      expect(await problemOf(() => open(closed))).toMatchObject({ code: 'folderNotUsable' });
      chmodSync(closed, 0o700);
    },
  );

  it.skipIf(windows)('should be told where its records belong to somebody else', async () => {
    const owner = statSync(join(folder, 'postgres')).uid;
    const spy = vi.spyOn(process, 'getuid').mockReturnValue(owner + 1);
    const problem = await problemOf(open).finally(() => spy.mockRestore());
    expect(problem).toMatchObject({ code: 'folderOfOther', details: { owner, user: owner + 1 } });
  });

  it.skipIf(windows || process.getuid?.() !== 0)(
    'should be run as its owner where root is given it',
    async () => {
      const owned = join(base, 'owned');
      mkdirSync(owned);
      chownSync(owned, 12345, 12345);
      // Without an entry in the user list PostgreSQL cannot be made; that it says so shows as whom it ran.
      expect(await problemOf(() => open(owned))).toMatchObject({
        code: 'notCreated',
        details: { reason: expect.stringContaining('12345') },
      });
      expect(readdirSync(owned)).toEqual([]);
    },
  );

  it.skipIf(process.platform !== 'linux')(
    'should be told where the system makes no folders at all',
    async () => {
      expect(await problemOf(() => open('/proc/xuewei'))).toMatchObject({ code: 'notCreated' });
    },
  );

  it('should be told where another PostgreSQL wrote it', async () => {
    const version = join(cluster, 'PG_VERSION');
    const ours = readFileSync(version, 'utf8');
    writeFileSync(version, '12\n');
    expect(await problemOf(open)).toMatchObject({ code: 'otherMajor', details: { found: '12' } });
    writeFileSync(version, ours);
  });

  it('should be told with the last words of a PostgreSQL that does not start', async () => {
    const settings = join(cluster, 'postgresql.auto.conf');
    const before = readFileSync(settings, 'utf8');
    writeFileSync(settings, "wal_level = 'nonsense'\n");
    const problem = await problemOf(open);
    expect(problem).toMatchObject({ code: 'notStarted', details: { log: join(folder, 'postgres.log') } });
    expect(problem?.what).toContain('FATAL');
    writeFileSync(settings, before);
  });
});

function open(where = folder): Promise<OpenedPostgres> {
  return openPostgres({ folder: where, environment: {} });
}

async function using(
  opened: OpenedPostgres,
  act: (opened: OpenedPostgres) => Promise<unknown>,
): Promise<void> {
  try {
    await act(opened);
  } finally {
    await opened.stop();
  }
}

async function ask(url: string, text: string) {
  const client = new Client({ connectionString: url });
  try {
    await client.connect();
    return (await client.query(text)).rows;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** As the PostgreSQL itself would have written it. */
function giveToOwner(path: string): void {
  const { uid, gid } = statSync(cluster);
  if (process.getuid?.() === 0) chownSync(path, uid, gid);
}

async function problemOf(act: () => Promise<unknown>) {
  const failure = await act().then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(failure).toBeInstanceOf(StoreFailure);
  return failure instanceof StoreFailure ? failure.problem : undefined;
}

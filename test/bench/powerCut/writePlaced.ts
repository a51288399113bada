import { Pool } from 'pg';
import { openStore } from '../../../src/store/openStore.ts';
import type { Acknowledged } from '../reliability/acknowledged.ts';

/** An acknowledged change and the position up to which the log was on the disk when it was acknowledged. */
export interface Placed {
  readonly change: Acknowledged;
  readonly flushedAt: bigint;
}

/** "0/1A2B3C" as a number of bytes. */
function positionOf(text: string): bigint {
  const [high = '0', low = '0'] = text.split('/');
  return (BigInt(`0x${high}`) << 32n) + BigInt(`0x${low}`);
}

type Store = Awaited<ReturnType<typeof openStore>>;

async function change(store: Store, place: string, turn: number): Promise<Acknowledged | undefined> {
  const name = `cut ${turn}`;
  switch (turn % 5) {
    case 0: {
      const text = `${name} ${'x'.repeat((turn * 97) % 3000)}`;
      const saved = await store.saveScenario({ name, place: 'vale', text });
      return saved.ok ? { kind: 'scenario', id: saved.value.id, revision: 1, text } : undefined;
    }
    case 1: {
      const spot = { place: 'vale', school: 'a', grade: '7', year: 2021, number: turn };
      const words = { remedy: null, closeTerm: null, responsible: '', state: 'open' as const, author: 'cut' };
      const saved = await store.editLedger({ ...spot, ...words, note: name, ifRevision: 0 });
      return saved.ok ? { kind: 'ledger', place: 'vale', number: turn, revision: 1, note: name } : undefined;
    }
    case 2: {
      const saved = await store.addPlace({ name, files: [{ name: 'a.csv', bytes: Buffer.from(name) }] });
      return saved.ok ? { kind: 'place', hash: saved.value.hash, name } : undefined;
    }
    case 3: {
      const request = {
        kind: 'study' as const,
        placeHash: place,
        scenarioText: null,
        settings: {},
        engine: '0',
        seed: turn,
      };
      const asked = await store.createStudy(request);
      if (!asked.ok) return undefined;
      const { id } = asked.value.study;
      const done = await store.updateStudy(id, { state: 'done', result: { turn } });
      return done.ok ? { kind: 'done', id, sha256: '' } : undefined;
    }
    default:
      await store.claimAnswer(name, name);
      await store.keepAnswer(name, { status: 201, headers: {}, body: name });
      return { kind: 'key', key: name, sent: '', body: name };
  }
}

/**
 * Write changes of every kind, four at a time, after a checkpoint.
 *
 * @returns The changes, and the positions of the log before the first and after the last.
 */
export async function writePlaced(
  url: string,
  changes: number,
): Promise<{ readonly all: Placed[]; readonly from: bigint; readonly to: bigint }> {
  const store = await openStore({ url, now: () => new Date().toISOString() });
  const watching = new Pool({ connectionString: url, max: 4 });
  watching.on('error', () => undefined);
  await watching.query('create extension amcheck');
  const first = await store.addPlace({
    name: 'vale',
    files: [{ name: 'a.csv', bytes: Buffer.from('vale') }],
  });
  const place = first.ok ? first.value.hash : '';
  await watching.query('checkpoint');
  const flushed = async () => {
    const { rows } = await watching.query<{ at: string }>('select pg_current_wal_flush_lsn()::text as at');
    return positionOf(rows[0]?.at ?? '0/0');
  };
  const from = await flushed();
  const all: Placed[] = [];
  let next = 0;
  const writer = async () => {
    for (let turn = next++; turn < changes; turn = next++) {
      const made = await change(store, place, turn);
      if (made === undefined) throw new Error(`change ${turn} was refused`);
      all.push({ change: made, flushedAt: await flushed() });
    }
  };
  await Promise.all([writer(), writer(), writer(), writer()]);
  const to = await flushed();
  // The connections stay: the process is killed with all that it holds.
  return { all, from, to };
}

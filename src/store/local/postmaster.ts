import { readdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { processFolder } from './processFolder.ts';

/** What a running PostgreSQL writes into its own folder. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

/** Read `postmaster.pid` (line 1 the process, line 4 the port); undefined where none or only a part stands there. */
export function readPostmaster(cluster: string): Postmaster | undefined {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    const [pid, port] = [Number(lines[0]), Number(lines[3])];
    return Number.isInteger(pid) && Number.isInteger(port) && pid > 0 && port > 0 ? { pid, port } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Whether the process is the PostgreSQL of this cluster. On Linux by the folder that it stands in, since the
 * number may have gone to another process; elsewhere by being alive.
 */
export function isPostmasterOf(cluster: string, pid: number): boolean {
  try {
    if (processFolder !== undefined) {
      return readlinkSync(join(processFolder, String(pid), 'cwd')) === realpathSync(cluster);
    }
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Whether any process stands in this cluster's folder; undefined where the system keeps no list of processes. */
export function hasPostmaster(cluster: string): boolean | undefined {
  if (processFolder === undefined) return undefined;
  return readdirSync(processFolder).some(
    (name) => /^\d+$/.test(name) && isPostmasterOf(cluster, Number(name)),
  );
}

/** How a database answers at the door. */
export type Answer =
  | { readonly kind: 'open' }
  | { readonly kind: 'busy' | 'closed' | 'refused'; readonly reason: string };

/** Connect once: `busy` while it starts or stops, `refused` where it does not take user or password. */
export async function knock(url: string): Promise<Answer> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return { kind: 'open' };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === '57P03' || code === '53300') return { kind: 'busy', reason };
    return { kind: code.startsWith('28') ? 'refused' : 'closed', reason };
  } finally {
    await client.end().catch(() => undefined);
  }
}

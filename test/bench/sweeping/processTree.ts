import { readdirSync, readFileSync } from 'node:fs';

/** Processor seconds that a tick of /proc stands for; Linux has had the same since ever. */
const tick = 0.01;

interface ToldProcess {
  readonly id: number;
  readonly parent: number;
  /** Processor seconds of the process and of children that have ended. */
  readonly seconds: number;
}

function readProcess(id: string): ToldProcess | undefined {
  try {
    const text = readFileSync(`/proc/${id}/stat`, 'utf8');
    // What follows the name, which may hold blanks: state, parent, …, then user, system, and both of ended children.
    const parts = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const seconds = parts.slice(11, 15).reduce((sum, each) => sum + Number(each) * tick, 0);
    return { id: Number(id), parent: Number(parts[1]), seconds };
  } catch {
    return undefined;
  }
}

/** Processor seconds of processes and all their children so far. Linux only. */
export function processorSecondsBelow(roots: readonly number[]): number {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => readProcess(name) ?? []);
  const counted = new Set(roots);
  for (let before = -1; before !== counted.size; ) {
    before = counted.size;
    for (const { id, parent } of all) if (counted.has(parent)) counted.add(id);
  }
  return all.filter(({ id }) => counted.has(id)).reduce((sum, { seconds }) => sum + seconds, 0);
}

/** The process that started another. Linux only. */
export const parentOf = (id: number): number => readProcess(String(id))?.parent ?? 0;

/** Most memory that a process has ever held at once; MB of a million bytes. Linux only. */
export function peakMemory(id: number): number {
  const [, kilobytes = '0'] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8')) ?? [];
  return (Number(kilobytes) * 1024) / 1e6;
}

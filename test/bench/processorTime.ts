import { existsSync, readFileSync } from 'node:fs';

/** Processor seconds of this process since it started. */
export function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/**
 * Processor seconds of this process’s first thread, the collection of memory that others do for it left out: what the
 * clock would show if nothing else ran. NaN where the system does not tell (other than Linux).
 */
export function ownThreadSeconds(): number {
  const path = `/proc/self/task/${process.pid}/schedstat`;
  if (!existsSync(path)) return Number.NaN;
  return Number(readFileSync(path, 'utf8').split(' ')[0]) / 1e9;
}

/**
 * Seconds on the clock that give a process about so many processor seconds, with what else runs on the machine just
 * now: solvers count their limit by the clock, and would get less on a busy machine.
 */
export function clockSeconds(processor: number): number {
  const [clock, spent] = [performance.now(), processorSeconds()];
  let used = 0;
  while (used < 0.2) used = processorSeconds() - spent;
  const ratio = (performance.now() - clock) / 1000 / used;
  return processor * Math.min(10, Math.max(1, ratio));
}

/** The middle one; between the middle two of an even number. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((left, right) => left - right);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

export const rounded = (value: number, digits = 2) => Math.round(value * 10 ** digits) / 10 ** digits;

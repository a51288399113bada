import { existsSync } from 'node:fs';

/** Linux's own list of processes and what they hold open; undefined elsewhere, and where it is not mounted. */
export const processFolder: string | undefined =
  process.platform === 'linux' && existsSync('/proc/self/fd') ? '/proc' : undefined;

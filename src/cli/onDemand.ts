// A web framework, a database client and its queue are loaded where a command needs them alone.
import { once } from 'node:events';
import type { AuditOptions } from './commands/audit.ts';
import type { BackupOptions } from './commands/backup.ts';
import type { DoctorOptions } from './commands/doctor.ts';
import type { ProvinceCommandOptions } from './commands/province.ts';
import type { RestoreOptions } from './commands/restore.ts';
import type { ServeOptions } from './commands/serve.ts';
import type { SweepCommandOptions } from './commands/sweep.ts';
import type { SweepsCommandOptions } from './commands/sweeps.ts';
import type { UsersOptions } from './commands/users.ts';
import type { WorkerCommandOptions } from './commands/worker.ts';
import type { WorkspacesOptions } from './commands/workspaces.ts';
import type { Settings } from './settings.ts';
import { whileNotStopped } from './whileNotStopped.ts';

/** A command: what it is given, and the exit code that it ends with. */
export type Run<O> = (paths: readonly string[], options: O, settings: Settings) => Promise<number>;

/** `xuewei serve`, loaded when it is asked for. */
export const serve: Run<ServeOptions> = async (_paths, options, settings) => {
  const { serve: run } = await import('./commands/serve.ts');
  return whileNotStopped((signal) => run(options, settings, once(signal, 'abort')));
};

/** `xuewei sweep`, loaded when it is asked for. */
export const sweep: Run<SweepCommandOptions> = async (paths, options, settings) => {
  const { sweep: run } = await import('./commands/sweep.ts');
  return whileNotStopped((signal) => run(paths, options, settings, signal));
};
/** `xuewei province`, loaded when it is asked for. */
export const province: Run<ProvinceCommandOptions> = async (paths, options, settings) => {
  const { province: run } = await import('./commands/province.ts');
  return whileNotStopped((signal) => run(paths, options, settings, signal));
};
/** `xuewei worker`, loaded when it is asked for. */
export const worker: Run<WorkerCommandOptions> = async (paths, options, settings) => {
  const { worker: run } = await import('./commands/worker.ts');
  return whileNotStopped((signal) => run(paths, options, settings, signal));
};
/** `xuewei sweeps`, loaded when it is asked for. */
export const sweeps: Run<SweepsCommandOptions> = async (paths, options, settings) => {
  const { sweeps: run } = await import('./commands/sweeps.ts');
  return run(paths, options, settings);
};
/** `xuewei users`, loaded when it is asked for. */
export const users: Run<UsersOptions> = async (...given) =>
  (await import('./commands/users.ts')).users(...given);
/** `xuewei workspaces`, loaded when it is asked for. */
export const workspaces: Run<WorkspacesOptions> = async (...given) =>
  (await import('./commands/workspaces.ts')).workspaces(...given);
/** `xuewei audit`, loaded when it is asked for. */
export const audit: Run<AuditOptions> = async (...given) =>
  (await import('./commands/audit.ts')).audit(...given);

/** `xuewei backup`, loaded when it is asked for. */
export const backup: Run<BackupOptions> = async (...given) =>
  (await import('./commands/backup.ts')).backup(...given);
/** `xuewei restore`, loaded when it is asked for. */
export const restore: Run<RestoreOptions> = async (...given) =>
  (await import('./commands/restore.ts')).restore(...given);
/** `xuewei doctor`, loaded when it is asked for. */
export const doctor: Run<DoctorOptions> = async (...given) =>
  (await import('./commands/doctor.ts')).doctor(...given);

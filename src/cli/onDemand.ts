// Each command's modules are loaded when it is asked for: a help text needs neither projections nor a web framework.
import { once } from 'node:events';
import type { ServeOptions } from './commands/serve.ts';
import type { Settings } from './settings.ts';
import { whileNotStopped } from './whileNotStopped.ts';

/** A command: what it is given, and the exit code that it ends with. */
export type Run<O> = (paths: readonly string[], options: O, settings: Settings) => Promise<number>;

/** A command that ends when its signal says so. */
type Stoppable<O> = (
  paths: readonly string[],
  options: O,
  settings: Settings,
  signal: AbortSignal,
) => Promise<number>;

function loaded<O>(load: () => Promise<Run<O>>): Run<O> {
  return async (...given) => (await load())(...given);
}

function stoppable<O>(load: () => Promise<Stoppable<O>>): Run<O> {
  return async (...given) => {
    const run = await load();
    return whileNotStopped((signal) => run(...given, signal));
  };
}

/** `xuewei serve`, loaded when it is asked for. */
export const serve: Run<ServeOptions> = async (_paths, options, settings) => {
  const { serve: run } = await import('./commands/serve.ts');
  return whileNotStopped((signal) => run(options, settings, once(signal, 'abort')));
};

/** `xuewei allocate`, loaded when it is asked for. */
export const allocate = loaded(async () => (await import('./commands/allocate.ts')).allocate);
/** `xuewei audit`, loaded when it is asked for. */
export const audit = loaded(async () => (await import('./commands/audit.ts')).audit);
/** `xuewei backtest`, loaded when it is asked for. */
export const backtest = loaded(async () => (await import('./commands/backtest.ts')).backtest);
/** `xuewei backup`, loaded when it is asked for. */
export const backup = loaded(async () => (await import('./commands/backup.ts')).backup);
/** `xuewei births`, loaded when it is asked for. */
export const births = loaded(async () => (await import('./commands/births.ts')).births);
/** `xuewei carry`, loaded when it is asked for. */
export const carry = loaded(async () => (await import('./commands/carry.ts')).carry);
/** `xuewei census`, loaded when it is asked for. */
export const census = loaded(async () => (await import('./commands/census.ts')).census);
/** `xuewei check`, loaded when it is asked for. */
export const check = loaded(async () => (await import('./commands/check.ts')).check);
/** `xuewei classes`, loaded when it is asked for. */
export const classes = loaded(async () => (await import('./commands/classes.ts')).classes);
/** `xuewei compare`, loaded when it is asked for. */
export const compare = loaded(async () => (await import('./commands/compare.ts')).compare);
/** `xuewei describe`, loaded when it is asked for. */
export const describe = loaded(async () => (await import('./commands/describe.ts')).describe);
/** `xuewei doctor`, loaded when it is asked for. */
export const doctor = loaded(async () => (await import('./commands/doctor.ts')).doctor);
/** `xuewei draws`, loaded when it is asked for. */
export const draws = loaded(async () => (await import('./commands/draws.ts')).draws);
/** `xuewei ledger`, loaded when it is asked for. */
export const ledger = loaded(async () => (await import('./commands/ledger.ts')).ledger);
/** `xuewei nation`, loaded when it is asked for. */
export const nation = loaded(async () => (await import('./commands/nation.ts')).nation);
/** `xuewei plan`, loaded when it is asked for. */
export const plan = loaded(async () => (await import('./commands/plan.ts')).plan);
/** `xuewei project`, loaded when it is asked for. */
export const project = loaded(async () => (await import('./commands/project.ts')).project);
/** `xuewei province`, loaded when it is asked for. */
export const province = stoppable(async () => (await import('./commands/province.ts')).province);
/** `xuewei repair`, loaded when it is asked for. */
export const repair = loaded(async () => (await import('./commands/repair.ts')).repair);
/** `xuewei restore`, loaded when it is asked for. */
export const restore = loaded(async () => (await import('./commands/restore.ts')).restore);
/** `xuewei study`, loaded when it is asked for. */
export const study = loaded(async () => (await import('./commands/study.ts')).study);
/** `xuewei sweep`, loaded when it is asked for. */
export const sweep = stoppable(async () => (await import('./commands/sweep.ts')).sweep);
/** `xuewei sweeps`, loaded when it is asked for. */
export const sweeps = loaded(async () => (await import('./commands/sweeps.ts')).sweeps);
/** `xuewei targets`, loaded when it is asked for. */
export const targets = loaded(async () => (await import('./commands/targets.ts')).targets);
/** `xuewei users`, loaded when it is asked for. */
export const users = loaded(async () => (await import('./commands/users.ts')).users);
/** `xuewei verify`, loaded when it is asked for. */
export const verify = loaded(async () => (await import('./commands/verify.ts')).verify);
/** `xuewei worker`, loaded when it is asked for. */
export const worker = stoppable(async () => (await import('./commands/worker.ts')).worker);
/** `xuewei workspaces`, loaded when it is asked for. */
export const workspaces = loaded(async () => (await import('./commands/workspaces.ts')).workspaces);

import { existsSync } from 'node:fs';
import { isIP } from 'node:net';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Problem } from '../../domain/problem.ts';
import { buildApp } from '../../server/app.ts';
import { keepShipped } from '../../server/keepShipped.ts';
import { openidIssuer } from '../../server/team/openidIssuer.ts';
import { startWorkerRunner } from '../../server/workerRunner.ts';
import { type OpenedStore, ofTheService } from '../../store/openStore.ts';
import { peopleProblem } from '../../store/people/problemTexts.ts';
import { mainWorkspace } from '../../store/store.ts';
import { systemReason } from '../../store/systemReason.ts';
import { engine } from '../engine.ts';
import { exitCodes } from '../exit.ts';
import { packageFolder } from '../packageFolder.ts';
import { printProblems } from '../print/problems.ts';
import { doorProblem } from '../problemTexts.ts';
import { dataFolder } from '../serve/dataFolder.ts';
import { openBrowser } from '../serve/openBrowser.ts';
import { type OpenedRecords, openRecords } from '../serve/openRecords.ts';
import { openSweeps } from '../serve/openSweeps.ts';
import {
  isLoopback,
  type ReadSettings,
  readServeSettings,
  type ServeSettings,
} from '../serve/serveSettings.ts';
import { shippedPlaces, shippedScenarios } from '../serve/shippedPlaces.ts';
import type { Settings } from '../settings.ts';
import { tellTrouble } from '../sweeping/tellTrouble.ts';

/** What the command line says; settings that it leaves out come from elsewhere (see `readServeSettings`). */
export interface ServeOptions extends Partial<ServeSettings> {
  readonly config?: string;
  readonly data?: string;
  readonly open?: true;
}

/** Megabytes that one study may use. */
const megabytes = 4096;

function listenProblem(error: unknown, { host, port }: ServeSettings): Problem {
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
    return doorProblem('portTaken', {}, { host, port });
  return doorProblem('cannotListen', {}, { host, port, ...systemReason(error) });
}

function sayAddress(address: string, options: ServeSettings, { language, print, warn }: Settings): void {
  const words = (zh: string, en: string) => (language === 'zh' ? zh : en);
  print(words(`学位服务已启动：${address}`, `Xuewei serves at ${address}`));
  print(words('按 Ctrl-C 停止。', 'Ctrl-C stops it.'));
  if (isLoopback(options.host)) return;
  if (!options.team)
    warn(
      words(
        `注意：${options.host} 对网络开放，任何能访问它的人都可读写全部数据。`,
        `Mind: ${options.host} is open to the network; whoever reaches it can read and change everything.`,
      ),
    );
  else if (options.proxy.length === 0)
    warn(
      words(
        '注意：连接未加密，同一网络中的人可能看到密码；请在前面设置提供加密连接的代理（--proxy）。',
        'Mind: nothing is encrypted, and passwords can be read on the network; put a proxy with HTTPS before it (--proxy).',
      ),
    );
}

/**
 * The workspaces that are served; a team needs somebody who can let others in, and new people a workspace that there is.
 *
 * @returns Problems go before workspaces.
 */
async function workspacesOf(
  store: OpenedStore,
  { team, issuer }: Pick<ReadSettings, 'team' | 'issuer'>,
): Promise<{ readonly workspaces: readonly string[]; readonly problems: readonly Problem[] }> {
  if (!team) return { workspaces: [mainWorkspace], problems: [] };
  const people = store.peopleFor(ofTheService);
  const admins = (await people.listPeople()).filter(
    ({ disabled, memberships }) => !disabled && memberships.some(({ role }) => role === 'admin'),
  );
  const workspaces = (await people.listWorkspaces()).map(({ id }) => id);
  const { accounts = 'known' } = issuer ?? {};
  const problems = [
    ...(admins.length > 0 ? [] : [doorProblem('noAdmin', {})]),
    ...(accounts === 'known' || workspaces.includes(accounts.workspace)
      ? []
      : [peopleProblem('noSuchWorkspace', { column: 'sign-in-workspace' }, { id: accounts.workspace })]),
  ];
  return { workspaces, problems };
}

/**
 * `xuewei serve`: the service, until it is told to stop; then what runs is put back to wait and the database is closed.
 *
 * @param stopped Resolves when the service is to end.
 * @returns Exit code 0; 1 where the settings, the database or the port cannot be used.
 */
export async function serve(
  given: ServeOptions,
  settings: Settings,
  stopped: Promise<unknown>,
): Promise<number> {
  const refuse = (...problems: readonly Problem[]) => {
    printProblems(problems, [], settings);
    return exitCodes.problems;
  };
  const read = readServeSettings(given, process.env, given.config);
  const ofSettings = read.ok ? [] : read.problems;
  // What a team is missing is told together with what is wrong with the settings.
  if (!read.ok && !read.team) return refuse(...ofSettings);
  const records = await openRecords(
    given.data ?? dataFolder(process.env, process.platform),
    settings,
    read.ok && read.value.team,
  );
  settings.progress.end();
  if (!records.ok) return refuse(...ofSettings, ...records.problems);
  try {
    const { workspaces, problems } = await workspacesOf(records.store, read.ok ? read.value : { team: true });
    if (!read.ok || problems.length > 0) return refuse(...ofSettings, ...problems);
    return await serveRecords(records, workspaces, read.value, given, settings, stopped);
  } finally {
    await records.close();
  }
}

/** Serve what is kept until told to stop; the records stay the caller's to close. */
async function serveRecords(
  { store, postgres }: Extract<OpenedRecords, { ok: true }>,
  workspaces: readonly string[],
  options: ReadSettings,
  { open }: ServeOptions,
  settings: Settings,
  stopped: Promise<unknown>,
): Promise<number> {
  const root = packageFolder();
  const threads = Math.max(1, Math.min(4, availableParallelism() - 1));
  const web = join(root, 'dist', 'web');
  const shipped = shippedPlaces(join(root, 'seeds'));
  const presets = shippedScenarios(join(root, 'scenarios'));
  const runner = startWorkerRunner({ threads, seconds: options.studySeconds, megabytes });
  // Alone with a database of its own, nobody else could work at sweeps.
  const { sweepThreads = postgres.keeper === undefined ? 0 : threads } = options;
  const sweeps = openSweeps(postgres, sweepThreads, tellTrouble(settings));
  let close = async () => {};
  try {
    const { app, placesOf } = await buildApp({
      ...{ store, runner, presets, engine: engine(), now: Date.now, sweeps: sweeps.open },
      allowedHosts: [...options.allowHost, ...(isIP(options.host) === 0 ? [options.host] : [])],
      bounds: {
        concurrent: threads,
        requestsAMinute: options.requestsAMinute,
        tokenRequestsAMinute: options.tokenRequestsAMinute,
      },
      ...(options.team ? { team: store } : {}),
      requireSecondFactor: options.requireSecondFactor,
      ...(options.issuer === undefined ? {} : { issuer: openidIssuer(options.issuer, Date.now) }),
      welcome: ({ records, places }) => keepShipped(records, places, shipped),
      proxies: options.proxy,
      logger: { level: options.logLevel, stream: process.stderr },
      ...(existsSync(web) ? { web } : {}),
    });
    close = () => app.close();
    settings.progress.say(
      settings.language === 'zh' ? '正在装入随附地区' : 'keeping the places that come along',
    );
    for (const workspace of workspaces)
      await keepShipped(store.recordsOf({ ...ofTheService, workspace }), placesOf(workspace), shipped);
    settings.progress.end();
    const listening = await app.listen({ host: options.host, port: options.port }).catch((error) => {
      printProblems([listenProblem(error, options)], [], settings);
      return undefined;
    });
    if (listening === undefined) return exitCodes.problems;
    sayAddress(listening, options, settings);
    // What an earlier start left running goes on; where it cannot be, whoever asks for sweeps is told why.
    if (sweepThreads > 0) sweeps.open().catch(() => {});
    if (open) openBrowser(listening);
    await stopped;
    return exitCodes.done;
  } finally {
    settings.progress.end();
    await close();
    await runner.close();
    await sweeps.close();
  }
}

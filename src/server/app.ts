import { randomUUID } from 'node:crypto';
import compress from '@fastify/compress';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import Fastify, { type FastifyServerOptions } from 'fastify';
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Store } from '../store/store.ts';
import type { SweepBook } from '../store/sweepBook.ts';
import type { Provenance } from '../study/provenance.ts';
import type { StudyRunner } from '../study/runner.ts';
import { describeApi } from './describeApi.ts';
import { guardRequests } from './guardRequests.ts';
import { interfacePath } from './interfacePath.ts';
import { JobDesk } from './jobDesk.ts';
import { addMetrics } from './metrics.ts';
import { negotiate } from './negotiate.ts';
import { onceByKey } from './onceByKey.ts';
import type { App, Parts } from './parts.ts';
import type { PlaceBook } from './placeBook.ts';
import type { Preset } from './presets.ts';
import { answerFrameworkError, answerProblems } from './problemHandler.ts';
import { withoutQueries } from './requestLog.ts';
import type { Room } from './room.ts';
import { nobody, oneRoom, type Rooms, type Team, teamRooms } from './rooms.ts';
import { commentRoutes } from './routes/comments.ts';
import { healthRoutes } from './routes/health.ts';
import { issuerRoutes } from './routes/issuer.ts';
import { ledgerRoutes } from './routes/ledger.ts';
import { memberRoutes } from './routes/members.ts';
import { memberSessionRoutes, openSessionRoutes } from './routes/openSessions.ts';
import { placeRoutes } from './routes/places.ts';
import { scenarioRoutes } from './routes/scenarios.ts';
import { secondFactorRoutes } from './routes/secondFactor.ts';
import { sessionRoutes } from './routes/session.ts';
import { studyRoutes } from './routes/studies.ts';
import { sweepRoutes } from './routes/sweeps.ts';
import { tokenRoutes } from './routes/tokens.ts';
import { addSecurityHeaders } from './securityHeaders.ts';
import { bodyLimits, timeouts, type WorkBounds, workBounds } from './serverLimits.ts';
import { guardTeam } from './team/guardTeam.ts';
import type { Issuer } from './team/issuer.ts';
import { needOf, type SecondFactorPolicy, workspacePath } from './team/permissions.ts';
import { type SendPage, serveWebPages } from './webPages.ts';

/** What the service is built from. */
export interface AppParts {
  readonly store: Store;
  readonly runner: StudyRunner;
  readonly engine: Provenance['engine'];
  readonly now: () => number;
  /** Opens the sweeps when they are first asked for; without it there are none. */
  readonly sweeps?: () => Promise<SweepBook>;
  /** Scenarios that come with the program. */
  readonly presets?: readonly Preset[];
  /** Folder of the built browser part. */
  readonly web?: string;
  /** Names besides localhost and addresses by which the service may be called. */
  readonly allowedHosts?: readonly string[];
  /** Records by workspace and people, where a team signs in; without it whoever reaches the service may do everything. */
  readonly team?: Team;
  /** By whose word the team's people come in besides passwords. */
  readonly issuer?: Issuer;
  /** Whose sign-ins by password take a second factor; nobody’s but theirs who set one up, when missing. */
  readonly requireSecondFactor?: SecondFactorPolicy;
  /** Done once for each workspace, before its first request is answered: also for one that was made meanwhile. */
  readonly welcome?: (room: Room) => Promise<void>;
  /** Addresses of proxies that tell the truth about whom they ask for. */
  readonly proxies?: readonly string[];
  readonly bounds?: Partial<WorkBounds>;
  readonly logger?: FastifyServerOptions['logger'];
}

/** The service, ready to listen or to be asked directly. */
export interface BuiltApp {
  readonly app: App;
  readonly desk: JobDesk;
  /** Places of a workspace, the one of a service without a team when none is named. */
  readonly placesOf: (workspace?: string) => PlaceBook;
  readonly places: PlaceBook;
}

/**
 * Build the service apart from listening: store and runner are handed in and stay the caller's to close. Closing the
 * app stops the studies in hand and lets them wait for the next start.
 */
export async function buildApp(parts: AppParts): Promise<BuiltApp> {
  const { store, runner, engine, now, presets = [], web, allowedHosts = [], logger = false } = parts;
  const { team, issuer, welcome, sweeps, proxies = [], requireSecondFactor = 'off' } = parts;
  const bounds = { ...workBounds, ...parts.bounds };
  const app: App = Fastify({
    logger: withoutQueries(logger),
    genReqId: () => randomUUID(),
    bodyLimit: bodyLimits.json,
    requestTimeout: timeouts.request,
    connectionTimeout: timeouts.connection,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 300 },
    trustProxy: proxies.length === 0 ? false : [...proxies],
    frameworkErrors: answerFrameworkError,
  }).withTypeProvider<ZodTypeProvider>();
  for (const name of ['room', 'caller', 'standing']) app.decorateRequest(name);
  app.setValidatorCompiler(validatorCompiler).setSerializerCompiler(serializerCompiler);
  // A form of another site can send text/plain without asking first; nothing here needs it.
  app.removeContentTypeParser('text/plain');
  let sendPage: SendPage | undefined;
  guardRequests(app, allowedHosts);
  const methodsAt = negotiate(app);
  await addSecurityHeaders(app);
  // The line of the log that an answer belongs to.
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
  });
  await app.register(rateLimit, { max: bounds.requestsAMinute, timeWindow: '1 minute' });
  answerProblems(app, () => sendPage, methodsAt);
  await app.register(compress, { threshold: 1024, encodings: ['br', 'gzip'] });
  await app.register(multipart, {
    limits: {
      fileSize: bodyLimits.upload,
      files: bodyLimits.files,
      fields: 10,
      parts: bodyLimits.files + 10,
    },
  });
  const rooms = team === undefined ? oneRoom(store, runner, engine) : teamRooms(team, runner, engine);
  if (team !== undefined) await guardTeam(app, team, rooms, bounds, requireSecondFactor);
  else openToAll(app, rooms);
  if (team !== undefined && welcome !== undefined) welcomeEach(app, welcome);
  await describeApi(app, engine.version, team !== undefined);

  const onDefect = (error: unknown) => app.log.error({ err: error }, 'a study broke off');
  const desk = new JobDesk({ runner, bounds, onDefect });
  const ping = async () => {
    await store.listStudies({ limit: 1 });
  };
  const shared: Parts = { ping, runner, desk, bounds, once: onceByKey(), presets, sweeps, engine, now };
  addMetrics(app, shared);
  const inRoom = (api: App) => {
    for (const routes of [placeRoutes, scenarioRoutes, studyRoutes, sweepRoutes, ledgerRoutes, commentRoutes])
      routes(api, shared);
    if (team === undefined) return;
    memberRoutes(api, team);
    memberSessionRoutes(api, team);
  };
  await app.register(
    async (api: App) => {
      healthRoutes(api, shared);
      if (team === undefined) return inRoom(api);
      sessionRoutes(api, team, now, requireSecondFactor);
      secondFactorRoutes(api, team, now);
      openSessionRoutes(api, team, now);
      issuerRoutes(api, team, issuer, now);
      tokenRoutes(api, team);
      await api.register(async (own: App) => inRoom(own), { prefix: workspacePath });
    },
    { prefix: interfacePath },
  );
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger());
  sendPage = await serveWebPages(app, web, team !== undefined);
  // Before the connections are closed, so that whoever follows a study is told how it ended.
  app.addHook('preClose', () => desk.close());
  const workspaces = await workspacesOf(team);
  const roomOf = (workspace: string) => rooms.roomOf({ ...nobody, workspace });
  for (const workspace of workspaces) await desk.takeUpWaiting(roomOf(workspace));
  const placesOf = (workspace = nobody.workspace) => roomOf(workspace).places;
  return { app, desk, placesOf, places: placesOf() };
}

async function workspacesOf(team: Team | undefined): Promise<string[]> {
  if (team === undefined) return [nobody.workspace];
  const listed = await team.peopleFor({ ...nobody, workspace: '' }).listWorkspaces();
  return listed.map(({ id }) => id);
}

/** Let each workspace be welcomed once; where that fails, its next request tries anew. */
function welcomeEach(app: App, welcome: (room: Room) => Promise<void>): void {
  const welcomed = new Map<string, Promise<void>>();
  app.addHook('preHandler', async ({ room, standing }) => {
    if (room === undefined || room === null) return;
    const { workspace } = standing;
    const done =
      welcomed.get(workspace) ??
      welcome(room).catch((error: unknown) => {
        welcomed.delete(workspace);
        throw error;
      });
    welcomed.set(workspace, done);
    await done;
  });
}

/** Where nobody signs in the one room is open; routes are held to the table all the same. */
function openToAll(app: App, rooms: Rooms): void {
  app.addHook('onRoute', ({ method, url }) => {
    for (const each of [method].flat()) needOf(each, url);
  });
  const room = rooms.roomOf(nobody);
  app.addHook('onRequest', async (request) => {
    request.room = room;
    request.standing = nobody;
  });
}

import compress from '@fastify/compress';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import Fastify, { type FastifyServerOptions } from 'fastify';
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Store } from '../store/store.ts';
import type { Provenance } from '../study/provenance.ts';
import type { StudyRunner } from '../study/runner.ts';
import { describeApi } from './describeApi.ts';
import { guardRequests } from './guardRequests.ts';
import { interfacePath } from './interfacePath.ts';
import { JobDesk } from './jobDesk.ts';
import type { App, Parts } from './parts.ts';
import { PlaceBook } from './placeBook.ts';
import type { Preset } from './presets.ts';
import { answerFrameworkError, answerProblems } from './problemHandler.ts';
import { healthRoutes } from './routes/health.ts';
import { ledgerRoutes } from './routes/ledger.ts';
import { placeRoutes } from './routes/places.ts';
import { scenarioRoutes } from './routes/scenarios.ts';
import { studyRoutes } from './routes/studies.ts';
import { addSecurityHeaders } from './securityHeaders.ts';
import { bodyLimits, timeouts, type WorkBounds, workBounds } from './serverLimits.ts';
import { type SendPage, serveWebPages } from './webPages.ts';

/** What the service is built from. */
export interface AppParts {
  readonly store: Store;
  readonly runner: StudyRunner;
  readonly engine: Provenance['engine'];
  readonly now: () => number;
  /** Scenarios that come with the program. */
  readonly presets?: readonly Preset[];
  /** Folder of the built browser part. */
  readonly web?: string;
  /** Names besides localhost and addresses by which the service may be called. */
  readonly allowedHosts?: readonly string[];
  readonly bounds?: Partial<WorkBounds>;
  readonly logger?: FastifyServerOptions['logger'];
}

/** The service, ready to listen or to be asked directly. */
export interface BuiltApp {
  readonly app: App;
  readonly desk: JobDesk;
  readonly places: PlaceBook;
}

/**
 * Build the service apart from listening: store and runner are handed in and stay the caller's to close. Closing the
 * app stops the studies in hand and marks them as cancelled.
 */
export async function buildApp(parts: AppParts): Promise<BuiltApp> {
  const { store, runner, engine, now, presets = [], web, allowedHosts = [], logger = false } = parts;
  const bounds = { ...workBounds, ...parts.bounds };
  const app: App = Fastify({
    logger,
    bodyLimit: bodyLimits.json,
    requestTimeout: timeouts.request,
    connectionTimeout: timeouts.connection,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 300 },
    frameworkErrors: answerFrameworkError,
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler).setSerializerCompiler(serializerCompiler);
  // A form of another site can send text/plain without asking first; nothing here needs it.
  app.removeContentTypeParser('text/plain');
  let sendPage: SendPage | undefined;
  answerProblems(app, () => sendPage);
  guardRequests(app, allowedHosts);
  await addSecurityHeaders(app);
  await app.register(rateLimit, { max: bounds.requestsAMinute, timeWindow: '1 minute' });
  await app.register(compress, { threshold: 1024, encodings: ['br', 'gzip'] });
  await app.register(multipart, {
    limits: {
      fileSize: bodyLimits.upload,
      files: bodyLimits.files,
      fields: 10,
      parts: bodyLimits.files + 10,
    },
  });
  await describeApi(app, engine.version);

  const places = new PlaceBook(store, runner, engine);
  const onDefect = (error: unknown) => app.log.error({ err: error }, 'a study broke off');
  const desk = new JobDesk({ store, runner, places, bounds, onDefect });
  const shared: Parts = { store, runner, desk, places, presets, engine, now };
  await app.register(
    async (api: App) => {
      for (const routes of [healthRoutes, placeRoutes, scenarioRoutes, studyRoutes, ledgerRoutes])
        routes(api, shared);
    },
    { prefix: interfacePath },
  );
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger());
  sendPage = await serveWebPages(app, web);
  // Before the connections are closed, so that whoever follows a study is told how it ended.
  app.addHook('preClose', () => desk.close());
  await desk.takeUpWaiting();
  return { app, desk, places };
}

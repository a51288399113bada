import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Standing } from '../store/store.ts';
import type { SweepBook } from '../store/sweepBook.ts';
import type { Provenance } from '../study/provenance.ts';
import type { StudyRunner } from '../study/runner.ts';
import type { JobDesk } from './jobDesk.ts';
import type { onceByKey } from './onceByKey.ts';
import type { Preset } from './presets.ts';
import type { Room } from './room.ts';
import type { WorkBounds } from './serverLimits.ts';
import type { Asking } from './team/permissions.ts';

/** The service as routes see it: requests and answers typed by their schemas. */
export type App = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  ZodTypeProvider
>;

declare module 'fastify' {
  interface FastifyRequest {
    /** There for every route that is not open to anyone. */
    room: Room;
    /** Who asks; undefined where nobody signs in. */
    caller: Asking | undefined;
    /** On whose behalf the database is asked. */
    standing: Standing;
  }
}

/** What routes work with besides the request's room. */
export interface Parts {
  /** Resolves when the database answers. */
  readonly ping: () => Promise<void>;
  readonly runner: StudyRunner;
  readonly desk: JobDesk;
  readonly bounds: WorkBounds;
  /** For routes that make something. */
  readonly once: ReturnType<typeof onceByKey>;
  readonly presets: readonly Preset[];
  /** Opens the sweeps when they are first asked for; undefined where there are none. */
  readonly sweeps: (() => Promise<SweepBook>) | undefined;
  readonly engine: Provenance['engine'];
  /** The clock; milliseconds since 1970. */
  readonly now: () => number;
}

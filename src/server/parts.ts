import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Caller } from '../store/people/people.ts';
import type { Records, Standing } from '../store/store.ts';
import type { Provenance } from '../study/provenance.ts';
import type { StudyRunner } from '../study/runner.ts';
import type { JobDesk } from './jobDesk.ts';
import type { PlaceBook } from './placeBook.ts';
import type { Preset } from './presets.ts';

/** The service as routes see it: requests and answers typed by their schemas. */
export type App = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  ZodTypeProvider
>;

/** What lies open to one request: the records of its workspace. */
export interface Room {
  /** Path of the interface's part that the room is reached by; addresses in answers begin with it. */
  readonly base: string;
  /** The records as whoever asks sees and changes them. */
  readonly store: Records;
  /** The same for what the service does by itself. */
  readonly records: Records;
  readonly places: PlaceBook;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** There for every route that is not open to anyone. */
    room: Room;
    /** Who asks; undefined where nobody signs in. */
    caller: Caller | undefined;
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
  readonly presets: readonly Preset[];
  readonly engine: Provenance['engine'];
  /** The clock; milliseconds since 1970. */
  readonly now: () => number;
}

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Store } from '../store/store.ts';
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

/** What routes work with. */
export interface Parts {
  readonly store: Store;
  readonly runner: StudyRunner;
  readonly desk: JobDesk;
  readonly places: PlaceBook;
  readonly presets: readonly Preset[];
  readonly engine: Provenance['engine'];
  /** The clock; milliseconds since 1970. */
  readonly now: () => number;
}

import { writeDataset } from '../../src/dataset/writeDataset.ts';
import type { Region } from '../../src/domain/region/region.ts';
import { type AppParts, type BuiltApp, buildApp } from '../../src/server/app.ts';
import { PlaceBook } from '../../src/server/placeBook.ts';
import { hashPlace } from '../../src/store/hashPlace.ts';
import { inProcessRunner } from '../../src/study/inProcessRunner.ts';
import type { TableFile } from '../../src/study/openPlace.ts';
import type { StudyRunner } from '../../src/study/runner.ts';
import { memoryStore } from './memoryStore.ts';

export const engine = { name: 'xuewei', version: '0.0.0-test' };

/** A service with everything in this process, at a clock that stands still. */
export function serve(parts: Partial<AppParts> = {}) {
  return buildApp({ store: memoryStore(), runner: inProcessRunner, engine, now: () => 0, ...parts });
}

/** A region's tables as files. */
export function filesOf(region: Region): TableFile[] {
  return writeDataset(region).map(({ name, text }) => ({ name, bytes: new TextEncoder().encode(text) }));
}

/** Files as the JSON form of an upload. */
export function uploadOf(files: readonly TableFile[]) {
  return { files: files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString('base64') })) };
}

/** What the service writes into a result as its origin. */
export function provenanceOf(files: readonly TableFile[], scenario?: string) {
  const book = new PlaceBook(memoryStore(), inProcessRunner, engine);
  return book.provenance('vale', hashPlace(files), scenario ?? null);
}

/** Asks a service without a network. */
export function clientOf({ app }: BuiltApp) {
  type Headers = Record<string, string>;
  const ask = (method: 'GET' | 'POST' | 'PUT' | 'DELETE') =>
    async function asked(url: string, payload?: object | string, headers: Headers = {}) {
      return app.inject({
        method,
        url: `/api/v1${url}`,
        headers,
        ...(payload === undefined ? {} : { payload }),
      });
    };
  const [get, post, put, remove] = [ask('GET'), ask('POST'), ask('PUT'), ask('DELETE')];
  return {
    get: (url: string, headers: Headers = {}) => get(url, undefined, headers),
    post,
    put,
    remove: (url: string, headers: Headers = {}) => remove(url, undefined, headers),
    /** Add the teaching region and give its hash. */
    async addPlace(region: Region): Promise<string> {
      const added = await post('/places', uploadOf(filesOf(region)));
      return added.json().place.hash;
    },
    /** Ask for a study and wait until it has ended; gives the study as it ended. */
    async finish(request: object) {
      const asked = await post('/studies', request);
      const { body } = await get(`/studies/${asked.json().id}/events`);
      return JSON.parse(body.slice(body.indexOf('event: end\ndata: ') + 'event: end\ndata: '.length));
    },
  };
}

/** A runner that never comes to an end unless it is cancelled; it tells one step of progress. */
export const endless: StudyRunner = {
  run: (request, { signal, onProgress } = {}) =>
    request.kind === 'study'
      ? new Promise((resolve) => {
          signal?.addEventListener('abort', () => resolve({ status: 'cancelled' }));
          onProgress?.({ step: 'read', share: 0 });
        })
      : inProcessRunner.run(request),
};

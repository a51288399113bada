import { writeDataset } from '../../src/dataset/writeDataset.ts';
import type { Region } from '../../src/domain/region/region.ts';
import { type AppParts, buildApp } from '../../src/server/app.ts';
import { PlaceBook } from '../../src/server/placeBook.ts';
import { hashPlace } from '../../src/store/hashPlace.ts';
import { inProcessRunner } from '../../src/study/inProcessRunner.ts';
import type { TableFile } from '../../src/study/openPlace.ts';
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

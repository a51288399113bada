import type { Locator } from 'playwright-core';
import type { TableFile } from '../../src/study/openPlace.ts';

/** Choose files in a field as a reader does, by their names without folders. */
export function giveFiles(field: Locator, given: readonly TableFile[]): Promise<void> {
  return field.setInputFiles(
    given.map(({ name, bytes }) => ({
      name: name.split('/').at(-1) ?? name,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(bytes),
    })),
  );
}

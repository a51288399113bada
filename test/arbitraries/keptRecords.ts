import fc from 'fast-check';
import { ledgerEditStates } from '../../src/domain/ledgerEdit.ts';
import { remedies } from '../../src/domain/report.ts';
import type { Json, PlaceFile } from '../../src/store/store.ts';

/** Any text that a database can keep: all of Unicode but U+0000. */
export const keepableText = (maxLength: number) =>
  fc.string({ unit: 'binary', maxLength }).filter((text) => !text.includes('\0'));

/** A text that is no mere blank. */
export const keepableName = keepableText(30).map((text) => `名${text}`);

/** Files of any bytes under names that differ. */
export const placeFiles: fc.Arbitrary<PlaceFile[]> = fc.uniqueArray(
  fc.record({ name: keepableName, bytes: fc.uint8Array({ maxLength: 400 }) }),
  { minLength: 1, maxLength: 5, selector: ({ name }) => name },
);

/** What JSON can say, odd keys and half characters included. */
export const anyJson = fc.oneof(
  fc
    .jsonValue({ maxDepth: 3, stringUnit: 'binary' })
    .map((value) => JSON.parse(JSON.stringify(value)) as Json),
  fc.constant(
    JSON.parse('{"__proto__":{"polluted":true},"constructor":1,"half":"\\ud800","nul":"\\u0000"}') as Json,
  ),
);

/** What a person may write into the ledger. */
export const ledgerWords = fc.record({
  remedy: fc.option(fc.constantFrom(...remedies)),
  closeTerm: fc.option(keepableText(20)),
  responsible: keepableText(30),
  state: fc.constantFrom(...ledgerEditStates),
  note: keepableText(200),
  author: keepableName,
});

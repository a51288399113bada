import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitCells } from '../../src/dataset/files/splitCells.ts';

const piece = fc.constantFrom(
  '',
  'a',
  '学校',
  '38;37',
  ' ',
  '\t',
  ',',
  ',,',
  ';',
  '\n',
  '\r',
  '\r\n',
  '\n\n',
  '|',
);
const texts = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

test('should split a text without quotation marks as the reader of quoted texts does', () => {
  fc.assert(
    fc.property(texts, fc.constantFrom(',', '\t', ';'), (text, delimiter) => {
      const read = parse(text, {
        delimiter,
        record_delimiter: ['\r\n', '\n', '\r'],
        relax_column_count: true,
        skip_empty_lines: false,
      });
      expect(splitCells(text, delimiter)).toEqual(read);
    }),
    { numRuns: 500 },
  );
});

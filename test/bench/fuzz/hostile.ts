import * as fc from 'fast-check';

/** Texts that have broken programs: control characters, halves of pairs, quotes, paths, very long, of other scripts. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    ...[
      '',
      ' ',
      '\0',
      'a\0b',
      '\ud800',
      '\udfff\ud800',
      '\u202e',
      '\ufeff',
      '%',
      '%00',
      '%F0%9F',
      '../../etc/passwd',
    ],
    ...[
      "'; drop table xuewei.places; --",
      '"',
      '\\',
      '$(1)',
      '{{1}}',
      '<script>',
      '=1+1',
      '__proto__',
      'constructor',
    ],
    ...[
      'NaN',
      'Infinity',
      '-0',
      '1e999',
      '00',
      '0x10',
      'null',
      'undefined',
      'true',
      '学位',
      'e\u0301',
      '\r\n',
      '🏫',
    ],
    ...['W/"1"', '"1"', '"999999999999"', '*', '1', '9'.repeat(400), 'x'.repeat(5000), '\u0000'.repeat(50)],
  ),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

/** Values of any kind that a field does not await. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  hostileText,
  fc.constantFrom<unknown[]>(
    null,
    true,
    0,
    -1,
    1.5,
    1e308,
    -1e308,
    2 ** 53,
    2 ** 31,
    -(2 ** 31) - 1,
    [],
    {},
    [[]],
    [null],
  ),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom(1, 50, 2000).map((depth) => nested(depth)),
);

function nested(depth: number): unknown {
  let value: unknown = [];
  for (let level = 0; level < depth; level++) value = [value];
  return value;
}

/** Lines of a header that a client may send besides; bytes that no line may hold included. */
export const hostileHeader: fc.Arbitrary<readonly [string, string]> = fc.oneof(
  fc.tuple(
    fc.constantFrom(
      'accept-language',
      'if-match',
      'if-none-match',
      'idempotency-key',
      'accept',
      'accept-encoding',
      'range',
      'cookie',
      'authorization',
      'origin',
      'x-forwarded-for',
      'x-forwarded-proto',
      'sec-fetch-site',
      'content-type',
      'content-encoding',
      'expect',
      'host',
      'x-request-id',
      'transfer-encoding',
    ),
    hostileText.map((text) => text.replace(/[\r\n]/g, ' ')),
  ),
  fc.constantFrom<(readonly [string, string])[]>(
    ['accept-encoding', 'br;q=1.0, gzip;q=0.8, *;q=0.1'],
    ['accept-encoding', 'identity;q=0'],
    ['accept-language', 'zh-CN,zh;q=0.9'],
    ['content-type', 'multipart/form-data'],
    ['content-type', 'multipart/form-data; boundary=x'],
    ['content-type', 'application/json; charset=utf-7'],
    ['content-type', 'application/x-www-form-urlencoded'],
    ['content-encoding', 'gzip'],
    ['content-length', '0'],
    ['content-length', '-1'],
    ['content-length', '5, 6'],
  ),
);

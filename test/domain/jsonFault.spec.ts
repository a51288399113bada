import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonFault } from '../../src/domain/jsonFault.ts';

describe('where a text ceases to be JSON', () => {
  it.each([
    ['{"a": 1,}', 1, 9],
    ["{'a': 1}", 1, 2],
    ['{\n  "a": 1\n  "b": 2\n}', 3, 3],
    ['[1, 2,, 3]', 1, 7],
    ['{"a" 1}', 1, 6],
    ['[01]', 1, 3],
    ['{"a": tru}', 1, 7],
    ['{"a": "two\nlines"}', 1, 7],
    ['{}\n{}', 2, 1],
    ['format: yaml', 1, 1],
    ['[1}', 1, 3],
    ['{"a": [1, 2]]', 1, 13],
  ])('should be told of %j: line %i, character %i', (text, line, column) => {
    expect(jsonFault(text)).toEqual({ line, column });
  });

  it.each(['{"a": 1', '[1, 2', '{"a":', '[', '', '{"a": [1, {"b": 2}, '])(
    'should be nowhere where it only ends too early: %j',
    (text) => {
      expect(jsonFault(text)).toBeUndefined();
    },
  );

  it('should be behind the end of whatever is JSON', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), fc.constantFrom('', ' ', '\n', '\r\n\t'), (text, space) => {
        const whole = `${space}${text}${space}`;
        const lines = whole.split('\n');
        expect(jsonFault(whole)).toEqual({ line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 });
      }),
    );
  });

  it('should agree with the engine on whether a text that somebody changed is JSON', () => {
    const sign = fc.constantFrom(...'{}[]",:0-.eE \\ut/n');
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), fc.nat(), fc.nat({ max: 2 }), sign, (text, place, cut, put) => {
        const at = place % (text.length + 1);
        const changed = text.slice(0, at) + put + text.slice(at + cut);
        const found = jsonFault(changed);
        const behind = found !== undefined && found.column === changed.length + 1;
        expect(behind).toBe(isJson(changed));
      }),
      { numRuns: 1000 },
    );
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

import * as fc from 'fast-check';
import { evaluate } from 'mathjs/number';
import { beforeAll, describe, expect, it } from 'vitest';
import { type FormulaCompiler, loadFormulas } from '../../src/scenario/formula.ts';

let formulas: FormulaCompiler;
beforeAll(async () => {
  formulas = await loadFormulas();
});

const names = ['year', 'base'];
const resultOf = (text: string, year = 2023, base = 2020) => {
  const compiled = formulas.compile(text, names);
  return compiled.ok ? compiled.evaluate([year, base]) : compiled.fault.code;
};
const faultOf = (text: string) => {
  const compiled = formulas.compile(text, names);
  return compiled.ok ? undefined : compiled.fault;
};

describe('a formula', () => {
  it.each([
    ['1 - 0.03 * (year - base)', 0.91],
    ['max(0.85, 1 - 0.03 * (year - base))', 0.91],
    ['year >= 2022 ? 0.9 : 1', 0.9],
    ['year < 2022 or year == 2023 ? 2 : 3', 2],
    ['not (year > 2022) ? 2 : 3', 3],
    ['2021 < year < 2024 ? 2 : 3', 2],
    ['year >= 2022 and base != 2020 ? 2 : 3', 3],
    ['1 - 3%', 0.97],
    ['0.98 ^ (year - base)', 0.98 ** 3],
    ['round(1.005, 2) + round(2.5) + floor(1.9) + ceil(0.1)', 1.01 + 3 + 1 + 1],
    ['min(3, 2, 1) + sqrt(4) + exp(0) + log(8, 2) + abs(-1)', 1 + 2 + 1 + 3 + 1],
    ['2 year', 4046],
    ['1\n + year\n', 2024],
  ])('should read %j as the planner means it', (text, result) => {
    expect(resultOf(text)).toBeCloseTo(result, 12);
  });

  it('should mean by % and == what mathjs means: mod takes the sign of the divisor, equality has a tolerance', () => {
    expect(resultOf('-7 % 3')).toBe(2);
    expect(resultOf('7 mod -3')).toBe(-2);
    expect(resultOf('0.1 + 0.2 == 0.3 ? 1 : 0')).toBe(1);
  });

  it('should give no finite number for a root of a negative, a division by zero and a half-digit rounding', () => {
    expect([resultOf('sqrt(-1)'), resultOf('1 / 0'), resultOf('round(1, 0.5)')]).toEqual([
      Number.NaN,
      Number.POSITIVE_INFINITY,
      Number.NaN,
    ]);
  });

  it.each([
    ['yaer + 1', 'formulaUnknownName', 1],
    ['1 + yaer', 'formulaUnknownName', 5],
    ['1 + maxx(1, 2)', 'formulaUnknownFunction', 5],
    ['base (year)', 'formulaUnknownFunction', 1],
    ['1 +', 'formulaSyntax', 4],
    ['(1 + 2', 'formulaSyntax', 7],
    ['1 + “2”', 'formulaCharacter', 5],
    ['1（2）', 'formulaCharacter', 2],
    ['sqrt(1, 2)', 'formulaArguments', 1],
    ['year > 2021', 'formulaNotNumber', 1],
    ['', 'formulaSyntax', 1],
  ])('should say what is wrong with %j and at which character', (text, code, char) => {
    expect(faultOf(text)).toMatchObject({ code, details: { char } });
  });

  it('should allow 500 terms and 50 levels, and say when there are more', () => {
    expect(resultOf(`1${'+1'.repeat(249)}`)).toBe('formulaTooDeep');
    const balanced = (depth: number): string => (depth === 0 ? '1' : `(${balanced(depth - 1)})`);
    expect(resultOf(balanced(49))).toBe(1);
    expect(resultOf(balanced(51))).toBe('formulaTooDeep');
    expect(resultOf(`max(${'1+1,'.repeat(48)}1)`)).toBe(2);
    expect(resultOf(`max(${'1+1+1+1+1+1,'.repeat(48)}1)`)).toBe('formulaTooLarge');
  });

  it('should refuse sums that mathjs shares between parents before they unfold', () => {
    const growing = (levels: number): string => (levels === 0 ? '1' : `(${growing(levels - 1)} + 1%)`);
    expect(resultOf(growing(2))).toBeCloseTo(1.0201, 12);
    expect(resultOf(growing(12))).toBe('formulaTooLarge');
  });
});

describe('an attack by formula', () => {
  it.each(attacks())('should be refused at once: %s', (_name, text) => {
    const started = performance.now();
    expect(faultOf(text)).toBeDefined();
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe('any formula', () => {
  it('should give what mathjs gives', () => {
    let compared = 0;
    const property = fc.property(expression(), year(), year(), (text, y, b) => {
      const compiled = formulas.compile(text, names);
      if (!compiled.ok) {
        expect(['formulaTooLarge', 'formulaTooDeep', 'formulaNotNumber']).toContain(compiled.fault.code);
        return;
      }
      compared += 1;
      const theirs: unknown = evaluate(text, { year: y, base: b });
      expect(compiled.evaluate([y, b]) + 0).toEqual(Number(theirs) + 0);
    });
    fc.assert(property, { numRuns: 1500 });
    expect(compared).toBeGreaterThan(800);
  });

  it('should never throw, whatever text it is', () => {
    const texts = fc.oneof(
      fc.string({ maxLength: 60 }),
      fc.array(fc.constantFrom(...'()+-*/^%<>=!?:., 12'.split(''), 'year', 'base', 'max', 'not ', 'and'), {
        maxLength: 40,
      }),
    );
    const property = fc.property(texts, (text) => {
      const compiled = formulas.compile(Array.isArray(text) ? text.join('') : text, names);
      if (compiled.ok) expect(typeof compiled.evaluate([2021, 2020])).toBe('number');
      else expect(compiled.fault.code).toMatch(/^formula/);
    });
    fc.assert(property, { numRuns: 3000 });
  });
});

function year(): fc.Arbitrary<number> {
  return fc.integer({ min: 2000, max: 2060 });
}

/** Formulas that stay within the language, with negatives, zeros, ties and truths in all places. */
function expression(): fc.Arbitrary<string> {
  const { tree } = fc.letrec<{ tree: string }>((tie) => {
    const part = tie('tree');
    const binary = fc.constantFrom('+', '-', '*', '/', '^', '%', ' mod ', '<', '>', '<=', '>=', '==', '!=');
    const joint = fc.constantFrom(' and ', ' or ');
    const one = fc.constantFrom(
      'abs',
      'round',
      'floor',
      'ceil',
      'sqrt',
      'exp',
      'log',
      'min',
      'max',
      '-',
      '+',
    );
    const leaf = fc.oneof(
      fc.constantFrom('year', 'base', '0', '1', '2', '0.1', '0.2', '0.3', '2.5', '1e-13', '1e9', '(3%)'),
      fc.integer({ min: 0, max: 50 }).map(String),
      fc.double({ min: 0, max: 100, noNaN: true }).map(String),
    );
    return {
      tree: fc.oneof(
        { maxDepth: 5, withCrossShrink: true },
        leaf,
        fc.tuple(part, binary, part).map(([left, sign, right]) => `(${left}${sign}${right})`),
        fc.tuple(part, fc.constantFrom('+', '-', '*'), part).map((parts) => parts.join('')),
        fc.tuple(part, joint, part).map(([left, sign, right]) => `(${left}${sign}${right})`),
        fc.tuple(one, part).map(([name, inner]) => `${name}(${inner})`),
        part.map((inner) => `(not (${inner}))`),
        fc
          .tuple(fc.constantFrom('min', 'max', 'log'), part, part)
          .map(([name, a, b]) => `${name}(${a}, ${b})`),
        fc.tuple(part, fc.integer({ min: 0, max: 6 })).map(([inner, n]) => `round(${inner}, ${n})`),
        fc.tuple(part, part, part).map(([a, b, c]) => `(${a} ? ${b} : ${c})`),
        fc.tuple(part, part, part).map(([a, b, c]) => `((${a}) < (${b}) <= (${c}))`),
      ),
    };
  });
  return tree;
}

function attacks(): [string, string][] {
  const texts = [
    'ones(1e9)',
    'zeros(20000, 20000)',
    '1:1e9',
    'range(0, 1e7)',
    'map(range(0, 1e7), f(x) = x)',
    'combinations(1e9, 5e8)',
    'factorial(170)',
    '170!',
    'f(x) = f(x); f(1)',
    'f(x) = x',
    'a = 1',
    'year = 1',
    'year.constructor',
    'year["constructor"]',
    '"".constructor.constructor("return process")()',
    'constructor',
    'constructor(1)',
    '__proto__',
    'toString()',
    'hasOwnProperty(1)',
    'valueOf()',
    'import({a: 1})',
    'createUnit("foo")',
    'evaluate("1")',
    'parse("1")',
    'parser()',
    'compile("1")',
    'simplify("x")',
    'derivative("x", "x")',
    'resolve("x")',
    'reviver(1)',
    'help(import)',
    'config({})',
    'typed(1)',
    'random()',
    'print("$a", {a: 1})',
    'format(1)',
    '[1, 2; 3, 4]',
    '{a: 1}',
    "'text'",
    '5 cm to inch',
    '2 in cm',
    'year?.base',
    'year ?? 1',
    '1; 2',
    '1e9 xor 2',
    '~1',
    '1 | 2',
    '1 << 30',
    '0x7fffffff',
    'i',
    'Infinity',
    'end',
    "year'",
    'max',
    '1 # comment',
    'ｙear',
    '\u202eyear',
    'null',
  ];
  const long: [string, string][] = [
    ['a sum of 200,000 characters', `1${'+1'.repeat(100_000)}`],
    ['5,000 brackets', `${'('.repeat(5000)}1${')'.repeat(5000)}`],
    ['900 brackets', `${'('.repeat(900)}1${')'.repeat(900)}`],
    ['1,990 signs', `${'-'.repeat(1990)}1`],
    ['990 powers', `${'2^'.repeat(990)}2`],
    ['600 conditions', `${'1?'.repeat(600)}1${':1'.repeat(600)}`],
    ['490 negations', `${'not '.repeat(490)}1`],
    ['600 percentages', `1${'+1%'.repeat(600)}`],
    ['a thousand blanks', ' '.repeat(1000)],
  ];
  return [...texts.map((text): [string, string] => [text, text]), ...long];
}

import { type FormulaFault, formulaFunctions, formulaLimits, isFormulaFunction } from './formulaLimits.ts';

const pattern =
  /(?<space>[ \t\r\n]+)|(?<number>(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?)|(?<word>[A-Za-z_]\w*)|(?<sign><=|>=|==|!=|[-+*/^%(),<>?:])|(?<other>[\s\S])/gu;
const wordOperators = new Set(['and', 'or', 'not', 'mod']);

interface Token {
  readonly text: string;
  /** Place in the formula, from 1. */
  readonly char: number;
  readonly kind: 'number' | 'word' | 'sign' | 'other';
}

function tokensOf(text: string): Token[] {
  return [...text.matchAll(pattern)].flatMap(({ groups, index, 0: whole }) => {
    if (groups?.space !== undefined) return [];
    const kind = groups?.number ? 'number' : groups?.word ? 'word' : groups?.sign ? 'sign' : 'other';
    return [{ text: whole, char: index + 1, kind } as const];
  });
}

function wordFault(token: Token, called: boolean, names: readonly string[]): FormulaFault | undefined {
  const { text: name, char } = token;
  if (wordOperators.has(name) || (called ? isFormulaFunction(name) : names.includes(name))) return undefined;
  const known = called ? Object.keys(formulaFunctions) : names;
  const code = called ? 'formulaUnknownFunction' : 'formulaUnknownName';
  return { code, details: { name, char, names: known.join(', ') } };
}

/**
 * Look over a formula before it is parsed: only numbers, known names, known functions and known signs, not nested
 * too deep. Everything that a planner can mistype gets its place here, and nothing dangerous reaches the parser.
 *
 * @param names Variables that the formula may use.
 * @returns The first fault, or undefined when the formula may be parsed.
 */
export function scanFormula(text: string, names: readonly string[]): FormulaFault | undefined {
  const { characters, depth } = formulaLimits;
  if (text.length > characters)
    return { code: 'formulaTooLong', details: { length: text.length, limit: characters } };
  const tokens = tokensOf(text);
  let [open, asked] = [0, 0];
  for (const [index, token] of tokens.entries()) {
    const called = tokens[index + 1]?.text === '(';
    const fault = token.kind === 'word' ? wordFault(token, called, names) : undefined;
    if (fault !== undefined) return fault;
    open += token.text === '(' ? 1 : token.text === ')' ? -1 : 0;
    asked += token.text === '?' ? 1 : token.text === ':' ? -1 : 0;
    if (open > depth || asked > depth) return { code: 'formulaTooDeep', details: { limit: depth } };
    if (token.kind === 'other' || asked < 0)
      return { code: 'formulaCharacter', details: { char: token.char, symbol: token.text } };
  }
  return undefined;
}

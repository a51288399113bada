import { Lexer } from 'yaml';

/** How much there is in a YAML text. */
export interface YamlMeasure {
  /** Upper bound of the depth: open brackets, dashes of one line, columns of indentation. */
  readonly depth: number;
  readonly tokens: number;
}

/**
 * Measure a YAML text without building anything: the parser works by recursion, and a text of ten thousand open
 * brackets would take the whole process down with it.
 *
 * @param most Where to stop counting; the measure that stopped it is at its limit.
 */
export function measureYaml(text: string, most: YamlMeasure): YamlMeasure {
  let [brackets, dashes, depth, tokens, lineStart] = [0, 0, 0, 0, true];
  for (const token of new Lexer().lex(text)) {
    tokens += 1;
    if (token === '[' || token === '{') brackets += 1;
    if (token === ']' || token === '}') brackets = Math.max(0, brackets - 1);
    if (token === '-' || token === '?' || token === ':') dashes += 1;
    if (token === '\n' || token === '\r\n') dashes = 0;
    const indent = lineStart && /^ +$/.test(token) ? token.length : 0;
    lineStart = token === '\n' || token === '\r\n';
    depth = Math.max(depth, brackets + dashes, indent);
    if (depth >= most.depth || tokens >= most.tokens) break;
  }
  return { depth, tokens };
}

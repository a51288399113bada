import { type Document, type ErrorCode, isScalar, LineCounter, visit } from 'yaml';
import type { Problem } from '../domain/problem.ts';
import { measureYaml } from './measureYaml.ts';
import { parseText } from './parseText.ts';
import { type ScenarioProblemCode, scenarioProblem } from './problemTexts.ts';
import { offsetOf, type YamlRows, yamlRows } from './yamlRows.ts';

const limits = { characters: 1024 * 1024, tokens: 150_000, depth: 100, aliases: 20, errors: 20 } as const;
const forbidden = new Set(['__proto__', 'constructor', 'prototype']);

/** A YAML text as plain data, with the row of everything in it. */
export type ReadYaml =
  | ({ readonly ok: true; readonly value: unknown } & YamlRows)
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** What the parser's codes come to; others are told in its own words. */
const faults: { readonly [code in ErrorCode]?: ScenarioProblemCode } = {
  TAB_AS_INDENT: 'yamlTab',
  BAD_INDENT: 'yamlIndent',
  MISSING_CHAR: 'yamlMissing',
  MULTILINE_IMPLICIT_KEY: 'yamlKey',
  BLOCK_AS_IMPLICIT_KEY: 'yamlKey',
  UNEXPECTED_TOKEN: 'yamlStray',
  BAD_SCALAR_START: 'yamlStray',
  BAD_DQ_ESCAPE: 'yamlEscape',
  MULTIPLE_DOCS: 'severalDocuments',
};

function syntaxProblems(yaml: Document, rowAt: (offset: number) => number, file: string): Problem[] {
  // After some twenty, what follows is only the echo of the first.
  const found = yaml.errors.slice(0, limits.errors).map(({ code, message, pos }) => {
    const [fault, at] = [faults[code], { file, row: rowAt(pos[0]) }];
    return fault === undefined
      ? scenarioProblem('yamlSyntax', at, { message: clip(message) })
      : scenarioProblem(fault, at);
  });
  // Two places of one row are mended by one look at it.
  const told = new Map(
    found.map((problem) => [JSON.stringify([problem.code, problem.at.row, problem.details]), problem]),
  );
  const tags = yaml.warnings.slice(0, limits.errors);
  return [
    ...told.values(),
    ...tags.map(({ pos }) => scenarioProblem('customTag', { file, row: rowAt(pos[0]) })),
  ];
}

function nodeProblems(yaml: Document, rowAt: (offset: number) => number, file: string): Problem[] {
  const problems: Problem[] = [];
  let aliases = 0;
  visit(yaml, {
    Alias: (_key, node, ancestors) => {
      aliases += 1;
      if (aliases === limits.aliases) problems.push(scenarioProblem('tooManyAliases', { file }));
      // Each one is looked for in the whole text.
      if (aliases >= limits.aliases) return;
      const row = rowAt(offsetOf(node));
      const meant = node.resolve(yaml);
      if (meant === undefined || ancestors.includes(meant))
        problems.push(scenarioProblem('unknownAlias', { file, row }, { name: node.source }));
    },
    Map: (_key, { items }) => {
      const seen = new Set<string>();
      for (const { key } of items) {
        const name = isScalar(key) ? String(key.value) : '';
        const row = rowAt(offsetOf(key));
        if (forbidden.has(name)) problems.push(scenarioProblem('forbiddenKey', { file, row }, { key: name }));
        if (seen.has(name))
          problems.push(scenarioProblem('scenarioDuplicateKey', { file, row }, { key: name }));
        seen.add(name);
      }
    },
  });
  return problems;
}

/** A message quotes what it stumbled over, however long or unprintable. */
function clip(message: string): string {
  const printable = message.replace(/[\p{Cc}\p{Cf}\uFFFD]+/gu, ' ');
  return printable.length > 160 ? `${printable.slice(0, 160)}…` : printable;
}

function linesOf(text: string): LineCounter {
  const counter = new LineCounter();
  for (let start = 0, end = 0; end >= 0; start = end + 1) {
    counter.addNewLine(start);
    end = text.indexOf('\n', start);
  }
  return counter;
}

/**
 * Read a YAML text as plain data and nothing but that: no tags, few aliases, no keys that reach into prototypes,
 * bounded length and depth.
 *
 * @param page The page of docs that explains such a text.
 */
export function readYaml(text: string, file: string, page: string): ReadYaml {
  const refuse = (
    code: 'scenarioTooLarge' | 'scenarioTooFull' | 'scenarioTooDeep',
    details: Record<string, number>,
  ): ReadYaml => ({
    ok: false,
    problems: [scenarioProblem(code, { file }, { ...details, page })],
  });
  const { length } = text;
  if (length > limits.characters) return refuse('scenarioTooLarge', { length, limit: limits.characters });
  const { depth, tokens } = measureYaml(text, limits);
  if (depth >= limits.depth) return refuse('scenarioTooDeep', { limit: limits.depth });
  if (tokens >= limits.tokens) return refuse('scenarioTooFull', { limit: limits.tokens });
  const yaml = parseText(text);
  const counter = linesOf(text);
  const rowAt = (offset: number) => counter.linePos(offset).line;
  const syntax = syntaxProblems(yaml, rowAt, file);
  const problems = [...syntax, ...(yaml.errors.length > 0 ? [] : nodeProblems(yaml, rowAt, file))];
  if (problems.length > 0) return { ok: false, problems };
  // Nineteen aliases cannot unfold into much, whatever they point at.
  const value: unknown = yaml.toJS({ maxAliasCount: -1 });
  return { ok: true, value, ...yamlRows(yaml, rowAt) };
}

import { type Document, isAlias, isMap, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { Problem } from '../domain/problem.ts';
import { measureYaml } from './measureYaml.ts';
import { scenarioProblem } from './problemTexts.ts';

const limits = { characters: 1024 * 1024, tokens: 150_000, depth: 100, aliases: 20, errors: 20 } as const;
const forbidden = new Set(['__proto__', 'constructor', 'prototype']);

export type YamlPath = readonly PropertyKey[];

/** A YAML text as plain data, with the row of everything in it. */
export type ReadYaml =
  | {
      readonly ok: true;
      readonly value: unknown;
      /** Row (from 1) of what stands at the path, or of the nearest thing around it. */
      readonly rowOf: (path: YamlPath) => number;
      /** Row of a key itself. */
      readonly rowOfKey: (path: YamlPath, key: string) => number;
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

function syntaxProblems(document: Document, rowAt: (offset: number) => number, file: string): Problem[] {
  // After some twenty, what follows is only the echo of the first.
  const errors = document.errors.slice(0, limits.errors).map(({ code, message, pos }) => {
    const kind = code === 'MULTIPLE_DOCS' ? 'severalDocuments' : 'yamlSyntax';
    return scenarioProblem(kind, { file, row: rowAt(pos[0]) }, { message });
  });
  const tags = document.warnings.slice(0, limits.errors);
  return [...errors, ...tags.map(({ pos }) => scenarioProblem('customTag', { file, row: rowAt(pos[0]) }))];
}

function nodeProblems(document: Document, rowAt: (offset: number) => number, file: string): Problem[] {
  const problems: Problem[] = [];
  visit(document, {
    Alias: (_key, node, ancestors) => {
      const row = rowAt(offsetOf(node));
      const meant = node.resolve(document);
      if (meant === undefined || ancestors.includes(meant))
        problems.push(scenarioProblem('unknownAlias', { file, row }, { name: node.source }));
    },
    Map: (_key, { items }) => {
      const seen = new Set<string>();
      for (const { key } of items) {
        const name = isScalar(key) ? String(key.value) : '';
        const row = rowAt(offsetOf(key));
        if (forbidden.has(name)) problems.push(scenarioProblem('forbiddenKey', { file, row }, { key: name }));
        if (seen.has(name)) problems.push(scenarioProblem('duplicateKey', { file, row }, { key: name }));
        seen.add(name);
      }
    },
  });
  return problems;
}

function nodeAt(document: Document, path: YamlPath): { range?: unknown } | undefined {
  let node: unknown = document.contents;
  for (const step of path) {
    if (isAlias(node)) node = node.resolve(document);
    const next =
      isMap(node) || (node !== null && typeof node === 'object' && 'get' in node) ? node : undefined;
    const below: unknown = (next as { get(key: unknown, keep: true): unknown } | undefined)?.get(step, true);
    if (below === undefined || below === null) break;
    node = below;
  }
  return node as { range?: unknown } | undefined;
}

function offsetOf(node: unknown): number {
  const range = (node as { range?: readonly number[] | null } | undefined)?.range;
  return range?.[0] ?? 0;
}

function rowsOf(document: Document, rowAt: (offset: number) => number) {
  return {
    rowOf: (path: YamlPath) => rowAt(offsetOf(nodeAt(document, path))),
    rowOfKey: (path: YamlPath, key: string) => {
      const node = nodeAt(document, path);
      const pair = isMap(node)
        ? node.items.find((item) => isScalar(item.key) && item.key.value === key)
        : node;
      return rowAt(offsetOf(pair !== undefined && 'key' in pair ? pair.key : node));
    },
  };
}

/**
 * Read a YAML text as plain data and nothing but that: no tags, few aliases, no keys that reach into prototypes,
 * bounded length and depth.
 */
export function readYaml(text: string, file: string): ReadYaml {
  const refuse = (
    code: 'scenarioTooLarge' | 'scenarioTooDeep',
    details: Record<string, number>,
  ): ReadYaml => ({
    ok: false,
    problems: [scenarioProblem(code, { file }, details)],
  });
  const { length } = text;
  if (length > limits.characters) return refuse('scenarioTooLarge', { length, limit: limits.characters });
  const { depth, tokens } = measureYaml(text, limits);
  if (depth >= limits.depth) return refuse('scenarioTooDeep', { limit: limits.depth });
  if (tokens >= limits.tokens) return refuse('scenarioTooLarge', { length, limit: limits.characters });
  const counter = new LineCounter();
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    lineCounter: counter,
    merge: false,
    prettyErrors: false,
    // The parser compares every key with every other; nodeProblems does it in one pass.
    uniqueKeys: false,
    resolveKnownTags: false,
    stringKeys: true,
    logLevel: 'error',
  });
  const rowAt = (offset: number) => counter.linePos(offset).line;
  const syntax = syntaxProblems(document, rowAt, file);
  const problems = [...syntax, ...(document.errors.length > 0 ? [] : nodeProblems(document, rowAt, file))];
  if (problems.length > 0) return { ok: false, problems };
  try {
    const value: unknown = document.toJS({ maxAliasCount: limits.aliases });
    return { ok: true, value, ...rowsOf(document, rowAt) };
  } catch (error) {
    // The only thing that can still go wrong is an alias that unfolds without end.
    if (error instanceof ReferenceError)
      return { ok: false, problems: [scenarioProblem('tooManyAliases', { file })] };
    throw error;
  }
}

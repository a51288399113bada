import {
  type Document,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  stringify,
  visit,
  type YAMLMap,
} from 'yaml';
import { parseText } from './parseText.ts';
import { yamlOptions } from './yamlOptions.ts';

/** A value of a field as it is written: a number, a text, a list, or a row of fields. */
export type FieldValue =
  | number
  | string
  | boolean
  | readonly FieldValue[]
  | { readonly [key: string]: FieldValue };

/** One change of a scenario's text. Lines count from 0. */
export type ScenarioEdit =
  | { readonly do: 'add'; readonly lines: readonly Readonly<Record<string, FieldValue>>[] }
  | { readonly do: 'remove'; readonly index: number }
  /** Write a field of a line; undefined takes the field out. */
  | {
      readonly do: 'set';
      readonly index: number;
      readonly key: string;
      readonly value: FieldValue | undefined;
    }
  /** Write a lever or a price of the planning part, by its one or two names; undefined takes it out. */
  | { readonly do: 'plan'; readonly path: readonly string[]; readonly value: FieldValue | undefined }
  /** Write the title or the question in one language. */
  | {
      readonly do: 'say';
      readonly part: 'title' | 'question';
      readonly language: 'zh' | 'en';
      readonly text: string;
    };

/** Write aliases out, so that a change of one line is a change of that line alone. */
function withoutAliases(yaml: Document): void {
  visit(yaml, { Alias: (_key, node) => node.resolve(yaml)?.clone() as never });
  visit(yaml, {
    Node: (_key, node) => {
      if ('anchor' in node) delete node.anchor;
    },
  });
}

/** Put a value in a map; the comments of what stood there stay. */
function put(yaml: Document, map: YAMLMap, key: string, value: FieldValue): void {
  const pair = map.items.find((each) => isScalar(each.key) && each.key.value === key);
  const made = yaml.createNode(value);
  if (pair === undefined) {
    map.add(yaml.createPair(key, value));
    return;
  }
  const old = pair.value;
  if (isScalar(old) || isCollection(old)) {
    if (old.comment != null) made.comment = old.comment;
    if (old.commentBefore != null) made.commentBefore = old.commentBefore;
  }
  pair.value = made;
}

/** The map of a key, made where there is none. */
function mapAt(yaml: Document, parent: YAMLMap, key: string): YAMLMap {
  const found = parent.get(key, true);
  if (isMap(found)) return found;
  const made = yaml.createNode({}) as YAMLMap;
  parent.set(key, made);
  return made;
}

/** Write a value at a path below a map, or take it out, and with it what it leaves empty. */
function write(
  yaml: Document,
  map: YAMLMap,
  [key = '', ...rest]: readonly string[],
  value: FieldValue | undefined,
): void {
  if (rest.length > 0) {
    const inner = value === undefined ? map.get(key, true) : mapAt(yaml, map, key);
    if (!isMap(inner)) return;
    write(yaml, inner, rest, value);
    if (inner.items.length === 0) map.delete(key);
  } else if (value === undefined) map.delete(key);
  else put(yaml, map, key, value);
}

function change(yaml: Document, root: YAMLMap, edit: ScenarioEdit): boolean {
  if (edit.do === 'plan') {
    write(yaml, root, ['planning', ...edit.path], edit.value);
    return true;
  }
  if (edit.do === 'say') {
    put(yaml, mapAt(yaml, root, edit.part), edit.language, edit.text);
    return true;
  }
  const lines = root.get('interventions', true);
  if (!isSeq(lines)) return false;
  if (edit.do === 'add') {
    // A list in brackets grows into one with a dash a line, as people read it.
    if (lines.items.length === 0) lines.flow = false;
    for (const line of edit.lines) lines.add(yaml.createNode(line));
    return true;
  }
  const line = lines.items[edit.index];
  if (line === undefined) return false;
  if (edit.do === 'remove') {
    lines.items.splice(edit.index, 1);
    if (lines.items.length === 0) lines.flow = true;
    return true;
  }
  if (!isMap(line)) return false;
  if (edit.value === undefined) line.delete(edit.key);
  else put(yaml, line, edit.key, edit.value);
  return true;
}

/** Plain data with another value at a path that is there. */
function withValue(data: unknown, [key, ...rest]: readonly (string | number)[], value: FieldValue): unknown {
  if (key === undefined) return value;
  const inner = (data as Record<string | number, unknown>)[key];
  const next = withValue(inner, rest, value);
  return Array.isArray(data) ? data.with(Number(key), next) : { ...(data as object), [key]: next };
}

/**
 * Write a value where another one stands on its line, every other character as it was.
 *
 * @returns Undefined where that does not read back as meant: a text of several lines, one that an alias shares.
 */
function writeOver(text: string, path: readonly (string | number)[], value: FieldValue): string | undefined {
  const yaml = parseText(text);
  const old = yaml.getIn(path, true);
  if (!isScalar(old) || old.anchor !== undefined || typeof value === 'object') return undefined;
  const [from, to] = old.range ?? [0, 0];
  if (to <= from || text.slice(from, to).includes('\n')) return undefined;
  const written = stringify(value, { ...yamlOptions, lineWidth: 0 }).trimEnd();
  const changed = `${text.slice(0, from)}${written}${text.slice(to)}`;
  const meant = withValue(yaml.toJS(), path, value);
  const reread = parseText(changed);
  if (reread.errors.length > 0) return undefined;
  return JSON.stringify(meant) === JSON.stringify(reread.toJS()) ? changed : undefined;
}

/** Where an edit writes a value, and which; undefined where it does something else. */
function writingOf(edit: ScenarioEdit): { path: (string | number)[]; value: FieldValue } | undefined {
  if (edit.do === 'say') return { path: [edit.part, edit.language], value: edit.text };
  if (edit.do === 'plan' && edit.value !== undefined)
    return { path: ['planning', ...edit.path], value: edit.value };
  if (edit.do !== 'set' || edit.value === undefined) return undefined;
  return { path: ['interventions', edit.index, edit.key], value: edit.value };
}

/**
 * Change a scenario's text in one place and leave the rest as its writer wrote it: comments, order, quotes.
 *
 * @returns The changed text; undefined where the text is no YAML, or has no such line.
 */
export function changeScenarioText(text: string, edit: ScenarioEdit): string | undefined {
  const { errors, contents } = parseText(text);
  if (errors.length > 0 || !isMap(contents)) return undefined;
  const writing = writingOf(edit);
  const written = writing && writeOver(text, writing.path, writing.value);
  if (written !== undefined) return written;
  // One of its own, which may be changed.
  const yaml = parseDocument(text, yamlOptions);
  if (!isMap(yaml.contents)) return undefined;
  withoutAliases(yaml);
  if (!change(yaml, yaml.contents, edit)) return undefined;
  // Width 0: no line is broken anew.
  return yaml.toString({ lineWidth: 0, flowCollectionPadding: true });
}

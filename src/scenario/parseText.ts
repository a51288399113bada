import { type Document, type ParsedNode, parseDocument } from 'yaml';
import { yamlOptions } from './yamlOptions.ts';

type Parsed = Document.Parsed<ParsedNode>;

let last: { readonly text: string; readonly yaml: Parsed } | undefined;

/**
 * Parse a YAML text, or remember what the last one came to: one that is written is read by several who ask different
 * things of it.
 *
 * @returns A document that nobody may change.
 */
export function parseText(text: string): Parsed {
  if (last?.text !== text) last = { text, yaml: parseDocument(text, yamlOptions) };
  return last.yaml;
}

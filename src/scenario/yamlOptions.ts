import type { DocumentOptions, ParseOptions, SchemaOptions } from 'yaml';

/** How scenario texts are read: plain YAML 1.2, nothing resolved that YAML itself does not know. */
export const yamlOptions = {
  version: '1.2',
  schema: 'core',
  merge: false,
  prettyErrors: false,
  // The parser compares every key with every other; readYaml does it in one pass.
  uniqueKeys: false,
  resolveKnownTags: false,
  stringKeys: true,
  logLevel: 'error',
} as const satisfies DocumentOptions & ParseOptions & SchemaOptions;

import type * as z from 'zod';
import type { Problem } from '../domain/problem.ts';
import { scenarioProblem } from './problemTexts.ts';
import { readYaml } from './readYaml.ts';
import { sayIssues } from './sayIssues.ts';
import { sayPath } from './sayPath.ts';

/** What a YAML text must be. */
export interface FieldsAsked<S extends z.ZodType> {
  readonly schema: S;
  /** The name that problems call the file by. */
  readonly file: string;
  /** The page of docs that explains such a text. */
  readonly page: string;
}

/** The fields of a YAML text, and the row of each; or every problem of the text with its row, and what it holds. */
export type ReadFields<T> =
  | { readonly ok: true; readonly data: T; readonly rowOf: (path: readonly PropertyKey[]) => number }
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly value?: unknown };

/**
 * Read a YAML text that is filled in by hand.
 *
 * @returns Its fields, or everything that is wrong with them; nothing is thrown for a bad text.
 */
export function readFields<S extends z.ZodType>(
  text: string,
  { schema, file, page }: FieldsAsked<S>,
): ReadFields<z.output<S>> {
  const read = readYaml(text, file, page);
  if (!read.ok) return read;
  if (read.value === null)
    return { ok: false, problems: [scenarioProblem('scenarioEmpty', { file }, { page })] };
  const parsed = schema.safeParse(read.value);
  if (parsed.success) return { ok: true, data: parsed.data, rowOf: read.rowOf };
  const problems = sayIssues(parsed.error.issues, schema, read.value, {
    page,
    place: (path, key) => {
      const row = key === undefined ? read.rowOf(path) : read.rowOfKey(path.slice(0, -1), key);
      return { file, row, ...(path.length > 0 ? { column: sayPath(path) } : {}) };
    },
  });
  return { ok: false, problems, value: read.value };
}

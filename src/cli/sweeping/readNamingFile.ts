import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'yaml';
import type * as z from 'zod';
import type { Problem } from '../../domain/problem.ts';
import { doorProblem } from '../problemTexts.ts';

type ReadNaming<T> =
  | { readonly ok: true; readonly data: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Read a YAML file that names places and scenarios: a sweep, a province.
 *
 * @param fault Which problem says that a field is not as it should be; one of the whole file goes by the file's name.
 * @returns What it holds, or every field that is wrong.
 */
export function readNamingFile<S extends z.ZodType>(
  path: string,
  schema: S,
  fault: 'sweepField' | 'provinceField',
): ReadNaming<z.output<S>> {
  const file = basename(path);
  let given: unknown;
  try {
    given = parse(readFileSync(path, 'utf8'));
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    return { ok: false, problems: [doorProblem('sweepUnreadable', { file }, { path, reason })] };
  }
  const read = schema.safeParse(given);
  if (read.success) return { ok: true, data: read.data };
  const problems = read.error.issues.map(({ path: at, message }) =>
    doorProblem(fault, { file }, { field: at.join('.') || file, reason: message }),
  );
  return { ok: false, problems };
}

import { basename } from 'node:path';
import type * as z from 'zod';
import { type ReadFields, readFields } from '../../study/readScenarioText.ts';
import { readText } from '../readInput.ts';

/**
 * Read a YAML file that names places and scenarios: a sweep, a province.
 *
 * @param page The page of docs that explains it.
 * @returns What it holds, or everything that is wrong with it.
 */
export function readNamingFile<S extends z.ZodType>(
  path: string,
  schema: S,
  page: 'sweeps' | 'provinces',
): ReadFields<z.output<S>> {
  const read = readText(path);
  return read.ok ? readFields(read.text, { schema, file: basename(path), page }) : read;
}

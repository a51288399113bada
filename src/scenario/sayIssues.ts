import type * as z from 'zod';
import type { Problem, ProblemPlace } from '../domain/problem.ts';
import { keysAt } from './keysAt.ts';
import { sayNearest } from './nearest.ts';
import { type ScenarioProblemCode, scenarioProblem } from './problemTexts.ts';

type Issue = z.core.$ZodIssue;
type Told = readonly [code: ScenarioProblemCode, details: Problem['details']];

/** Where the checked value stands. */
export interface IssuePlace {
  /** The page of docs that explains such a value; of scenarios when missing. */
  readonly page?: string;
  /** Place of what stands at a path; of the key itself when one is given. */
  place(path: readonly PropertyKey[], key?: string): ProblemPlace;
}

const expected: Readonly<Record<string, ScenarioProblemCode>> = {
  string: 'needsText',
  number: 'needsNumber',
  int: 'needsWhole',
  array: 'needsList',
  object: 'needsRecord',
  record: 'needsRecord',
};

/** Say a value in a few characters; what is large is named by its kind. */
function sayValue(value: unknown): string {
  if (Array.isArray(value)) return '[…]';
  if (value !== null && typeof value === 'object') return '{…}';
  return typeof value === 'string' ? `"${value.slice(0, 80)}"` : String(value);
}

/** What stands at a path of a value. */
export function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inside, step) =>
      inside !== null && typeof inside === 'object' && Object.hasOwn(inside, step)
        ? (inside as Record<PropertyKey, unknown>)[step]
        : undefined,
    value,
  );
}

const near = (written: unknown, among: readonly unknown[]) =>
  sayNearest(
    String(written),
    among.map((each) => ({ id: String(each) })),
  );

function tellBound(
  value: unknown,
  limit: number,
  [number, list, text]: readonly [ScenarioProblemCode, ScenarioProblemCode, ScenarioProblemCode],
): Told {
  if (Array.isArray(value)) return [list, { count: value.length, limit }];
  return [typeof value === 'string' ? text : number, { value: sayValue(value), limit }];
}

function tellOne(
  issue: Issue,
  value: unknown,
  choices: (path: readonly PropertyKey[]) => string[],
  page: string,
): Told {
  const key = String(issue.path.at(-1) ?? '');
  const shown = sayValue(value);
  if (value === undefined && key !== '') return ['missingKey', { key, page }];
  switch (issue.code) {
    case 'invalid_type':
      return [expected[issue.expected] ?? 'wrongValue', { value: shown, page }];
    case 'invalid_value':
      return ['notAmong', { value: String(value).slice(0, 80), near: near(value, issue.values) }];
    case 'invalid_union':
      return key === 'kind'
        ? ['unknownKind', { kind: String(value).slice(0, 80), near: near(value, choices(issue.path)) }]
        : ['needsFactor', { value: shown }];
    case 'too_small':
      return tellBound(value, Number(issue.minimum), ['tooSmall', 'tooFewEntries', 'tooShortText']);
    case 'too_big':
      return tellBound(value, Number(issue.maximum), ['tooBig', 'tooManyEntries', 'tooLongText']);
    case 'invalid_format':
      return ['scenarioBadIdentifier', { value: String(value).slice(0, 80) }];
    default:
      return ['wrongValue', { value: shown, page }];
  }
}

/**
 * Say what a schema found wrong, in planners' words: one problem per issue, and per key that is not known.
 *
 * @param schema The schema that found it; names the keys that would have been right.
 * @param value The value it was found in.
 */
export function sayIssues(
  issues: readonly Issue[],
  schema: z.ZodType,
  value: unknown,
  { place, page = 'scenarios' }: IssuePlace,
): Problem[] {
  const choices = (path: readonly PropertyKey[]) => keysAt(schema, value, path);
  return issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) =>
        scenarioProblem('unknownKey', place([...issue.path, key], key), {
          key: key.slice(0, 80),
          near: near(key, choices(issue.path)),
        }),
      );
    const [code, details] = tellOne(issue, valueAt(value, issue.path), choices, page);
    return scenarioProblem(code, place(issue.path), details);
  });
}

import type { Problem } from '../domain/problem.ts';
import { serverProblem } from './problemTexts.ts';

/** A fault of shape as the validator tells it; `params` hold what it expected. */
export interface ShapeFault {
  readonly keyword: string;
  readonly instancePath: string;
  readonly message?: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

/** A path as people read it: "/files/0/name" → "files[0].name". */
function sayPath(part: string, path: string): string {
  const steps = path.split('/').filter((step) => step !== '');
  return steps.reduce(
    (said, step) => (/^\d+$/.test(step) ? `${said}[${step}]` : said === '' ? step : `${said}.${step}`),
    part === 'body' ? '' : part,
  );
}

function boundOf({ minimum, maximum }: Readonly<Record<string, unknown>>): string {
  if (minimum !== undefined) return `≥ ${minimum}`;
  return maximum === undefined ? '–' : `≤ ${maximum}`;
}

function sayFault(fault: ShapeFault, part: string): Problem {
  const path = sayPath(part, fault.instancePath) || part;
  const params = fault.params ?? {};
  const at = { column: path };
  const say = (code: Parameters<typeof serverProblem>[0], details: Record<string, string>) =>
    serverProblem(code, at, { path, ...details });
  switch (fault.keyword) {
    case 'invalid_type':
      return fault.message?.includes('received undefined')
        ? say('shapeMissing', {})
        : say('shapeType', { expected: String(params.expected) });
    case 'invalid_value':
      return say('shapeChoice', { choices: Array.isArray(params.values) ? params.values.join(', ') : '–' });
    case 'too_small':
    case 'too_big':
      return say('shapeBounds', { bound: boundOf(params) });
    case 'unrecognized_keys':
      return say('shapeUnknown', { keys: Array.isArray(params.keys) ? params.keys.join(', ') : '–' });
    default:
      return say('shapeOther', {});
  }
}

/**
 * Every fault of a request's shape as a problem with its JSON path.
 *
 * @param part Which part of the request: "body", "querystring", "params" or "headers".
 */
export function sayIssues(faults: readonly ShapeFault[], part: string): Problem[] {
  return faults.map((fault) => sayFault(fault, part));
}

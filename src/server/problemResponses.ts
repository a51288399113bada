import { type ProblemStatus, problemTitles } from './httpProblem.ts';
import { problemDetailsSchema } from './schemas/problem.ts';

export const problemType = 'application/problem+json';

interface ProblemResponse {
  readonly description: string;
  readonly content: { readonly [problemType]: { readonly schema: typeof problemDetailsSchema } };
}

/** Statuses that any route may answer with. */
const common = [400, 403, 406, 429, 500, 503, 507] as const;

/**
 * The refusals of a route for its schema: those given, and those that every route has.
 *
 * @param statuses Statuses besides those.
 */
export function problemResponses<S extends ProblemStatus = never>(
  ...statuses: readonly S[]
): Record<S | (typeof common)[number], ProblemResponse> {
  const entries = [...common, ...statuses].map((status) => [
    status,
    {
      description: problemTitles[status].en,
      content: { [problemType]: { schema: problemDetailsSchema } },
    },
  ]);
  return Object.fromEntries(entries);
}

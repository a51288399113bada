import type { Problem } from '../domain/problem.ts';

/** Fields of a parsed JSON; none where it is no object. */
export function fieldsOf(input: unknown): Readonly<Record<string, unknown>> {
  return typeof input === 'object' && input !== null ? { ...input } : {};
}

/**
 * The plans that a file holds: itself, or its `parts` that have a plan.
 *
 * @param given The problem from another file: the file is then one plan.
 */
export function partsIn(input: unknown, given?: unknown): readonly unknown[] {
  const { parts, plan } = fieldsOf(input);
  if (given !== undefined || plan !== undefined || !Array.isArray(parts)) return [input];
  return parts.filter((part) => fieldsOf(part).plan !== null);
}

/** What a part is called. */
export function nameOfPart(part: unknown, index: number): string {
  const { name } = fieldsOf(part);
  return typeof name === 'string' ? name : `parts[${index}]`;
}

/** Problems of one part of a file of several, which they name. */
export function inPart(name: string, problems: readonly Problem[]): Problem[] {
  return problems.map((problem) => ({
    ...problem,
    where: `${name}: ${problem.where}`,
    at: { ...problem.at, sheet: name },
  }));
}

import { HttpProblem } from './httpProblem.ts';
import { serverProblem } from './problemTexts.ts';

/** A revision or hash as an ETag. */
export function entityTag(version: string | number): string {
  return `"${version}"`;
}

/** Whether a reader's If-None-Match names this ETag. */
export function knowsAlready(header: string | undefined, tag: string): boolean {
  return (header ?? '').split(',').some((each) => [tag, `W/${tag}`, '*'].includes(each.trim()));
}

/**
 * The revision that If-Match names.
 *
 * @throws {HttpProblem} 428: there is no If-Match. 412: it is no ETag of ours, so it cannot be the newest.
 */
export function revisionOf(header: string | undefined): number {
  if (header === undefined) throw new HttpProblem(428, [serverProblem('revisionNeeded', {})]);
  const digits = /^(?:W\/)?"(\d{1,9})"$/.exec(header.trim())?.[1];
  if (digits === undefined) throw new HttpProblem(412, [serverProblem('revisionNeeded', {})]);
  return Number(digits);
}

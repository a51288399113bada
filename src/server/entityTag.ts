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
 * What stands in the ETag that If-Match names; undefined where it is none.
 *
 * @throws {HttpProblem} 428: there is no If-Match.
 */
export function tagOf(header: string | undefined): string | undefined {
  if (header === undefined) throw new HttpProblem(428, [serverProblem('revisionNeeded', {})]);
  return /^"([^"]{1,90})"$/.exec(header.trim())?.[1];
}

/**
 * The revision that If-Match names.
 *
 * @throws {HttpProblem} 428: there is no If-Match. 412: it is no ETag of ours, so it cannot be the newest.
 */
export function revisionOf(header: string | undefined): number {
  const digits = /^\d{1,9}$/.exec(tagOf(header?.trim().replace(/^W\//, '')) ?? '')?.[0];
  if (digits === undefined) throw new HttpProblem(412, [serverProblem('revisionNeeded', {})]);
  return Number(digits);
}

import { createHash } from 'node:crypto';
import { byText } from '../domain/region/region.ts';
import type { Json, StudyRequest } from './store.ts';

/**
 * Name what a study computes, so that the same question is computed once.
 *
 * @returns SHA-256 over the parts of the request, keys of objects in order; hexadecimal.
 */
export function keyOfStudy(request: StudyRequest): string {
  const { kind, placeHash, scenarioText, settings, engine, seed } = request;
  const parts = [kind, placeHash, scenarioText, inOrder(settings), engine, seed];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/** Objects as lists of pairs in the order of their keys, so that neither order nor odd keys matter. */
function inOrder(value: Json): Json {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return ['list', ...value.map(inOrder)];
  const entries = Object.entries(value as Readonly<Record<string, Json | undefined>>);
  return [
    'object',
    ...entries
      .flatMap(([key, each]) => (each === undefined ? [] : [[key, inOrder(each)] as const]))
      .sort(([left], [right]) => byText(left, right)),
  ];
}

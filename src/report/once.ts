import { onceFor } from '../domain/onceFor.ts';
import type { SchoolYear } from '../domain/units.ts';
import type { Scope } from './scope.ts';

/** A scope as a text: two scopes that hold the same have the same. */
const keyOf = onceFor(({ districts, stages, types, grades, whole }: Scope) =>
  [districts, stages, types ?? '*', grades ?? '*', whole].map((part) => JSON.stringify(part)).join(),
);

/**
 * Work out something of a year and a scope once for each report, since many indicators and targets ask for the same.
 *
 * @param work Its answer rests on its arguments alone.
 * @returns The same, its last argument telling several answers of one year and scope apart.
 */
export function onceInScope<Context extends object, V, Part extends string = never>(
  work: (context: Context, year: SchoolYear, scope: Scope, ...part: Part[]) => V,
): typeof work {
  const kept = onceFor((_: Context) => new Map<string, Map<SchoolYear | string, { readonly value: V }>>());
  return (context, year, scope, ...part) => {
    const known = kept(context);
    const scopeKey = keyOf(scope);
    const ofScope = known.get(scopeKey) ?? new Map<SchoolYear | string, { readonly value: V }>();
    if (ofScope.size === 0) known.set(scopeKey, ofScope);
    const key = part.length === 0 ? year : `${year}|${part.join()}`;
    const found = ofScope.get(key) ?? { value: work(context, year, scope, ...part) };
    ofScope.set(key, found);
    return found.value;
  };
}

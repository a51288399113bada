import type { Region } from '../domain/region/region.ts';

/** Names of everything in a region that a plan names, by identifier; the identifier itself where there is none. */
export function namesIn({ place, districts, schools, sites, projects }: Region): (id: string) => string {
  const names = new Map<string, string>([[place.id, place.name]]);
  for (const { school, name } of projects) names.set(school, name);
  for (const { id, name } of [...sites, ...schools, ...districts]) names.set(id, name);
  return (id) => names.get(id) ?? id;
}

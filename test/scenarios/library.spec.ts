import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { placeList } from '../../seeds/placeList.ts';
import { libraryNames } from './holdLibrary.ts';

it('should hold scenarios of the seed places only, and a spec for each of these', () => {
  const places = placeList.map(({ folder }) => folder);
  const of = (file: string) => places.find((place) => file.startsWith(`${place}-`));
  expect(libraryNames.filter((file) => of(file) === undefined)).toEqual([]);
  const specs = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.spec.ts'));
  expect(specs.length).toBe(places.length + 1);
});

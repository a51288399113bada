import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { placeList } from '../../seeds/placeList.ts';
import { shippedPlaces } from '../../web/plugins/shippedPlaces.ts';

interface Emitted {
  readonly fileName: string;
  readonly source: string;
}

function emitted(): ReadonlyMap<string, string> {
  const files: Emitted[] = [];
  const { generateBundle } = shippedPlaces(resolve(import.meta.dirname, '../..'));
  if (typeof generateBundle !== 'function') throw new Error('the plugin emits nothing');
  Reflect.apply(generateBundle, { emitFile: (file: Emitted) => files.push(file) }, []);
  return new Map(files.map(({ fileName, source }) => [fileName, source]));
}

describe('what comes with the page', () => {
  const files = emitted();
  const list: { id: string; scenarios: { id: string }[]; drawn: boolean }[] = JSON.parse(
    files.get('places/index.json') ?? '[]',
  );

  it('should be every seed place with its tables', () => {
    expect(list.map(({ id }) => id).sort()).toEqual(placeList.map(({ folder }) => folder).sort());
    for (const { id } of list)
      expect(
        JSON.parse(files.get(`places/${id}.json`) ?? '[]').map(({ name }: { name: string }) => name),
      ).toContain('enrolment.csv');
  });

  it('should offer each place its own scenarios, and borders only where they are drawn', () => {
    for (const { id, scenarios, drawn } of list) {
      expect(scenarios.map((scenario) => scenario.id)).toContain(`${id}-as-published`);
      expect(scenarios.filter((scenario) => !scenario.id.startsWith(`${id}-`))).toEqual([]);
      expect(files.has(`places/${id}.geojson`)).toBe(drawn);
    }
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { readPath } from '../../src/cli/readInput.ts';
import { changeWords } from '../../src/domain/changeWords.ts';
import type { TableFile } from '../../src/study/openPlace.ts';
import { PlaceDesk } from '../../web/src/core/placeDesk.ts';
import { bareScenario } from '../../web/src/views/whatIf/bareScenario.ts';
import { edgesOf } from '../../web/src/views/whatIf/tryLines.ts';

const asked = (factor: number) => {
  const line = { kind: 'births', fromYear: 2022, factor, because: 'A lever that moves.' };
  return { scenario: { text: bareScenario('pingyin', changeWords.births, [line]), file: 'draft.yaml' } };
};

describe('bands of a draft', () => {
  let files: readonly TableFile[] = [];
  beforeAll(() => {
    const path = readPath('seeds/pingyin');
    if (!('files' in path)) throw new Error('the county cannot be read');
    files = path.files;
  });

  function desk(): PlaceDesk {
    const made = new PlaceDesk();
    made.read(files);
    return made;
  }

  it('should go on from the futures that are drawn, to the same bands as all at once', async () => {
    const [first, second] = [desk(), desk()];
    const few = await first.bands({ ...asked(0.9), draws: 6 });
    expect(few?.draws).toBe(6);
    expect(few?.bands.map(({ indicator }) => indicator)).toContain('oversizeClasses');
    const more = await first.bands({ ...asked(0.9), draws: 12 });
    expect(more).toEqual({ ...(await second.bands({ ...asked(0.9), draws: 12 })), fresh: 6 });
    expect(more?.bands).not.toEqual(few?.bands);
  }, 60_000);

  it('should end when something newer is tried, which need not wait for them', async () => {
    const place = desk();
    await place.bands({ ...asked(0.9), draws: 1 });
    const long = place.bands({ ...asked(0.8), draws: 100_000 });
    const tried = await place.try(asked(0.7));
    expect(tried.ok).toBe(true);
    expect(await long).toBeUndefined();
    expect((await place.bands({ ...asked(0.7), draws: 2 }))?.draws).toBe(2);
  }, 60_000);

  it('should lie around the series that is shown', async () => {
    const place = desk();
    const tried = await place.try(asked(0.9));
    const drawn = await place.bands({ ...asked(0.9), draws: 40 });
    const series = tried.ok ? tried.indicators.find(({ indicator }) => indicator === 'pupils') : undefined;
    const years = series?.values.map(({ year }) => year) ?? [];
    const edges = edgesOf(drawn, { series, without: [], only: [] }, years);
    const last = edges?.at(-1) ?? [Number.NaN, Number.NaN];
    const value = series?.values.at(-1)?.value ?? Number.NaN;
    expect(last[0]).toBeLessThan(value);
    expect(last[1]).toBeGreaterThan(value);
    expect(edges?.[0]).toEqual([series?.values[0]?.value, series?.values[0]?.value]);
    expect(edgesOf(drawn, { series, without: ['special'], only: [] }, years)).toBeUndefined();
    expect(edgesOf(undefined, { series, without: [], only: [] }, years)).toBeUndefined();
  }, 60_000);
});

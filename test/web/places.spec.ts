import { afterEach, describe, expect, it, vi } from 'vitest';
import { choosePlaces } from '../../web/src/places/choosePlaces.ts';
import { firstPlace } from '../../web/src/places/firstPlace.ts';
import { servicePlaces } from '../../web/src/places/servicePlaces.ts';
import { shippedPlaces } from '../../web/src/places/shippedPlaces.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('where places come from', () => {
  it('should be the page itself unless a service wrote its path into it', () => {
    expect(choosePlaces('__SERVICE__')).toBe(shippedPlaces);
    expect(choosePlaces(undefined)).toBe(shippedPlaces);
    expect(choosePlaces('/api/v1')).not.toBe(shippedPlaces);
  });

  it('should read a service’s places with their names, years and scenarios', async () => {
    answer({
      '/api/v1/places?limit=200': { places: [{ name: 'zibo', latest: { hash: 'abc' } }] },
      '/api/v1/places/zibo': { place: { id: 'zibo', name: '淄博市', baseYear: 2019, horizonYear: 2030 } },
      '/api/v1/scenarios?place=zibo&limit=200': {
        scenarios: [{ id: 's1', name: 'mine', title: null, question: null }],
      },
    });
    expect(await servicePlaces('/api/v1').listPlaces()).toEqual([
      {
        ...{ id: 'zibo', name: { zh: '淄博市', en: '淄博市' }, baseYear: 2019, horizonYear: 2030 },
        scenarios: [{ id: 's1', title: { zh: 'mine', en: 'mine' }, question: undefined }],
      },
    ]);
  });

  it('should read tables byte by byte, and a scenario’s text', async () => {
    answer({
      '/api/v1/places/zibo/files': { hash: 'abc', files: [{ name: 'a.csv', base64: '5reE' }] },
      '/places/index.json': [],
      '/api/v1/scenarios/s1': { text: 'format: x' },
    });
    const { files } = await servicePlaces('/api/v1').readPlaceFiles('zibo');
    expect(files.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)])).toEqual([
      ['a.csv', '淄'],
    ]);
    expect(await servicePlaces('/api/v1').readScenario('s1')).toEqual({ file: 's1.yaml', text: 'format: x' });
  });

  it('should fall back to what came with the page when nobody answers, but not when the service refuses', async () => {
    answer({ '/places/index.json': [{ id: 'zibo' }] });
    expect(await servicePlaces('/api/v1').listPlaces()).toEqual([{ id: 'zibo', standsIn: true }]);
    vi.stubGlobal('fetch', async () => new Response('', { status: 500 }));
    await expect(servicePlaces('/api/v1').listPlaces()).rejects.toThrow('/api/v1/places?limit=200: 500');
  });
});

describe('the place that opens by itself', () => {
  const place = (id: string, scenarios: number) => ({
    ...{ id, name: { zh: id, en: id }, baseYear: 2019, horizonYear: 2030 },
    scenarios: Array.from({ length: scenarios }, (_, index) => ({
      ...{ id: `${id}-${index}`, title: { zh: id, en: id }, question: undefined },
    })),
  });

  it('should be the one with the most scenarios, the first listed of several', () => {
    const [few, most, same] = [place('a', 1), place('b', 3), place('c', 3)];
    expect(firstPlace([few, most, same])).toBe(most);
    expect(firstPlace([few])).toBe(few);
  });

  it('should be none where none is listed', () => {
    expect(firstPlace([])).toBeUndefined();
  });
});

/** Answer these paths; every other one as when there is no network. */
function answer(answers: Readonly<Record<string, unknown>>): void {
  vi.stubGlobal('fetch', async (path: string) => {
    if (!Object.hasOwn(answers, path)) throw new TypeError('Failed to fetch');
    return new Response(JSON.stringify(answers[path]));
  });
}

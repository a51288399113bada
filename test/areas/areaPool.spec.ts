import { resolve } from 'node:path';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { drawAreas, layOut } from '../../src/areas/drawAreas.ts';
import { startAreaPool } from '../../src/cli/areas/areaPool.ts';
import { areaWorlds } from '../arbitraries/areaWorld.ts';
import { openBrowser } from '../web/openBrowser.ts';
import { serveFolder } from '../web/serveFolder.ts';

const request = { draws: 40, seed: 11, shares: [0.05, 0.5, 0.95] };
const [world] = fc.sample(areaWorlds, { seed: 7, numRuns: 1 });
if (world === undefined) throw new Error('There is no world to draw.');
/** More areas than a thread takes at a time, each with a chance of its own. */
const many = {
  ...world,
  areas: Array.from({ length: 24 }, (_, at) => `area${at}`),
  ...Object.fromEntries(
    (['pupils', 'classes', 'entrants', 'moveUp', 'stay', 'arrive', 'rooms'] as const).map((name) => {
      const size = world[name].length / world.areas.length;
      return [name, Float32Array.from({ length: 24 * size }, (_, at) => world[name][at % size] as number)];
    }),
  ),
};
const expected = drawAreas(layOut(many), request);

it('should come to the same bytes with one, two and three threads, also where they are used again', async () => {
  for (const threads of [1, 2, 3]) {
    const pool = startAreaPool(threads);
    for (let time = 0; time < 2; time += 1) {
      const { totals, quantiles } = await pool.draw(many, request);
      expect(totals).toEqual(expected.totals);
      expect([...quantiles]).toEqual([...expected.quantiles]);
    }
    await pool.close();
  }
});

it('should come to the same bytes in Chromium, with vectors and without', async () => {
  const { server, url } = await serveFolder(resolve(import.meta.dirname, '../../dist'));
  const page = await (await openBrowser('all')).newPage();
  await page.goto(`${url}/src/areas/drawAreas.js`);
  const figures: { vectors: boolean; totals: number[]; quantiles: number[] }[] = await page.evaluate(
    `import('/src/areas/drawAreas.js').then(({ drawAreas, layOut, plainKernel, vectorKernel }) => {
      const plain = ${JSON.stringify(many, (_, value) => (ArrayBuffer.isView(value) ? { [value.constructor.name]: [...(value as Float32Array)] } : value))};
      const filled = (value) => {
        if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
        if ('Float32Array' in value) return Float32Array.from(value.Float32Array);
        if ('Uint8Array' in value) return Uint8Array.from(value.Uint8Array);
        return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, filled(one)]));
      };
      return [vectorKernel(), plainKernel()].map((kernel) => {
        const { totals, quantiles } = drawAreas(layOut(filled(plain)), ${JSON.stringify(request)}, kernel);
        return { vectors: kernel !== undefined, totals: [...totals], quantiles: [...quantiles] };
      });
    })`,
  );
  expect(figures).toHaveLength(2);
  for (const { vectors, totals, quantiles } of figures) {
    expect(vectors).toBe(true);
    expect(totals).toEqual([...expected.totals]);
    expect(quantiles).toEqual([...expected.quantiles]);
  }
  await page.context().close();
  server.close();
});

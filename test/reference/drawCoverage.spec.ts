import { describe, expect, it } from 'vitest';
import { ecasd } from '../../worlds/ecasd.ts';
import { convertedRegion } from '../worlds/convertedRegion.ts';
import { heldByDraws } from './heldByDraws.ts';

const folder = process.env.XUEWEI_REFERENCE_DATA ?? '';

/**
 * Where draws hold more than they claim, by the binomial interval too. The share stays below these; docs/draws.md tells
 * both.
 */
const tooWide: Readonly<Record<string, number>> = {
  'school 3–4 0.8': 0.9,
  'school 3–4 0.95': 0.98,
};

describe.skipIf(folder === '')('draws against years that they have not seen', () => {
  it('should enclose as many of Eau Claire’s schools and grades as they claim, or the known too many', () => {
    for (const { level, years, claimed, share, figures, from, to } of heldByDraws(
      convertedRegion(ecasd, folder),
      [2004, 2006, 2008, 2010],
    )) {
      const percent = (part: number) => `${(part * 100).toFixed(1)} %`;
      const what = `${level}, ${years} years ahead: ${percent(claimed)} of draws held ${percent(share)} of ${figures} figures (${percent(from)}–${percent(to)})`;
      console.log(`Eau Claire, ${what}`);
      const most = tooWide[`${level} ${years} ${claimed}`];
      expect(to, what).toBeGreaterThanOrEqual(claimed);
      if (most === undefined) expect(from, what).toBeLessThanOrEqual(claimed);
      else {
        expect(from, what).toBeGreaterThan(claimed);
        expect(share, what).toBeLessThan(most);
      }
    }
  });
});

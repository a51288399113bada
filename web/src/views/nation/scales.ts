import type { Look } from '../../theme.ts';
import type { MosaicScale } from './mosaic.ts';
import type { NationMetric } from './nationWords.ts';

const grounds: Readonly<Record<Look, string>> = { light: '#e6ebf1', dark: '#2a323d' };
const blues: Readonly<Record<Look, string>> = { light: '#0b5cad', dark: '#7cb8f2' };
const oranges: Readonly<Record<Look, string>> = { light: '#c2410c', dark: '#fb923c' };
const mosts: Readonly<Record<NationMetric, number>> = { change: 0.6, empty: 0.6, short: 0.2, large: 0.2 };

/** Too many pupils for what there is: orange; pupils gone and rooms empty: blue. */
export function scaleOf(metric: NationMetric, look: Look): MosaicScale {
  const [none, blue, orange] = [grounds[look], blues[look], oranges[look]];
  const most = mosts[metric];
  if (metric === 'change') return { most, none, high: orange, low: blue };
  return { most, none, high: metric === 'empty' ? blue : orange };
}

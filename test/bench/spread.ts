import { judgeForecasts } from '../../src/projection/judgeForecasts.ts';
import { referenceSpread } from '../../src/projection/referenceSpread.ts';
import { maryland } from '../../worlds/maryland.ts';
import { nyc } from '../../worlds/nyc/nyc.ts';
import { convertedRegion } from '../worlds/convertedRegion.ts';
import { fitReference, triedWeights } from './fitReference.ts';

const folder = process.env.XUEWEI_REFERENCE_DATA ?? '';
if (folder === '') throw new Error('Set XUEWEI_REFERENCE_DATA to the folder of the reference data.');

/**
 * Eau Claire is not among them: draws are held against it. What is known of New York are districts: its "schools" are
 * districts once more and are left out.
 */
const places = [
  { name: 'Maryland', world: maryland, levels: ['district', 'school'] },
  { name: 'New York City', world: nyc, levels: ['district'] },
] as const;

const { reference, measured, scores } = fitReference(
  places.map(({ name, world, levels }) => ({
    name,
    levels,
    figures: judgeForecasts(convertedRegion(world, folder), 6, 3).figures,
  })),
);
const shown = (_: string, value: unknown) =>
  typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(3)) : value;
for (const stage of measured) console.log(JSON.stringify(stage, shown));
console.log(
  JSON.stringify({
    name: 'weight of the reference',
    intervalScore: Object.fromEntries(triedWeights.map((weight, at) => [weight, scores[at]?.toFixed(4)])),
  }),
);
console.log(JSON.stringify({ name: 'reference', ...reference }));
const same = JSON.stringify(reference) === JSON.stringify(referenceSpread);
console.log(JSON.stringify({ name: 'as in src/projection/referenceSpread.ts', same }));
if (!same) process.exitCode = 1;

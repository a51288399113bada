import { type MosaicScale, stepOf } from './mosaic.ts';
import type { NationMetric } from './nationWords.ts';
import { metricOf, type NationPicture } from './readNation.ts';

/**
 * Steps of every county's colour by year, worked out when a year is first shown: to show it again costs nothing but the
 * painting.
 *
 * @returns The steps of a year by county.
 */
export function mosaicYears(
  picture: NationPicture,
  metric: NationMetric,
  stage: number,
  scale: MosaicScale,
): (year: number) => Uint8Array {
  const known = new Map<number, Uint8Array>();
  return (year) => {
    const there = known.get(year);
    if (there !== undefined) return there;
    const made = Uint8Array.from(picture.told.counties.ids, (_, county) =>
      stepOf(scale, metricOf(picture, metric, county, year, stage)),
    );
    known.set(year, made);
    return made;
  };
}

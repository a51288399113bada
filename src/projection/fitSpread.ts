import type { Region } from '../domain/region/region.ts';
import type { PlaceSpread, StageSpread } from '../domain/spread.ts';
import { type Stage, stages } from '../domain/stage.ts';
import { judgeForecasts } from './judgeForecasts.ts';
import { measureLevel, measureShared } from './measureSpread.ts';
import { wideningOf } from './missOf.ts';
import { referenceSpread } from './referenceSpread.ts';

/** The spread of a projection that learns from so many pairs of years, from that of one with endless years. */
function widen(spread: StageSpread, pairs: number): StageSpread {
  const times = wideningOf(pairs) ** 2;
  return {
    ...spread,
    entryYear: spread.entryYear * times,
    entryWalk: spread.entryWalk * times,
    flow: spread.flow.map((variance) => variance * times),
  };
}

/**
 * Measure how wide a projection's errors are on the place's own history: entrants and cohorts that move up apart, for
 * districts and for schools, so that draws are as wide as the calibrated intervals.
 *
 * @param region The place as its tables say; its assumptions are not part of its past.
 * @returns One spread per stage; the reference's where the history is too short.
 */
export function fitSpread(region: Region): PlaceSpread {
  const { shared, weight } = referenceSpread;
  const maxHorizon = referenceSpread.district.flow.length + 1;
  const { origins, pairs, figures } = judgeForecasts(region, maxHorizon, 3);
  const fitted = stages.map((stage: Stage) => {
    const own = figures.filter((figure) => figure.stage === stage);
    const district = measureLevel(own, 'district', { other: referenceSpread.district, weight });
    const school = measureLevel(own, 'school', { other: referenceSpread.school, weight });
    return {
      stage,
      district: widen(district, pairs),
      school: widen(school, pairs),
      shared: measureShared(own, district, { other: shared, weight }),
    };
  });
  return { stages: fitted, figures: figures.length, origins };
}

import type { Region } from '../domain/region/region.ts';
import type { PlaceSpread } from '../domain/spread.ts';
import { type Stage, stages } from '../domain/stage.ts';
import { judgeForecasts } from './judgeForecasts.ts';
import { measureLevel, measureShared } from './measureSpread.ts';
import { referenceSpread } from './referenceSpread.ts';

/**
 * Measure how wide a projection's errors are on the place's own history: entrants and cohorts that move up apart, for
 * districts and for schools, so that draws are as wide as the calibrated intervals.
 *
 * @param region The place as its tables say; its assumptions are not part of its past.
 * @returns One spread per stage; the reference's where the history is too short.
 */
export function fitSpread(region: Region): PlaceSpread {
  const { shared, weight } = referenceSpread;
  const { origins, figures } = judgeForecasts(region, referenceSpread.district.flow.length + 1, 3);
  const fitted = stages.map((stage: Stage) => {
    const own = figures.filter((figure) => figure.stage === stage);
    const district = measureLevel(own, 'district', { other: referenceSpread.district, weight });
    const school = measureLevel(own, 'school', { other: referenceSpread.school, weight });
    return { stage, district, school, shared: measureShared(own, district, { other: shared, weight }) };
  });
  return { stages: fitted, figures: figures.length, origins };
}

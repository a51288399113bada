import type { Region } from '../../../src/domain/region/region.ts';
import type { Words } from '../../../src/domain/words.ts';
import type { CurveDocument } from '../../../src/study/curve/tellCurve.ts';

/** One plan along a curve, without its rows. */
export interface CurvePointPicture {
  readonly year: number | undefined;
  readonly share: number;
  readonly met: boolean;
  readonly unplaced: number;
  readonly oversize: number;
  readonly cost: number;
  readonly lowerBound: number | undefined;
  readonly reasons: readonly { readonly part: Words; readonly words: Words }[];
}

/** What plans cost along a curve, as the page shows it. Plain. */
export interface CurvePicture {
  readonly place: string;
  readonly by: CurveDocument['by'];
  readonly points: readonly CurvePointPicture[];
  /** Parts without any plan. */
  readonly impossible: readonly Words[];
}

/** Draw a curve's document: figures and reasons, with the names of its parts. */
export function drawCurve({ by, points, impossible, place }: CurveDocument, region: Region): CurvePicture {
  const nameOf = (id: string): Words => {
    const found = region.districts.find((district) => district.id === id);
    return found === undefined
      ? { zh: place.name, en: place.nameEn ?? place.name }
      : { zh: found.name, en: found.nameEn ?? found.name };
  };
  return {
    ...{ place: place.id, by, impossible: impossible.map(nameOf) },
    points: points.map(({ year, share, met, vector, lowerBound, reasons }) => ({
      ...{ year, share, met, lowerBound },
      ...{ unplaced: vector.unplaced, oversize: vector.oversizeClasses, cost: vector.cost },
      reasons: reasons.map(({ part, words }) => ({ part: nameOf(part), words })),
    })),
  };
}

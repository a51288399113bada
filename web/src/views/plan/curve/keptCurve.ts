import { headWords, unitWords } from '../../../../../src/domain/glossary.ts';
import { type KeptTable, perCent, withUnit } from '../../../parts/keptTable.ts';
import type { CurvePicture } from '../../../pictures/curvePicture.ts';
import type { Reader } from '../../../say.ts';
import { curveWords } from './curveWords.ts';

/** What plans cost along a curve as CSV; money in yuan. */
export function keptCurve({ by, points, place }: CurvePicture, reader: Reader): KeptTable {
  const { say, head } = reader;
  const inYuan = [curveWords.cost, curveWords.saves, curveWords.bound];
  const first = points[0]?.cost ?? 0;
  return {
    file: `plan-${place}-cost-by-${by}`,
    heads: [
      by === 'deadline' ? head(headWords.year) : withUnit(head(curveWords.share), '%', reader),
      ...[curveWords.met, curveWords.unplaced, curveWords.oversize].map((text) => head(text)),
      ...inYuan.map((text) => withUnit(head(text), say(unitWords.yuan), reader)),
    ],
    rows: () =>
      points.map(({ year, share, met, unplaced, oversize, cost, lowerBound }) => [
        ...[by === 'deadline' ? year : perCent(share), say(met ? curveWords.yes : curveWords.no)],
        ...[unplaced, oversize, cost, first - cost, lowerBound],
      ]),
  };
}

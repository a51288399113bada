import { useMemo } from 'react';
import { headWords } from '../../../../../src/domain/glossary.ts';
import { ChartCanvas } from '../../../charts/ChartCanvas.tsx';
import { curveChart } from '../../../charts/curveChart.ts';
import { FigureCells } from '../../../figures/FigureCells.tsx';
import { CsvButton } from '../../../parts/CsvButton.tsx';
import type { CurvePicture, CurvePointPicture } from '../../../pictures/curvePicture.ts';
import { useReader } from '../../../say.ts';
import { chartInk, lineColours, useLook } from '../../../theme.ts';
import { planStoryWords } from '../planStoryWords.ts';
import { sayMoney } from '../sayMoney.ts';
import { curveWords } from './curveWords.ts';
import { keptCurve } from './keptCurve.ts';

function useLabel({ by }: CurvePicture): (point: CurvePointPicture) => string {
  const { number } = useReader();
  return ({ year, share }) => (by === 'deadline' ? String(year ?? '–') : `${number(share * 100, 2)} %`);
}

function Chart({ curve }: { readonly curve: CurvePicture }) {
  const { say, number } = useReader();
  const look = useLook();
  const chart = useMemo(
    () =>
      curveChart({
        points: curve.points.map(({ year, share, cost, lowerBound, met }) => ({
          label: curve.by === 'deadline' ? String(year ?? '') : number(share * 100, 2),
          cost: cost / 10_000,
          bound: lowerBound === undefined ? undefined : lowerBound / 10_000,
          met,
        })),
        words: {
          cost: say(curveWords.cost),
          bound: say(curveWords.bound),
          x: say(curve.by === 'deadline' ? curveWords.yearAxis : curveWords.shareAxis),
          y: say(curveWords.costAxis),
        },
        colours: { cost: lineColours[look][0] ?? '', bound: lineColours[look][1] ?? '' },
        ...chartInk[look],
        number: (value) => number(value, 0),
      }),
    [curve, say, number, look],
  );
  return (
    <ChartCanvas
      chart={chart}
      title={say(curveWords.title)}
      label={say(curveWords.chartLabel)}
      file={`plan-${curve.place}-${curve.by}`}
      height={260}
    />
  );
}

/** A curve as a chart and a table, and why plans leave something short. */
export function CurveResult({ curve }: { readonly curve: CurvePicture }) {
  const reader = useReader();
  const { say, pair, number, language } = reader;
  const label = useLabel(curve);
  const { by, points, impossible } = curve;
  const first = points[0];
  const told = points.filter(({ reasons }) => reasons.length > 0);
  const heads = [
    curveWords.met,
    curveWords.unplaced,
    curveWords.oversize,
    curveWords.cost,
    curveWords.saves,
    curveWords.bound,
  ];
  return (
    <div className="stack">
      {points.length === 0 ? <p>{say(curveWords.none)}</p> : <Chart curve={curve} />}
      {points.length > 0 && <CsvButton {...keptCurve(curve, reader)} />}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard. */}
      <section className="scroll" tabIndex={0} aria-label={say(curveWords.title)}>
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{say(by === 'deadline' ? headWords.year : curveWords.share)}</th>
              {heads.map((head) => (
                <th key={head.en} scope="col" className="number">
                  {say(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {points.map((point) => (
              <tr key={`${point.year}-${point.share}`}>
                <th scope="row">{label(point)}</th>
                <FigureCells
                  name={label(point)}
                  heads={heads.map((head) => say(head))}
                  cells={[
                    say(point.met ? curveWords.yes : curveWords.no),
                    number(point.unplaced, 0),
                    number(point.oversize, 0),
                    sayMoney(point.cost, language),
                    sayMoney((first?.cost ?? 0) - point.cost, language),
                    sayMoney(point.lowerBound, language),
                  ]}
                  how={[say(planStoryWords.curve), say(planStoryWords.decided)]}
                  more={{ forecast: {} }}
                />
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {told.length > 0 && (
        <section className="stack">
          <h3>{say(curveWords.reasons)}</h3>
          <ul>
            {told.map((point) => (
              <li key={`${point.year}-${point.share}`}>
                {label(point)}
                {point.reasons.map(({ part, words }) => (
                  <p key={part.en}>{pair(part, say(words))}</p>
                ))}
              </li>
            ))}
          </ul>
        </section>
      )}
      {impossible.map((name) => (
        <p key={name.en}>{say(curveWords.impossible, { name: say(name) })}</p>
      ))}
    </div>
  );
}

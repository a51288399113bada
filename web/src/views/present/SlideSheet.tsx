import { type RefObject, useRef } from 'react';
import { basisWords } from '../../../../src/domain/glossary.ts';
import type { Deck, DeckFigure, DeckTable, Slide } from '../../deck/deck.ts';
import { deckWords } from '../../deck/deckWords.ts';
import { layoutOf } from '../../deck/slideLayout.ts';
import { TableHead } from '../../parts/TableHead.tsx';
import { useReader } from '../../say.ts';
import { type PrintedSize, SlideChart } from './SlideChart.tsx';

const printedSizes: Readonly<Record<'beside' | 'stacked', PrintedSize>> = {
  beside: { width: 660, height: 400 },
  stacked: { width: 1160, height: 400 },
};

function Figure({ figure }: { readonly figure: DeckFigure }) {
  const { say } = useReader();
  const { name, value, unit, foot, basis, alarm } = figure;
  return (
    <li className={alarm ? 'slide-figure alarm' : 'slide-figure'}>
      <span className="slide-figure-name">{name}</span>
      <span className="slide-figure-value number">
        {value} {unit !== '' && <small>{unit}</small>}
      </span>
      <span className="slide-figure-foot">
        {basis !== undefined && (
          <span className={basis === 'assumed' ? 'basis assumed' : 'basis'}>{say(basisWords[basis])}</span>
        )}{' '}
        {foot}
      </span>
    </li>
  );
}

function SlideTable({ table }: { readonly table: DeckTable }) {
  const { caption, columns, rows } = table;
  const whole = columns.reduce((sum, { wide }) => sum + wide, 0);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard.
    <section className="slide-table" tabIndex={0} aria-label={caption}>
      <table>
        <caption>{caption}</caption>
        <colgroup>
          {columns.map(({ head, wide }) => (
            <col key={head} style={{ width: `${(100 * wide) / whole}%` }} />
          ))}
        </colgroup>
        <TableHead heads={columns.map(({ head }) => head)} isNumber={(at) => columns[at]?.number === true} />
        <tbody>
          {rows.map((row) => (
            <tr key={row.map(({ text }) => text).join('|')}>
              {row.map(({ text, alarm }, index) => (
                <td
                  key={columns[index]?.head}
                  className={[columns[index]?.number ? 'number' : '', alarm ? 'alarm' : ''].join(' ')}
                >
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** One slide as it is shown and printed: its message, its figures, and where they come from. */
export function SlideSheet({
  deck,
  slide,
  number,
  canvas,
  printed = false,
}: {
  readonly deck: Deck;
  readonly slide: Slide;
  /** Its place in the deck, from 1. */
  readonly number: number;
  readonly canvas?: RefObject<HTMLCanvasElement | null>;
  readonly printed?: boolean;
}) {
  const { say } = useReader();
  const own = useRef<HTMLCanvasElement>(null);
  const { title, lead, figures, chart, table, points, source } = slide;
  const layout = layoutOf(slide);
  const basis = chart?.basis;
  return (
    <article className={`slide slide-${layout}`}>
      <header>
        {deck.watermark !== undefined && <p className="slide-mark">{deck.watermark}</p>}
        <h2>{title}</h2>
        {lead !== undefined && <p className="slide-lead">{lead}</p>}
      </header>
      {figures.length > 0 && (
        <ul className="slide-figures">
          {figures.map((figure) => (
            <Figure key={figure.name} figure={figure} />
          ))}
        </ul>
      )}
      <div className="slide-body">
        {chart !== undefined && (
          <SlideChart
            chart={chart}
            canvas={canvas ?? own}
            printed={printed ? printedSizes[layout === 'beside' ? 'beside' : 'stacked'] : undefined}
          />
        )}
        {(table !== undefined || points.length > 0) && (
          <div className="slide-words">
            {table !== undefined && <SlideTable table={table} />}
            {points.length > 0 && (
              <ul className="slide-points">
                {points.map((point) => (
                  <li key={point}>{point}</li>
                ))}
              </ul>
            )}
          </div>
        )}
      </div>
      <footer>
        <span>
          {source}
          {basis !== undefined && ` ${say(deckWords.basisIs, { basis: say(basisWords[basis]) })}`}
        </span>
        <span className="number">
          {number} / {deck.slides.length}
        </span>
      </footer>
    </article>
  );
}

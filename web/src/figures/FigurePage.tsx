import type { Words } from '../../../src/domain/words.ts';
import { CardHead } from '../parts/CardHead.tsx';
import { SidePage } from '../parts/SidePage.tsx';
import { SourceNote } from '../parts/SourceNote.tsx';
import type { StudyPicture } from '../pictures/studyPicture.ts';
import { useReader } from '../say.ts';
import { HistoryError } from '../views/today/HistoryError.tsx';
import { words } from '../words.ts';
import { FigureRows } from './FigureRows.tsx';
import type { FigureStory } from './figureStory.ts';
import { figureWords } from './figureWords.ts';
import { keptParts } from './keptRows.ts';

function Meaning({ study, indicator }: { readonly study: StudyPicture; readonly indicator: string }) {
  const { say, pair } = useReader();
  const meaning = study.meanings[indicator];
  if (meaning === undefined) return null;
  return (
    <>
      <p>{say(meaning.description)}</p>
      <p>{pair(words.tablesUsed, meaning.tables.map((table) => say(table)).join(' · '))}</p>
    </>
  );
}

function Figures({
  title,
  head,
  figures,
}: {
  readonly title: string;
  readonly head: Words;
  readonly figures: NonNullable<FigureStory['parts']>;
}) {
  const reader = useReader();
  if (figures.length === 0) return null;
  return (
    <section>
      <CardHead level={3} title={reader.say(head)} table={keptParts(title, head, figures, reader)} />
      <table className="figures">
        <tbody>
          {figures.map(({ name, value }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="number">{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** How a figure came to be: its rule, the figures and rows it was worked out from, and how far forecasts missed. */
export function FigurePage({
  study,
  story: {
    title,
    value,
    how,
    indicator,
    sources = [],
    parts = [],
    beside = [],
    rows = [],
    alsoRows = [],
    forecast,
  },
  onClose,
}: {
  readonly study: StudyPicture | undefined;
  readonly story: FigureStory;
  readonly onClose: () => void;
}) {
  const { say } = useReader();
  return (
    <SidePage open onClose={onClose} title={title} width={640}>
      {value !== '' && <p className="figure-value number">{value}</p>}
      <section>
        <h3>{say(words.howComputed)}</h3>
        {how.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {study !== undefined && indicator !== undefined && <Meaning study={study} indicator={indicator} />}
        {study !== undefined && sources.map((id) => <SourceNote key={id} study={study} id={id} />)}
      </section>
      <Figures title={title} head={figureWords.parts} figures={parts} />
      <Figures title={title} head={figureWords.beside} figures={beside} />
      {study !== undefined &&
        [...rows, ...alsoRows].map((asked, at) => (
          <FigureRows key={JSON.stringify(asked)} asked={asked} isOptional={at >= rows.length} />
        ))}
      {study !== undefined && forecast !== undefined && <HistoryError study={study} {...forecast} />}
    </SidePage>
  );
}

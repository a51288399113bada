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

/** How a figure came to be: its rule, the figures and rows it was worked out from, and how far forecasts missed. */
export function FigurePage({
  study,
  story: { title, value, how, indicator, sources = [], parts = [], rows = [], alsoRows = [], forecast },
  onClose,
}: {
  readonly study: StudyPicture | undefined;
  readonly story: FigureStory;
  readonly onClose: () => void;
}) {
  const reader = useReader();
  const { say } = reader;
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
      {parts.length > 0 && (
        <section>
          <CardHead level={3} title={say(figureWords.parts)} table={keptParts(title, parts, reader)} />
          <table className="figures">
            <tbody>
              {parts.map((part) => (
                <tr key={part.name}>
                  <th scope="row">{part.name}</th>
                  <td className="number">{part.value}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {study !== undefined &&
        [...rows, ...alsoRows].map((asked, at) => (
          <FigureRows key={JSON.stringify(asked)} asked={asked} isOptional={at >= rows.length} />
        ))}
      {study !== undefined && forecast !== undefined && <HistoryError study={study} {...forecast} />}
    </SidePage>
  );
}

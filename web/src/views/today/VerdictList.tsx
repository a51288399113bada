import { type DrawnVerdict, type PlaceDraws, stateWhenDrawn } from '../../../../src/domain/draws.ts';
import { basisWords, headWords, verdictWords } from '../../../../src/domain/glossary.ts';
import type { Verdict } from '../../../../src/domain/report.ts';
import { FigureButton } from '../../figures/FigureBoard.tsx';
import { verdictStory } from '../../figures/verdictStory.ts';
import type { StudyPicture } from '../../pictures/studyPicture.ts';
import { useReader } from '../../say.ts';
import { words } from '../../words.ts';
import { chanceWords } from './chance/chanceWords.ts';
import { sayDemand, sayFigure, scopeOf } from './sayVerdict.ts';
import { todayWords } from './todayWords.ts';

const keyOf = ({ target, scope }: Pick<Verdict, 'target' | 'scope'>) =>
  `${target}|${scope.district ?? ''}|${scope.unitScope ?? ''}`;

/** Met when it is due, and missed again in a year after. */
const holdsLater = ({ state, year, firstMet }: Verdict) =>
  state === 'met' && year !== undefined && firstMet !== undefined && firstMet > year;

/** How likely a target is met, in the words of the draws. */
function ChanceLine({ chance }: { readonly chance: DrawnVerdict | undefined }) {
  const { say } = useReader();
  return <p className="chance-line">{say(chance?.words ?? chanceWords.unjudged)}</p>;
}

function VerdictItem({
  study,
  verdict,
  drawn,
}: {
  readonly study: StudyPicture;
  readonly verdict: Verdict;
  readonly drawn: PlaceDraws | undefined;
}) {
  const reader = useReader();
  const { say, pair } = reader;
  const chance = drawn?.verdicts.find((each) => keyOf(each) === keyOf(verdict));
  const state = stateWhenDrawn(verdict.state, chance);
  const source = study.sources.find(({ id }) => id === verdict.source);
  return (
    <li className="verdict">
      <p className="verdict-head">
        <strong>{say(verdict.words)}</strong>
        <span className={`mark ${state}`}>{say(verdictWords[state])}</span>
      </p>
      <p className="quiet">
        {scopeOf(study, verdict, reader)} · {say(verdict.observedWords)}
      </p>
      <p>
        {pair(headWords.demanded, sayDemand(verdict, reader))}
        {' · '}
        {pair(headWords.value, '')}
        <FigureButton
          name={say(verdict.words)}
          story={() => verdictStory(study, verdict, study.place.baseYear, reader)}
        >
          {sayFigure(verdict.value, verdict.unit, reader)}
        </FigureButton>
        {verdict.firstMet !== undefined && ` · ${pair(headWords.firstMet, String(verdict.firstMet))}`}
      </p>
      {holdsLater(verdict) && (
        <p>{say(todayWords.metThenMissed, { year: verdict.year ?? '–', from: verdict.firstMet ?? '–' })}</p>
      )}
      {drawn !== undefined && <ChanceLine chance={chance} />}
      {verdict.missingWords !== undefined && <p>{say(verdict.missingWords)}</p>}
      {verdict.notes.map((note) => (
        <p key={note.zh}>{say(note)}</p>
      ))}
      {source !== undefined && (
        <p className="quiet">
          {say(words.sourceLine, { title: say(source.title) })}
          {verdict.article !== undefined && ` · ${say(headWords.article)} ${verdict.article}`}
          {verdict.dataBasis !== undefined &&
            ` · ${pair(words.dataBasis, say(basisWords[verdict.dataBasis]))}`}
        </p>
      )}
    </li>
  );
}

/** Computed verdicts with demand, value, source, what must be known beside them, and how likely they are where drawn. */
export function VerdictList({
  study,
  verdicts,
  drawn,
}: {
  readonly study: StudyPicture;
  readonly verdicts: readonly Verdict[];
  readonly drawn: PlaceDraws | undefined;
}) {
  return (
    <ul className="verdicts">
      {verdicts.map((verdict) => (
        <VerdictItem key={keyOf(verdict)} {...{ study, verdict, drawn }} />
      ))}
    </ul>
  );
}

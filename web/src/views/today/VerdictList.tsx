import { basisWords, headWords, verdictWords } from '../../../../src/domain/glossary.ts';
import type { Verdict } from '../../../../src/domain/report.ts';
import { operatorWords } from '../../../../src/domain/targetWords.ts';
import type { StudyPicture } from '../../pictures/studyPicture.ts';
import { useReader } from '../../say.ts';
import { words } from '../../words.ts';
import { sayFigure, scopeOf } from './sayVerdict.ts';

function VerdictItem({ study, verdict }: { readonly study: StudyPicture; readonly verdict: Verdict }) {
  const reader = useReader();
  const { say } = reader;
  const source = study.sources.find(({ id }) => id === verdict.source);
  const operator = operatorWords[verdict.operator as keyof typeof operatorWords];
  return (
    <li className="verdict">
      <p className="verdict-head">
        <strong>{say(verdict.words)}</strong>
        <span className={verdict.state === 'missed' ? 'mark missed' : 'mark'}>
          {say(verdictWords[verdict.state])}
        </span>
      </p>
      <p className="quiet">
        {scopeOf(study, verdict, reader)} · {say(verdict.observedWords)}
      </p>
      <p>
        {say(headWords.demanded)}: {say(operator)}{' '}
        {verdict.operator !== 'neverFalls' && sayFigure(verdict.demanded, verdict.unit, reader)}
        {' · '}
        {say(headWords.value)}: {sayFigure(verdict.value, verdict.unit, reader)}
        {verdict.firstMet !== undefined && ` · ${say(headWords.firstMet)}: ${verdict.firstMet}`}
      </p>
      {verdict.notes.map((note) => (
        <p key={note.zh}>{say(note)}</p>
      ))}
      {source !== undefined && (
        <p className="quiet">
          {say(words.sourceLine, { title: say(source.title) })}
          {verdict.article !== undefined && ` · ${say(headWords.article)} ${verdict.article}`}
          {verdict.dataBasis !== undefined &&
            ` · ${say(words.dataBasis)}: ${say(basisWords[verdict.dataBasis])}`}
        </p>
      )}
    </li>
  );
}

/** Verdicts with demand, value, source and what must be known beside them. */
export function VerdictList({
  study,
  verdicts,
}: {
  readonly study: StudyPicture;
  readonly verdicts: readonly Verdict[];
}) {
  return (
    <ul className="verdicts">
      {verdicts.map((verdict) => (
        <VerdictItem
          key={`${verdict.target}|${verdict.scope.district ?? ''}|${verdict.scope.unitScope ?? ''}`}
          study={study}
          verdict={verdict}
        />
      ))}
    </ul>
  );
}

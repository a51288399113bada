import { Select } from 'antd';
import { useState } from 'react';
import type { CensusAnswers, CensusSchool, SchoolFate } from '../../../../src/domain/census.ts';
import { censusStateWords } from '../../../../src/domain/censusWords.ts';
import type { CensusPicture } from '../../core/importMessages.ts';
import { CsvButton } from '../../parts/CsvButton.tsx';
import { ScrollPart } from '../../parts/ScrollPart.tsx';
import { TableHead } from '../../parts/TableHead.tsx';
import { useReader } from '../../say.ts';
import { censusPageWords as words } from './censusPageWords.ts';

/** Lines that are shown at first; the others come with a press, all of them as CSV. */
const shownAtFirst = 30;
const isNew = '';
const asks = ({ state }: CensusSchool) => state === 'unknown' || state === 'missing';

/** Every school that is not simply the same: how it was matched, and a choice where the files leave it open. */
export function SchoolMatches({
  picture: { schools, placeSchools },
  answers,
  onAnswer,
  busy,
}: {
  readonly picture: CensusPicture;
  readonly answers: CensusAnswers;
  readonly onAnswer: (answers: CensusAnswers) => void;
  readonly busy: boolean;
}) {
  const { say, number } = useReader();
  const [all, setAll] = useState(false);
  const same = schools.filter(({ state }) => state === 'same').length;
  const others = schools.filter(({ state }) => state !== 'same');
  const shown = all ? others : others.slice(0, shownAtFirst);
  const open = others.filter(asks).length;
  const heads = [words.school, words.match, words.before, words.now, words.decide];
  return (
    <div className="stack">
      <h3>{say(words.schools)}</h3>
      <p>
        {say(words.schoolsLead, { same: number(same), others: number(others.length) })}
        {open > 0 && <strong> {say(words.schoolsOpen, { count: number(open) })}</strong>}
      </p>
      {others.length > 0 && (
        <>
          <ScrollPart label={say(words.schools)}>
            <table className="figures as-is census-schools">
              <TableHead
                heads={heads.map((head) => say(head))}
                isNumber={(at) => heads[at] === words.before || heads[at] === words.now}
              />
              <tbody>
                {shown.map((line) => (
                  <tr key={line.written ?? line.school} className={asks(line) ? 'census-asks' : undefined}>
                    <th scope="row">
                      {line.name}
                      {line.formerName !== undefined && (
                        <span className="quiet small"> {say(words.former, { name: line.formerName })}</span>
                      )}
                    </th>
                    <td>{say(censusStateWords[line.state])}</td>
                    <td className="number">{number(line.before, 0)}</td>
                    <td className="number">{number(line.now, 0)}</td>
                    <td>
                      <Decision
                        line={line}
                        placeSchools={placeSchools}
                        answers={answers}
                        onAnswer={onAnswer}
                        busy={busy}
                      />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollPart>
          <div className="row">
            {others.length > shown.length && (
              <button type="button" className="link" onClick={() => setAll(true)}>
                {say(words.showAll, { count: number(others.length) })}
              </button>
            )}
            <CsvButton
              file="schools"
              heads={[
                words.school,
                words.written,
                words.identifier,
                words.match,
                words.before,
                words.now,
              ].map((head) => say(head))}
              rows={() =>
                schools.map(({ name, written, school, state, before, now }) => [
                  ...[name, written, school, say(censusStateWords[state]), before, now],
                ])
              }
            />
          </div>
        </>
      )}
    </div>
  );
}

function Decision({
  line,
  placeSchools,
  answers,
  onAnswer,
  busy,
}: {
  readonly line: CensusSchool;
  readonly placeSchools: CensusPicture['placeSchools'];
  readonly answers: CensusAnswers;
  readonly onAnswer: (answers: CensusAnswers) => void;
  readonly busy: boolean;
}) {
  const { say } = useReader();
  const named = (ids: readonly string[]) => {
    const names = new Map(placeSchools.map(({ id, name }) => [id, name]));
    const rest = placeSchools.filter(({ id }) => !ids.includes(id));
    return [...ids.map((id) => ({ id, name: names.get(id) ?? id })), ...rest];
  };
  const search = { optionFilterProp: 'label' };
  const { written, school } = line;
  if (['unknown', 'byName', 'answered', 'new'].includes(line.state) && written !== undefined) {
    const value = answers.matches[written] ?? (line.state === 'byName' ? school : undefined);
    return (
      <Select<string>
        aria-label={say(words.decideFor, { school: line.name })}
        className="census-choice"
        showSearch={search}
        disabled={busy}
        placeholder={say(words.choose)}
        {...(value === undefined ? {} : { value })}
        options={[
          { value: isNew, label: say(words.isNew) },
          ...named(line.candidates).map(({ id, name }) => ({
            value: id,
            label: say(words.isSchool, { school: name }),
          })),
        ]}
        onChange={(id) => onAnswer({ ...answers, matches: { ...answers.matches, [written]: id } })}
      />
    );
  }
  const told = answers.gone[school ?? ''];
  if (school === undefined || (line.state !== 'missing' && told === undefined)) return null;
  const fates: Readonly<Record<string, SchoolFate>> = {
    closed: { fate: 'closed' },
    carried: { fate: 'carried' },
    ...Object.fromEntries(
      placeSchools.map(({ id }) => [`into ${id}`, { fate: 'merged', into: id } as const]),
    ),
  };
  const value = told === undefined ? undefined : told.fate === 'merged' ? `into ${told.into}` : told.fate;
  return (
    <Select<string>
      aria-label={say(words.decideFor, { school: line.name })}
      className="census-choice"
      showSearch={search}
      disabled={busy}
      placeholder={say(words.choose)}
      {...(value === undefined ? {} : { value })}
      options={[
        { value: 'closed', label: say(words.hasClosed) },
        { value: 'carried', label: say(words.isCarried) },
        ...named(line.candidates)
          .filter(({ id }) => id !== school)
          .map(({ id, name }) => ({ value: `into ${id}`, label: say(words.hasMerged, { school: name }) })),
      ]}
      onChange={(chosen) => {
        const fate = fates[chosen];
        if (fate !== undefined) onAnswer({ ...answers, gone: { ...answers.gone, [school]: fate } });
      }}
    />
  );
}

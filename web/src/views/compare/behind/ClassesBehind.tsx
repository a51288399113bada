import type { LedgerComparison } from '../../../../../src/domain/comparison.ts';
import type { AddressPatch } from '../../../address.ts';
import { useAnswer } from '../../../core/CoreContext.ts';
import { CsvButton } from '../../../parts/CsvButton.tsx';
import type { StudyPicture } from '../../../pictures/studyPicture.ts';
import { sayError } from '../../../places/sayError.ts';
import { useReader } from '../../../say.ts';
import type { BehindSides } from './asked.ts';
import { behindWords as words } from './behindWords.ts';

const kinds = ['onlyLeft', 'onlyRight', 'closesEarlier', 'closesLater'] as const;

interface SchoolRow {
  readonly school: string;
  readonly name: string;
  readonly counts: Readonly<Record<LedgerComparison['change'], number>>;
}

/** Oversize classes that differ, counted by school; most first. */
function bySchool(rows: readonly LedgerComparison[]): SchoolRow[] {
  const schools = new Map<string, { name: string; counts: Record<LedgerComparison['change'], number> }>();
  for (const { row, schoolName, change } of rows) {
    // A row of the ledger is named by school, stage, entry and number.
    const school = row.split('/')[0] ?? '';
    const none = { onlyLeft: 0, onlyRight: 0, closesEarlier: 0, closesLater: 0 };
    const found = schools.get(school) ?? { name: schoolName, counts: none };
    found.counts[change] += 1;
    schools.set(school, found);
  }
  const all = ({ counts }: SchoolRow) => kinds.reduce((sum, kind) => sum + counts[kind], 0);
  return [...schools]
    .map(([school, told]) => ({ school, ...told }))
    .sort((left, right) => all(right) - all(left) || (left.school < right.school ? -1 : 1));
}

/** The schools whose oversize classes are in one ledger only, or end in another year. */
export function ClassesBehind({
  study,
  sides,
  district,
  title,
  onOpen,
}: {
  readonly study: StudyPicture;
  readonly sides: BehindSides;
  readonly district: string | undefined;
  readonly title: string;
  readonly onOpen: (where: AddressPatch) => void;
}) {
  const { say, number } = useReader();
  const answered = useAnswer('ledger', sides.files);
  if (answered.kind === 'waiting') return <p role="status">{say(words.looking)}</p>;
  if (answered.kind === 'failure') return <p className="wrong">{sayError(answered.error, say)}</p>;
  const districts = new Map(study.schools.map((school) => [school.id, school.district]));
  const rows = bySchool(answered.answer.rows).filter(
    ({ school }) => district === undefined || (districts.get(school) ?? district) === district,
  );
  return (
    <>
      <CsvButton
        file={`behind-${study.place.id}-ledger`}
        heads={[words.school, ...kinds.map((kind) => words[kind])].map((head) => say(head))}
        rows={() => rows.map(({ name, counts }) => [name, ...kinds.map((kind) => counts[kind])])}
      />
      <table className="figures" aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{say(words.school)}</th>
            {kinds.map((kind) => (
              <th key={kind} scope="col" className="number">
                {say(words[kind])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ school, name, counts }) => (
            <tr key={school}>
              <th scope="row">
                <button
                  type="button"
                  className="link"
                  onClick={() => onOpen({ view: 'classes', list: 'ledger', school })}
                >
                  {name}
                </button>
              </th>
              {kinds.map((kind) => (
                <td key={kind} className="number">
                  {number(counts[kind], 0)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

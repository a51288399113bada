import { Button } from 'antd';
import type { SchoolFigureName } from '../../../../../src/domain/schoolFigures.ts';
import type { AddressPatch } from '../../../address.ts';
import { useAnswer } from '../../../core/CoreContext.ts';
import { CsvButton } from '../../../parts/CsvButton.tsx';
import type { StudyPicture } from '../../../pictures/studyPicture.ts';
import { sayError } from '../../../places/sayError.ts';
import { useReader } from '../../../say.ts';
import type { BehindSides } from './asked.ts';
import { behindWords as words } from './behindWords.ts';

/** The schools whose figure of a year differs, those that differ most first. */
export function SchoolsBehind({
  study,
  sides,
  district,
  title,
  figure,
  year,
  onOpen,
}: {
  readonly study: StudyPicture;
  readonly sides: BehindSides;
  readonly district: string | undefined;
  readonly title: string;
  readonly figure: SchoolFigureName;
  readonly year: number;
  readonly onOpen: (where: AddressPatch) => void;
}) {
  const { say, number } = useReader();
  const answered = useAnswer('behind', { ...sides.files, figure, year });
  if (answered.kind === 'waiting') return <p role="status">{say(words.looking)}</p>;
  if (answered.kind === 'failure') return <p className="wrong">{sayError(answered.error, say)}</p>;
  const known = new Map(study.schools.map((school) => [school.id, school]));
  const rows = answered.answer.flatMap(({ school, left, right }) => {
    const found = known.get(school);
    const isHere = district === undefined || found === undefined || found.district === district;
    const change = (right ?? 0) - (left ?? 0);
    return isHere ? [{ school, name: found?.name ?? school, left, right, change }] : [];
  });
  const where = (school: string): AddressPatch => ({
    ...{ view: 'classes', list: undefined, school, year: String(year) },
    stage: known.get(school)?.stages[0],
  });
  if (rows.length === 0)
    return (
      <>
        <p>{say(words.none, { figure: say(words[figure]), year })}</p>
        <Button size="small" onClick={() => onOpen({ view: 'plan', list: 'check' })}>
          {say(words.openCheck, { title: sides.titles[1] })}
        </Button>
      </>
    );
  const heads = [say(words.school), sides.titles[0], sides.titles[1], say(words.change)];
  const total = rows.reduce((sum, { change }) => sum + change, 0);
  return (
    <>
      {figure === 'classes' && <p className="quiet small">{say(words.pools)}</p>}
      {figure === 'seatsShort' && <p className="quiet small">{say(words.unplaced)}</p>}
      <div className="card-head">
        <p>{say(words.count, { count: rows.length, total: signed(total, number) })}</p>
        <CsvButton
          file={`behind-${study.place.id}-${figure}-${year}`}
          heads={heads}
          rows={() => rows.map(({ name, left, right, change }) => [name, left, right, change])}
        />
      </div>
      <table className="figures" aria-label={title}>
        <thead>
          <tr>
            {heads.map((head, at) => (
              <th key={head} scope="col" className={at === 0 ? undefined : 'number'}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ school, name, left, right, change }) => (
            <tr key={school}>
              <th scope="row">
                <button type="button" className="link" onClick={() => onOpen(where(school))}>
                  {name}
                </button>
              </th>
              <td className="number">{number(left, 0)}</td>
              <td className="number">{number(right, 0)}</td>
              <td className="number">{signed(change, number)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

const signed = (value: number, number: (value: number, digits: number) => string) =>
  `${value > 0 ? '+' : ''}${number(value, 0)}`;

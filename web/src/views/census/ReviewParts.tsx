import type { CensusMiss, CensusReview, LedgerOutcome } from '../../../../src/domain/census.ts';
import { ledgerOutcomes } from '../../../../src/domain/census.ts';
import { ledgerOutcomeWords, projectOutcomeWords } from '../../../../src/domain/censusWords.ts';
import { stageWords } from '../../../../src/domain/stage.ts';
import type { Words } from '../../../../src/domain/words.ts';
import { CsvButton } from '../../parts/CsvButton.tsx';
import { ScrollPart } from '../../parts/ScrollPart.tsx';
import { sayGrade, sayShare, useReader } from '../../say.ts';
import { censusPageWords as words } from './censusPageWords.ts';
import './census.css';
import { TableHead } from '../../parts/TableHead.tsx';

interface NamedDistrict {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string | undefined;
}

/** Ledger rows that are shown; all of them are in the download. */
const mostRows = 100;

/** The forecast made before beside what came, the ledger’s rows by what became of them, and the projects that were due. */
export function ReviewParts({
  review,
  districts,
  file,
}: {
  readonly review: CensusReview;
  readonly districts: readonly NamedDistrict[];
  /** Start of the names of files that are downloaded. */
  readonly file: string;
}) {
  const { say, language } = useReader();
  const names = new Map(
    districts.map(({ id, name, nameEn }) => [id, language === 'zh' ? name : (nameEn ?? name)]),
  );
  const nameOf = (district: string | undefined) =>
    district === undefined ? say(words.wholePlace) : (names.get(district) ?? district);
  const { before, year } = review;
  return (
    <>
      <h3>{say(words.misses, { before, year })}</h3>
      {review.misses.length === 0 ? (
        <p className="note">{say(words.beyond)}</p>
      ) : (
        <MissTable
          misses={review.misses}
          nameOf={nameOf}
          file={`${file}-forecast`}
          title={say(words.misses, { before, year })}
        />
      )}
      <LedgerPart review={review} nameOf={nameOf} file={`${file}-ledger`} />
      {review.projects.length > 0 && <ProjectPart projects={review.projects} nameOf={nameOf} />}
    </>
  );
}

type NameOf = (district: string | undefined) => string;

function MissTable({
  misses,
  nameOf,
  file,
  title,
}: {
  readonly misses: readonly CensusMiss[];
  readonly nameOf: NameOf;
  readonly file: string;
  readonly title: string;
}) {
  const { say, number, language, head } = useReader();
  const heads = [
    words.district,
    words.stage,
    words.forecast,
    words.actual,
    words.miss,
    words.interval,
    words.held,
  ];
  const signed = (miss: number | undefined) => `${(miss ?? 0) > 0 ? '+' : ''}${sayShare(miss, language)}`;
  const held = ({ held }: CensusMiss) =>
    held === undefined ? say(words.noInterval) : say(held ? words.yes : words.no);
  const judged = misses.filter((row) => row.held !== undefined);
  const inside = judged.filter((row) => row.held === true).length;
  return (
    <>
      {judged.length > 0 && <p>{say(words.heldOf, { inside, judged: judged.length })}</p>}
      <ScrollPart className="census-scroll" label={title}>
        <table className="figures">
          <TableHead heads={heads.map((each) => say(each))} isNumber={(at) => at > 1} />
          <tbody>
            {misses.map((row) => (
              <tr
                key={`${row.district}|${row.stage}`}
                className={row.district === undefined ? 'census-whole' : undefined}
              >
                <th scope="row">{nameOf(row.district)}</th>
                <td>{head(stageWords[row.stage])}</td>
                <td className="number">{number(row.forecast, 0)}</td>
                <td className="number">
                  {say(row.unknown > 0 ? words.atLeast : words.exactly, { count: number(row.actual, 0) })}
                </td>
                <td className="number">{signed(row.miss)}</td>
                <td className="number">
                  {row.from === undefined ? '–' : `${number(row.from, 0)}–${number(row.to, 0)}`}
                </td>
                <td className={row.held === false ? 'number wrong' : 'number'}>{held(row)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollPart>
      <CsvButton
        file={file}
        heads={heads.map((each) => say(each))}
        rows={() =>
          misses.map((row) => [
            ...[nameOf(row.district), say(stageWords[row.stage]), row.forecast, row.actual, row.miss],
            ...[
              row.from === undefined ? undefined : `${Math.round(row.from)}–${Math.round(row.to ?? 0)}`,
              held(row),
            ],
          ])
        }
      />
    </>
  );
}

function LedgerPart({
  review,
  nameOf,
  file,
}: {
  readonly review: CensusReview;
  readonly nameOf: NameOf;
  readonly file: string;
}) {
  const { say, head, number, language } = useReader();
  const { ledger, before, year } = review;
  const count = (outcome: LedgerOutcome) => ledger.filter((row) => row.outcome === outcome).length;
  const right = ledger.filter(({ asForecast }) => asForecast).length;
  const heads: readonly Words[] = [
    words.district,
    words.school,
    words.grade,
    words.classNumber,
    words.threshold,
    words.was,
    words.expected,
    words.isNow,
    words.outcome,
  ];
  const cells = (row: (typeof ledger)[number]) => [
    ...[nameOf(row.district), row.schoolName, sayGrade(row.grade, language), row.number, row.threshold],
    ...[row.was, row.expected, row.now, say(ledgerOutcomeWords[row.outcome])],
  ];
  return (
    <>
      <h3>{say(words.ledger, { before, year })}</h3>
      <dl className="facts census-outcomes">
        {ledgerOutcomes.map((outcome) => (
          <div key={outcome}>
            <dt>{head(ledgerOutcomeWords[outcome])}</dt>
            <dd className="number">{number(count(outcome))}</dd>
          </div>
        ))}
      </dl>
      {ledger.length > 0 && (
        <>
          <p>{say(words.asForecast, { right: number(right), all: number(ledger.length) })}</p>
          <ScrollPart className="census-scroll" label={say(words.ledger, { before, year })}>
            <table className="figures">
              <TableHead
                heads={heads.map((each) => say(each, { before, year }))}
                isNumber={(at) => at > 2 && at < 8}
              />
              <tbody>
                {ledger.slice(0, mostRows).map((row) => (
                  <tr key={`${row.target}|${row.id}`}>
                    {cells(row).map((cell, at) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: a column is known by its place.
                      <td key={at} className={at > 2 && at < 8 ? 'number' : undefined}>
                        {cell ?? '–'}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollPart>
          {ledger.length > mostRows && (
            <p className="quiet">{say(words.moreRows, { count: number(ledger.length - mostRows) })}</p>
          )}
          <CsvButton
            file={file}
            heads={heads.map((each) => say(each, { before, year }))}
            rows={() => ledger.map(cells)}
          />
        </>
      )}
    </>
  );
}

/** Projects that came otherwise than planned first; those in use as planned are listed when asked for. */
function ProjectPart({
  projects,
  nameOf,
}: {
  readonly projects: CensusReview['projects'];
  readonly nameOf: NameOf;
}) {
  const { say, number } = useReader();
  const isPlanned = ({ outcome }: (typeof projects)[number]) => outcome === 'inUse' || outcome === 'taken';
  const list = (shown: typeof projects) => (
    <ul className="census-projects">
      {shown.map(({ project, name, district, planned, outcome }) => (
        <li key={project}>
          {say(words.projectLine, { district: nameOf(district), name, planned })}
          <strong>{say(projectOutcomeWords[outcome])}</strong>
        </li>
      ))}
    </ul>
  );
  const planned = projects.filter(isPlanned);
  return (
    <>
      <h3>{say(words.projects)}</h3>
      {list(projects.filter((each) => !isPlanned(each)))}
      {planned.length > 0 && (
        <details>
          <summary>{say(words.projectsPlanned, { count: number(planned.length) })}</summary>
          {list(planned)}
        </details>
      )}
    </>
  );
}

import { Table, type TableColumnType } from 'antd';
import { headWords, projectKindWords } from '../../../../src/domain/glossary.ts';
import { FigureButton } from '../../figures/FigureBoard.tsx';
import { CsvButton } from '../../parts/CsvButton.tsx';
import type { ProposalPicture, WorkPicture } from '../../pictures/proposalPicture.ts';
import { useReader } from '../../say.ts';
import { words } from '../../words.ts';
import { placeNames } from './placeNames.ts';
import { costStory, workStory } from './planStories.ts';
import { resultWords } from './resultWords.ts';
import { sayMoney } from './sayMoney.ts';

/** The plan's works, sortable and as CSV; schools closed are named beneath. */
export function WorksTable({
  proposal,
  district,
  file,
}: {
  readonly proposal: ProposalPicture;
  readonly district: string | undefined;
  readonly file: string;
}) {
  const reader = useReader();
  const { say, number, language } = reader;
  const names = placeNames(proposal, say);
  const asked = proposal.works.filter((work) => district === undefined || work.district === district);
  const works = asked.filter(({ kind }) => kind !== 'closure');
  const closures = asked.filter(({ kind }) => kind === 'closure');
  const sum = (of: (work: WorkPicture) => number) => works.reduce((total, work) => total + of(work), 0);
  const nameOf = ({ district: id }: WorkPicture) => names.get(id) ?? id;
  const kindOf = ({ kind }: WorkPicture) => say(projectKindWords[kind]);
  const byText = (of: (work: WorkPicture) => string) => (left: WorkPicture, right: WorkPicture) =>
    of(left).localeCompare(of(right), language);
  const text = (title: string, of: (work: WorkPicture) => string, width: number) => ({
    ...{ title, width, sorter: byText(of) },
    render: (_: unknown, work: WorkPicture) => of(work),
  });
  const figure = (
    title: string,
    key: 'rooms' | 'opens' | 'until' | 'cost',
    say_: (value: number | undefined) => string,
    width: number,
  ): TableColumnType<WorkPicture> => ({
    ...{ title, width, dataIndex: key, align: 'right' },
    sorter: (left, right) => (left[key] ?? 0) - (right[key] ?? 0),
    render: (value: number | undefined, work) => (
      <FigureButton name={title} story={() => workStory(proposal, work, key, reader)}>
        {say_(value)}
      </FigureButton>
    ),
  });
  const year = (value: number | undefined) => (value === undefined ? '–' : String(value));
  const heads = [
    ...[headWords.district, headWords.school, headWords.project, resultWords.rooms],
    ...[resultWords.opens, resultWords.until, resultWords.costYuan],
  ];
  return (
    <section className="card stack" aria-labelledby="works-title">
      <div className="card-head wide">
        <h2 id="works-title">{say(resultWords.worksTable)}</h2>
        <CsvButton
          file={`${file}-works`}
          heads={heads.map((head) => say(head))}
          rows={() =>
            asked.map((work) => [
              ...[nameOf(work), work.school, kindOf(work), work.rooms, work.opens, work.until, work.cost],
            ])
          }
        />
      </div>
      <p>
        <FigureButton name={say(resultWords.worksCost)} story={() => costStory(proposal, reader)}>
          {say(resultWords.worksSum, {
            ...{ count: number(works.length), rooms: number(sum(({ rooms }) => rooms)) },
            cost: sayMoney(
              sum(({ cost }) => cost),
              language,
            ),
          })}
        </FigureButton>{' '}
        <span className="quiet">{say(resultWords.assumedWorks)}</span>
      </p>
      {works.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard.
        <section className="scroll tall works-table" tabIndex={0} aria-label={say(resultWords.worksTable)}>
          <Table<WorkPicture>
            size="small"
            rowKey="id"
            dataSource={works}
            pagination={false}
            locale={{ emptyText: say(words.nothingHere) }}
            columns={[
              text(say(headWords.school), ({ school }) => school, 190),
              text(say(headWords.district), nameOf, 110),
              text(say(headWords.project), kindOf, 140),
              figure(say(resultWords.rooms), 'rooms', (value) => number(value), 90),
              figure(say(resultWords.opens), 'opens', year, 110),
              figure(say(resultWords.until), 'until', year, 110),
              figure(say(resultWords.cost), 'cost', (value) => sayMoney(value, language), 130),
            ]}
          />
        </section>
      )}
      {closures.length > 0 && (
        <>
          <h3>{say(resultWords.closures)}</h3>
          <ul className="plain">
            {closures.map(({ id, school, opens, receiver }) => (
              <li key={id}>{say(resultWords.closure, { school, year: opens, receiver: receiver ?? '–' })}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

import { headWords } from '../../../../../src/domain/glossary.ts';
import type { LedgerRow } from '../../../../../src/domain/report.ts';
import type { GridColumn } from '../../../parts/grid/gridColumn.ts';
import { capital, type Reader } from '../../../say.ts';
import { words } from '../../../words.ts';
import { pupilsIn } from '../ledgerRows.ts';
import type { ToldRow } from '../tellRow.ts';
import { filledColumns } from './filledColumns.tsx';
import { editWords } from './ledgerEditWords.ts';
import { talkColumn } from './talkColumn.tsx';
import type { Filling } from './useFilling.ts';
import type { Talk } from './useTalk.ts';

/** What the columns of the ledger are made of. */
export interface LedgerColumnSources {
  readonly filling: Filling;
  /** Missing where nobody can talk. */
  readonly talk: Talk | undefined;
  readonly overIn: number | undefined;
  /** The texts of a row. */
  readonly told: (row: LedgerRow) => ToldRow;
  /** Called for a row whose class list is asked for. */
  readonly onOpen: (row: LedgerRow) => void;
}

function computedColumns({ overIn, told }: LedgerColumnSources, reader: Reader): GridColumn<LedgerRow>[] {
  const { say, head, number } = reader;
  const text = (title: string, key: keyof ToldRow, width: number): GridColumn<LedgerRow> => ({
    ...{ key, title, width, group: say(editWords.computed) },
    text: (row) => capital(told(row)[key]),
    order: (left, right) => told(left)[key].localeCompare(told(right)[key], reader.language),
  });
  const figure = (title: string, key: string) =>
    ({ key, title, width: 96, group: say(editWords.computed), numeric: true }) as const;
  const pupils = (row: LedgerRow) => (overIn === undefined ? row.pupils : pupilsIn(row, overIn));
  return [
    text(head(headWords.district), 'district', 120),
    text(head(headWords.stage), 'stage', 150),
    {
      ...figure(head(headWords.since), 'since'),
      text: ({ since }) => String(since),
      order: (left, right) => left.since - right.since,
    },
    {
      ...figure(
        overIn === undefined ? head(headWords.pupils) : head(words.pupilsInYear, { year: overIn }),
        'pupils',
      ),
      text: (row) => number(pupils(row)),
      order: (left, right) => (pupils(left) ?? 0) - (pupils(right) ?? 0),
    },
    text(head(headWords.band), 'band', 110),
    text(head(headWords.cause), 'cause', 150),
    text(head(headWords.origin), 'origin', 100),
    {
      ...text(head(headWords.closes), 'closes', 120),
      order: (left, right) => (left.closes ?? 9999) - (right.closes ?? 9999),
    },
    text(head(headWords.remedy), 'remedy', 200),
    text(head(headWords.state), 'state', 90),
  ];
}

/** The columns of the ledger: the class, what is said of it, what is filled in, what was computed. */
export function ledgerColumns(sources: LedgerColumnSources, reader: Reader): GridColumn<LedgerRow>[] {
  const { filling, talk, told, onOpen } = sources;
  const { say, head } = reader;
  return [
    {
      ...{ key: 'school', title: head(headWords.school), width: 160 },
      text: ({ schoolName }) => schoolName,
      order: (left, right) => left.schoolName.localeCompare(right.schoolName, reader.language),
      control: (row, tabIndex) => (
        <button type="button" className="link" tabIndex={tabIndex} onClick={() => onOpen(row)}>
          {row.schoolName}
        </button>
      ),
    },
    {
      ...{ key: 'classOf', title: head(words.firstOver), width: 170 },
      text: (row) => say(editWords.classSince, { year: row.since, class: told(row).classOf }),
      order: (left, right) =>
        left.since - right.since ||
        told(left).classOf.localeCompare(told(right).classOf, reader.language, { numeric: true }),
    },
    ...(talk === undefined ? [] : [talkColumn(talk, filling.nameOf, reader)]),
    ...filledColumns(filling, reader),
    ...computedColumns(sources, reader),
  ];
}

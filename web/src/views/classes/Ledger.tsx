import './ledger/ledger.css';
import { Select } from 'antd';
import { useMemo, useState } from 'react';
import { causeWords, headWords, ledgerStateWords } from '../../../../src/domain/glossary.ts';
import type { LedgerRow } from '../../../../src/domain/report.ts';
import type { Address, Go } from '../../address.ts';
import { filledFields } from '../../ledger/filledWords.ts';
import type { BookChanges } from '../../ledger/readChanges.ts';
import { readPasted } from '../../ledger/readPasted.ts';
import { CsvButton } from '../../parts/CsvButton.tsx';
import { DataGrid } from '../../parts/grid/DataGrid.tsx';
import { SchoolSearch } from '../../parts/SchoolSearch.tsx';
import { TermChoice } from '../../parts/TermChoice.tsx';
import type { StudyPicture } from '../../pictures/studyPicture.ts';
import { useReader } from '../../say.ts';
import { words } from '../../words.ts';
import { BookButtons } from './ledger/BookButtons.tsx';
import { LedgerPages } from './ledger/LedgerPages.tsx';
import { LedgerTools } from './ledger/LedgerTools.tsx';
import { ledgerColumns } from './ledger/ledgerColumns.tsx';
import { fieldWords } from './ledger/ledgerEditWords.ts';
import { PastedPage } from './ledger/PastedPage.tsx';
import { sayFilled } from './ledger/sayFilled.ts';
import { TalkPage } from './ledger/TalkPage.tsx';
import { useFilling } from './ledger/useFilling.ts';
import { useTalk } from './ledger/useTalk.ts';
import { ledgerRows, oversizeDeadlines, pupilsIn } from './ledgerRows.ts';
import { type ToldRow, tellRow } from './tellRow.ts';

interface Properties {
  readonly study: StudyPicture;
  readonly district: string | undefined;
  readonly stage: string | undefined;
  readonly school: string | undefined;
  readonly overIn: number | undefined;
  /** Holds the cause and the state that are filtered for. */
  readonly address: Address;
  readonly go: Go;
}

/** The term that an address names; undefined where it names none of these. */
function termIn<Term extends string>(
  terms: Readonly<Record<Term, unknown>>,
  named: string | undefined,
): Term | undefined {
  return (Object.keys(terms) as Term[]).find((term) => term === named);
}

/** The ledger of oversize classes with its filters, as a table and as CSV. */
export function Ledger({ study, district, stage, school, overIn, address, go }: Properties) {
  const reader = useReader();
  const { say, head, number } = reader;
  const [search, setSearch] = useState('');
  const cause = termIn(causeWords, address.cause);
  const state = termIn(ledgerStateWords, address.state);
  const { baseYear, horizonYear } = study.place;
  const deadlines = oversizeDeadlines(study.report.verdicts);
  const rows = useMemo(
    () =>
      ledgerRows(
        study.report.ledger,
        { district, stage, school, search, cause, state, overIn },
        study.oversizeFrom,
      ),
    [study, district, stage, school, search, cause, state, overIn],
  );
  const filling = useFilling(study);
  const [pasted, setPasted] = useState<BookChanges>();
  const talk = useTalk();
  const told = useMemo(() => {
    const known = new WeakMap<LedgerRow, ToldRow>();
    return (row: LedgerRow) => {
      const said = known.get(row) ?? tellRow(row, study, reader);
      known.set(row, said);
      return said;
    };
  }, [study, reader]);
  const years = Array.from({ length: horizonYear - baseYear + 1 }, (_, index) => baseYear + index);
  const yearWords = (year: number) =>
    [head(words.overIn, { year }), ...(deadlines.includes(year) ? [say(words.deadlineYear)] : [])].join(
      ' · ',
    );
  /** Show the class list of a row in the year that is filtered for, else in its first year over the threshold. */
  const openClass = (row: LedgerRow) => {
    const year = overIn ?? row.since;
    const grade = row.course.find((each) => each.year === year)?.grade ?? row.grade;
    go({ list: undefined, school: row.school, stage: row.stage, grade, year: String(year) });
  };
  const columns = ledgerColumns({ filling, talk, overIn, told, onOpen: openClass }, reader);
  const csvRows = () =>
    rows.map((row) => {
      const said = told(row);
      const course = years.map((year) => pupilsIn(row, year));
      return [
        ...[
          row.id,
          said.district,
          row.schoolName,
          said.stage,
          said.classOf,
          row.since,
          row.pupils,
          said.band,
        ],
        ...[said.cause, said.origin, said.closes, said.remedy, said.state, ...course],
        ...filledFields.map((field) => sayFilled(filling.standing(row).words, field, reader)),
      ];
    });
  const heads = [
    ...['id', say(headWords.district), say(headWords.school), say(headWords.stage), say(words.firstOver)],
    ...[headWords.since, headWords.pupils, headWords.band, headWords.cause].map((head) => say(head)),
    ...[headWords.origin, headWords.closes, headWords.remedy, headWords.state].map((head) => say(head)),
    ...years.map(String),
    ...filledFields.map((field) => say(fieldWords[field])),
  ];
  return (
    <>
      <p className="quiet table-tools">{say(words.ledgerLead, { from: study.oversizeFrom })}</p>
      <div className="row table-tools">
        <Select<number>
          aria-label={say(words.deadlineFilter)}
          value={overIn ?? 0}
          options={[
            { value: 0, label: head(words.overInAny) },
            ...years.map((year) => ({ value: year, label: yearWords(year) })),
          ]}
          onChange={(year) => go({ year: year === 0 ? undefined : String(year) })}
          popupMatchSelectWidth={false}
          style={{ minWidth: 190 }}
        />
        <TermChoice
          label={say(words.causeFilter)}
          all={say(words.allCauses)}
          terms={causeWords}
          value={cause}
          onChange={(term) => go({ cause: term })}
        />
        <TermChoice
          label={say(headWords.state)}
          all={say(words.allStates)}
          terms={ledgerStateWords}
          value={state}
          onChange={(term) => go({ state: term })}
        />
        <SchoolSearch value={search} onChange={setSearch} />
        <span className="quiet" role="status">
          {say(words.ledgerRows, { count: number(rows.length) })}
        </span>
        <CsvButton
          file={`ledger-${study.place.id}${overIn === undefined ? '' : `-${overIn}`}`}
          heads={heads}
          rows={csvRows}
        />
      </div>
      <LedgerTools filling={filling}>
        <BookButtons filling={filling} rows={rows} />
      </LedgerTools>
      <LedgerPages filling={filling} />
      {talk?.open !== undefined && <TalkPage row={talk.open} name={filling.nameOf(talk.open)} talk={talk} />}
      {pasted !== undefined && (
        <PastedPage filling={filling} found={pasted} onClose={() => setPasted(undefined)} />
      )}
      <DataGrid<LedgerRow>
        onPaste={(block) =>
          filling.ready() && setPasted(readPasted(block, columns, filling.standing, reader))
        }
        columns={columns}
        rows={rows}
        keyOf={({ id, target }) => `${target}|${id}`}
        label={`${say(study.place.name)} · ${say(words.ledger)}`}
        empty={say(words.nothingHere)}
      />
    </>
  );
}

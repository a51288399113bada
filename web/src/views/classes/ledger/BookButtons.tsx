import { Button } from 'antd';
import { useRef, useState } from 'react';
import { type Problem, sayProblem } from '../../../../../src/domain/problem.ts';
import type { LedgerRow } from '../../../../../src/domain/report.ts';
import { censusDate } from '../../../deck/slides/titleSlide.ts';
import { bookSheet, bookWords } from '../../../ledger/bookColumns.ts';
import { ledgerProblem, ledgerProblemTexts } from '../../../ledger/ledgerProblems.ts';
import { readBook } from '../../../ledger/readBook.ts';
import { type BookChanges, type ReturningRow, readChanges } from '../../../ledger/readChanges.ts';
import { downloadFile } from '../../../parts/downloadFile.ts';
import { readerOf, useReader } from '../../../say.ts';
import { words as pageWords } from '../../../words.ts';
import { tellRow } from '../tellRow.ts';
import { BookPreview } from './BookPreview.tsx';
import { editWords as words } from './ledgerEditWords.ts';
import type { Filling } from './useFilling.ts';

/** The ledger as an Excel workbook and back: what would change is shown before anything is taken. */
export function BookButtons({
  filling,
  rows,
}: {
  readonly filling: Filling;
  /** The rows in view, which are exported. */
  readonly rows: readonly LedgerRow[];
}) {
  const reader = useReader();
  const { say, language } = reader;
  const { study, desk, standing } = filling;
  const input = useRef<HTMLInputElement>(null);
  const [failed, setFailed] = useState<string>();
  const [brought, setBrought] = useState<{ readonly file: string; readonly found: BookChanges }>();
  const trying = async (work: () => Promise<void>) => {
    setFailed(undefined);
    try {
      await work();
    } catch (error) {
      setFailed(error instanceof Error ? error.message : String(error));
    }
  };
  const keep = () =>
    trying(async () => {
      const { writeWorkbook } = await import('../../../office/writeWorkbook.ts');
      const told = rows.map((row) => ({
        row,
        standing: standing(row),
        told: tellRow(row, study, reader),
      }));
      const sheet = bookSheet(say(pageWords.ledger), told, reader);
      const bytes = await writeWorkbook([sheet], '', censusDate({ study }));
      downloadFile(`ledger-${study.place.id}.xlsx`, new Blob([bytes as Uint8Array<ArrayBuffer>]));
    });
  const bring = (file: File) =>
    trying(async () => {
      const { sheet, problems } = await readBook(file);
      if (sheet === undefined) {
        const none = ledgerProblem('notALedger', { file: file.name }, { key: say(bookWords.key) });
        const told = problems.length > 0 ? problems.map((each) => each[language]) : [none];
        setBrought({ file: file.name, found: { changes: [], problems: told, unchanged: 0 } });
        return;
      }
      const readers = [reader, readerOf(language === 'zh' ? 'en' : 'zh')];
      const returning = study.report.ledger.map((row) => ({
        row,
        standing: standing(row),
        told: readers.map((each) => tellRow(row, study, each)),
      }));
      const historyOf = ({ standing: { spot } }: ReturningRow) => desk.book.history(spot);
      setBrought({ file: file.name, found: await readChanges(sheet, returning, historyOf, reader) });
    });
  const said = (problem: Problem) => sayProblem(problem, ledgerProblemTexts, language);
  return (
    <>
      <Button size="small" onClick={keep}>
        {say(words.download)}
      </Button>
      <Button size="small" onClick={() => filling.ready() && input.current?.click()}>
        {say(words.bring)}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".xlsx,.xls,.ods"
        aria-label={say(words.bring)}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file !== undefined) bring(file);
          // The same file chosen again, mended meanwhile, must be heard of.
          target.value = '';
        }}
      />
      {failed !== undefined && (
        <span className="wrong" role="alert">
          {say(words.bringFailed, { reason: failed })}
        </span>
      )}
      {brought !== undefined && (
        <BookPreview
          filling={filling}
          title={say(words.bringTitle, { file: brought.file })}
          found={brought.found}
          problems={brought.found.problems.map(said)}
          onClose={() => setBrought(undefined)}
        />
      )}
    </>
  );
}

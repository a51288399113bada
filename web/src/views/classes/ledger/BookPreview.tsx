import { Button } from 'antd';
import { useState } from 'react';
import type { Problem } from '../../../../../src/domain/problem.ts';
import type { BookChanges } from '../../../ledger/readChanges.ts';
import { ScrollPart } from '../../../parts/ScrollPart.tsx';
import { SidePage } from '../../../parts/SidePage.tsx';
import { useReader } from '../../../say.ts';
import { fieldWords, editWords as words } from './ledgerEditWords.ts';
import { sayFilled } from './sayFilled.ts';
import type { Filling } from './useFilling.ts';

/** What a workbook or cells of one would change, and all that is not taken from it, before anything is kept. */
export function BookPreview({
  filling,
  title,
  found,
  problems,
  onClose,
}: {
  readonly filling: Filling;
  readonly title: string;
  readonly found: BookChanges;
  readonly problems: readonly Problem[];
  readonly onClose: () => void;
}) {
  const reader = useReader();
  const { say, number } = reader;
  const [busy, setBusy] = useState(false);
  const { changes, unchanged } = found;
  const shown = (text: string) => (text === '' ? say(words.empty) : text);
  const take = async () => {
    setBusy(true);
    const written = await filling.write(changes.map(({ change }) => change));
    setBusy(false);
    if (written !== 'failed') onClose();
  };
  return (
    <SidePage open title={title} width={860} onClose={onClose}>
      <p role="status">
        {say(words.bringCount, {
          changes: number(changes.length),
          unchanged: number(unchanged),
          problems: number(problems.length),
        })}
      </p>
      {changes.length > 0 && (
        <>
          <Button type="primary" loading={busy} onClick={take}>
            {say(words.bringKeep, { count: changes.length })}
          </Button>
          <h3>{say(words.bringChanges)}</h3>
          <ScrollPart label={say(words.bringChanges)} className="scroll">
            <table className="figures">
              <thead>
                <tr>
                  <th scope="col">{say(words.rowOf)}</th>
                  <th scope="col">{say(words.change)}</th>
                </tr>
              </thead>
              <tbody>
                {changes.map(({ of, change, fields, overtaken }) => (
                  <tr key={of.row.id}>
                    <th scope="row">{filling.nameOf(of.row)}</th>
                    <td>
                      {fields.map((field) => (
                        <div key={field}>
                          {say(words.changed, {
                            field: say(fieldWords[field]),
                            from: shown(sayFilled(change.seen, field, reader)),
                            to: shown(sayFilled(change.words, field, reader)),
                          })}
                          {overtaken.includes(field) && say(words.overtaken)}
                        </div>
                      ))}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollPart>
        </>
      )}
      {problems.length > 0 && (
        <>
          <h3>{say(words.bringProblems)}</h3>
          <ScrollPart label={say(words.bringProblems)} className="scroll">
            <table className="figures">
              <thead>
                <tr>
                  {[words.where, words.what, words.mend].map((head) => (
                    <th key={head.en} scope="col">
                      {say(head)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {problems.map(({ code, where, what, remedy }) => (
                  <tr key={`${code} ${where} ${what}`}>
                    <td>{where}</td>
                    <td>{what}</td>
                    <td>{remedy}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollPart>
        </>
      )}
    </SidePage>
  );
}

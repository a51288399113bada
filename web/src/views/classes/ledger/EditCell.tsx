import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { remedyWords } from '../../../../../src/domain/glossary.ts';
import { ledgerEditStates, ledgerEditStateWords } from '../../../../../src/domain/ledgerEdit.ts';
import { remedies } from '../../../../../src/domain/report.ts';
import { type FilledField, type FilledWords, longest } from '../../../ledger/filledWords.ts';
import type { Written } from '../../../ledger/ledgerDesk.ts';
import { type Reader, useReader } from '../../../say.ts';
import { fieldWords, editWords as words } from './ledgerEditWords.ts';
import { sayFilled, withField } from './sayFilled.ts';

/** What is offered where one of several is chosen; undefined where a field is written freely. */
function choicesOf(field: FilledField, { say }: Reader) {
  if (field === 'state')
    return ledgerEditStates.map((value) => ({ value, text: say(ledgerEditStateWords[value]) }));
  if (field !== 'remedy') return undefined;
  const offered = remedies.filter((value) => value !== 'none');
  return [
    { value: '', text: say(words.empty) },
    ...offered.map((value) => ({ value, text: say(remedyWords[value]) })),
    { value: 'none', text: say(remedyWords.none) },
  ];
}

/**
 * A cell that is filled in where it stands: a button that becomes a field. Enter or leaving keeps what was typed,
 * Escape gives it up; what could not be kept stays in the field.
 */
export function EditCell({
  row,
  field,
  filled,
  tabIndex,
  ready,
  onKeep,
}: {
  /** The row's name, for whoever hears the page. */
  readonly row: string;
  readonly field: FilledField;
  readonly filled: FilledWords;
  readonly tabIndex: 0 | -1;
  /** Asked before the field opens; false keeps it shut. */
  readonly ready: () => boolean;
  readonly onKeep: (words: FilledWords) => Promise<Written>;
}) {
  const reader = useReader();
  const { say } = reader;
  const [typed, setTyped] = useState<string>();
  const [back, setBack] = useState(false);
  const busy = useRef(false);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (typed !== undefined || !back) return;
    setBack(false);
    button.current?.focus();
  }, [typed, back]);
  const name = say(fieldWords[field]);
  const text = sayFilled(filled, field, reader);
  if (typed === undefined) {
    const value = text === '' ? say(words.empty) : text;
    return (
      <button
        ref={button}
        type="button"
        tabIndex={tabIndex}
        className={text === '' ? 'ledger-cell quiet' : 'ledger-cell'}
        title={text}
        aria-label={say(words.cell, { field: name, row, value })}
        onClick={() => ready() && setTyped(filled[field] ?? '')}
      >
        {text === '' ? '–' : text}
      </button>
    );
  }
  const close = (focus: boolean) => {
    setBack(focus);
    setTyped(undefined);
  };
  const keep = async (focus: boolean) => {
    if (busy.current) return;
    const next = withField(filled, field, typed);
    if (next[field] === filled[field]) {
      close(focus);
      return;
    }
    busy.current = true;
    const written = await onKeep(next);
    busy.current = false;
    if (written !== 'failed') close(focus);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Enter') keep(true);
    else close(true);
  };
  const shared = {
    className: 'ledger-input',
    'aria-label': say(words.input, { field: name, row }),
    // The reader has just asked for this field.
    autoFocus: true,
    value: typed,
    onKeyDown: press,
    onBlur: () => keep(false),
  };
  const choices = choicesOf(field, reader);
  if (choices === undefined)
    return (
      <input
        {...shared}
        type="text"
        maxLength={longest[field]}
        onChange={({ target }) => setTyped(target.value)}
      />
    );
  return (
    <select {...shared} onChange={({ target }) => setTyped(target.value)}>
      {choices.map(({ value, text: said }) => (
        <option key={value} value={value}>
          {said}
        </option>
      ))}
    </select>
  );
}

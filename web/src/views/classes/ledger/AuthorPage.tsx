import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { SidePage } from '../../../parts/SidePage.tsx';
import { useReader } from '../../../say.ts';
import { editWords as words } from './ledgerEditWords.ts';

/** Asks who fills in the ledger. */
export function AuthorPage({
  author,
  onKeep,
  onClose,
}: {
  readonly author: string;
  readonly onKeep: (author: string) => void;
  readonly onClose: () => void;
}) {
  const { say } = useReader();
  const [typed, setTyped] = useState(author);
  const keep = (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim() !== '') onKeep(typed.trim());
  };
  return (
    <SidePage open title={say(words.authorTitle)} width={420} onClose={onClose}>
      <p>{say(words.authorLead)}</p>
      <form className="row" onSubmit={keep}>
        <input
          type="text"
          className="ledger-input ledger-author"
          aria-label={say(words.authorField)}
          placeholder={say(words.authorField)}
          autoComplete="name"
          maxLength={200}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
        <Button type="primary" htmlType="submit" disabled={typed.trim() === ''}>
          {say(words.authorKeep)}
        </Button>
      </form>
    </SidePage>
  );
}

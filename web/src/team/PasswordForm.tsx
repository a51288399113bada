import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { useReader } from '../say.ts';
import { TeamField } from './TeamField.tsx';
import { teamClient, type Who } from './teamClient.ts';
import { teamWords } from './teamWords.ts';

/** Change one's password, knowing the one before. */
export function PasswordForm({ onChanged }: { readonly onChanged: (who: Who) => void }) {
  const { say, language } = useReader();
  const [before, setBefore] = useState('');
  const [after, setAfter] = useState('');
  const [said, setSaid] = useState('');
  const [done, setDone] = useState(false);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const told = await teamClient(language).changePassword(before, after);
    setDone(told.ok);
    setSaid(told.ok ? '' : told.said);
    if (!told.ok) return;
    setBefore('');
    setAfter('');
    onChanged(told.value);
  };
  return (
    <form className="stack" onSubmit={send}>
      <TeamField label={say(teamWords.before)}>
        {(id) => (
          <Input
            id={id}
            type="password"
            value={before}
            autoComplete="current-password"
            required
            onChange={(event) => setBefore(event.target.value)}
          />
        )}
      </TeamField>
      <TeamField label={say(teamWords.after)}>
        {(id) => (
          <Input
            id={id}
            type="password"
            value={after}
            autoComplete="new-password"
            required
            onChange={(event) => setAfter(event.target.value)}
          />
        )}
      </TeamField>
      <p className="team-said" role="alert">
        {said}
      </p>
      <p role="status">{done && say(teamWords.changed)}</p>
      <Button type="primary" htmlType="submit">
        {say(teamWords.changePassword)}
      </Button>
    </form>
  );
}

import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { useReader } from '../say.ts';
import { cameInVain } from './cameBack.ts';
import { IssuerButton } from './IssuerButton.tsx';
import { TeamField } from './TeamField.tsx';
import { teamClient, type Who } from './teamClient.ts';
import { inVainWords, teamWords } from './teamWords.ts';

/** Name and password; `again` inside of what was open when the session ended. */
export function SignIn({
  again = false,
  onIn,
}: {
  readonly again?: boolean;
  readonly onIn: (who: Who) => void;
}) {
  const { say, language } = useReader();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [asked, setAsked] = useState(false);
  const [code, setCode] = useState('');
  const [said, setSaid] = useState(() =>
    again || cameInVain === undefined ? '' : say(inVainWords(cameInVain)),
  );
  const [working, setWorking] = useState(false);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setWorking(true);
    const told = await teamClient(language).signIn(name, password, code);
    setWorking(false);
    setCode('');
    // Whoever knew the password is asked for a code, and need not type it again.
    const forCode = !told.ok && (told.code === 'codeNeeded' || told.code === 'codeWrong');
    setAsked(forCode);
    if (!forCode) setPassword('');
    setSaid(told.ok || told.code === 'codeNeeded' ? '' : told.said);
    if (told.ok) onIn(told.value);
  };
  return (
    <form className={again ? 'sign-in again' : 'sign-in'} onSubmit={send}>
      {!again && <h1>{say(teamWords.signInTitle)}</h1>}
      <TeamField label={say(teamWords.name)}>
        {(id) => (
          <Input
            id={id}
            value={name}
            autoComplete="username"
            autoCapitalize="none"
            required
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </TeamField>
      <TeamField label={say(teamWords.password)}>
        {(id) => (
          <Input
            id={id}
            type="password"
            value={password}
            autoComplete="current-password"
            required
            onChange={(event) => setPassword(event.target.value)}
          />
        )}
      </TeamField>
      {asked && (
        <TeamField label={say(teamWords.code)}>
          {(id) => (
            <Input
              id={id}
              value={code}
              autoComplete="one-time-code"
              autoCapitalize="none"
              autoFocus
              required
              onChange={(event) => setCode(event.target.value)}
            />
          )}
        </TeamField>
      )}
      <p className="team-said" role="alert">
        {said}
      </p>
      <Button type="primary" htmlType="submit" loading={working}>
        {say(teamWords.signIn)}
      </Button>
      <IssuerButton onSaid={setSaid} />
    </form>
  );
}

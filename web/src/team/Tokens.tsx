import { Button, Input, Select } from 'antd';
import { type FormEvent, useCallback, useEffect, useState } from 'react';
import { useReader } from '../say.ts';
import { OnceShown } from './OnceShown.tsx';
import { sayInstant } from './sayInstant.ts';
import { TeamField } from './TeamField.tsx';
import { type Token, teamClient } from './teamClient.ts';
import { teamWords } from './teamWords.ts';

/** One's own tokens: those that let in, a new one, an end to one. */
export function Tokens({ workspace }: { readonly workspace: string }) {
  const { say, language } = useReader();
  const [tokens, setTokens] = useState<readonly Token[]>([]);
  const [said, setSaid] = useState('');
  const [secret, setSecret] = useState('');
  const read = useCallback(async () => {
    const told = await teamClient(language).tokens();
    if (told.ok) setTokens(told.value);
    else setSaid(told.said);
  }, [language]);
  useEffect(() => void read(), [read]);
  const make = async (draft: { name: string; scope: 'read' | 'write'; days: number }) => {
    const told = await teamClient(language).makeToken({ ...draft, workspace });
    setSaid(told.ok ? '' : told.said);
    setSecret(told.ok ? told.value.secret : '');
    await read();
  };
  const revoke = async (id: string) => {
    const told = await teamClient(language).revokeToken(id);
    setSaid(told.ok ? '' : told.said);
    await read();
  };
  return (
    <>
      {tokens.length === 0 ? (
        <p>{say(teamWords.noTokens)}</p>
      ) : (
        <table className="figures team-table">
          <thead>
            <tr>
              {(['tokenFor', 'workspace', 'scope', 'ends', 'used'] as const).map((head) => (
                <th key={head} scope="col">
                  {say(teamWords[head])}
                </th>
              ))}
              <th scope="col">
                <span className="unseen">{say(teamWords.revoke)}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {tokens.map(({ id, name, workspace: of, scope, endsAt, usedAt }) => (
              <tr key={id}>
                <td>{name}</td>
                <td>{of}</td>
                <td>{say(teamWords[scope])}</td>
                <td>{sayInstant(endsAt, language)}</td>
                <td>{usedAt === null ? say(teamWords.never) : sayInstant(usedAt, language)}</td>
                <td>
                  <Button
                    size="small"
                    aria-label={say(teamWords.revokeOne, { name })}
                    onClick={() => revoke(id)}
                  >
                    {say(teamWords.revoke)}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="team-said" role="alert">
        {said}
      </p>
      {secret !== '' && <OnceShown label={say(teamWords.secret)} secret={secret} />}
      <MakeToken onMake={make} />
    </>
  );
}

function MakeToken({
  onMake,
}: {
  readonly onMake: (draft: { name: string; scope: 'read' | 'write'; days: number }) => Promise<void>;
}) {
  const { say } = useReader();
  const [name, setName] = useState('');
  const [scope, setScope] = useState<'read' | 'write'>('read');
  const [days, setDays] = useState('90');
  const send = async (event: FormEvent) => {
    event.preventDefault();
    await onMake({ name, scope, days: Number(days) });
    setName('');
  };
  return (
    <form className="team-form" onSubmit={send}>
      <TeamField label={say(teamWords.tokenFor)}>
        {(id) => <Input id={id} value={name} required onChange={(event) => setName(event.target.value)} />}
      </TeamField>
      <TeamField label={say(teamWords.scope)}>
        {(id) => (
          <Select
            id={id}
            value={scope}
            options={(['read', 'write'] as const).map((each) => ({
              value: each,
              label: say(teamWords[each]),
            }))}
            onChange={setScope}
          />
        )}
      </TeamField>
      <TeamField label={say(teamWords.days)}>
        {(id) => (
          <Input
            id={id}
            type="number"
            min={1}
            max={366}
            value={days}
            required
            onChange={(event) => setDays(event.target.value)}
          />
        )}
      </TeamField>
      <Button htmlType="submit">{say(teamWords.makeToken)}</Button>
    </form>
  );
}

import { Button, Input, Select } from 'antd';
import { type FormEvent, useCallback, useEffect, useState } from 'react';
import type { Told } from '../askService.ts';
import { useReader } from '../say.ts';
import { OnceShown } from './OnceShown.tsx';
import { TeamField } from './TeamField.tsx';
import { type Member, type Role, teamClient } from './teamClient.ts';
import { teamWords } from './teamWords.ts';

const roles = ['viewer', 'planner', 'admin'] as const;

/** Who is in the workspace as what, for its admins: change, remove, add. */
export function Members() {
  const { say, language } = useReader();
  const [members, setMembers] = useState<readonly Member[]>([]);
  const [said, setSaid] = useState('');
  const [done, setDone] = useState('');
  const [first, setFirst] = useState<string | null>(null);
  const options = roles.map((role) => ({ value: role, label: say(teamWords[role]) }));
  const read = useCallback(async () => {
    const told = await teamClient(language).members();
    if (told.ok) setMembers(told.value);
    else setSaid(told.said);
  }, [language]);
  useEffect(() => void read(), [read]);
  const settle = async (told: Told<{ readonly password: string | null } | undefined>) => {
    setSaid(told.ok ? '' : told.said);
    if (told.ok) setFirst(told.value?.password ?? null);
    await read();
    return told.ok;
  };
  return (
    <>
      <table className="figures team-table">
        <thead>
          <tr>
            <th scope="col">{say(teamWords.name)}</th>
            <th scope="col">{say(teamWords.shownName)}</th>
            <th scope="col">{say(teamWords.role)}</th>
            <th scope="col">
              <span className="unseen">{say(teamWords.remove)}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {members.map(({ name, shownName, role, disabled }) => (
            <tr key={name}>
              <td>{name}</td>
              <td>
                {shownName} {disabled && <span className="quiet">{say(teamWords.disabled)}</span>}
              </td>
              <td>
                <Select
                  aria-label={say(teamWords.roleOf, { name })}
                  value={role}
                  options={options}
                  onChange={async (chosen: Role) =>
                    settle(await teamClient(language).setMember(name, { role: chosen }, role))
                  }
                />
              </td>
              <td>
                <div className="team-acts">
                  <Button
                    size="small"
                    aria-label={say(teamWords.signOutOne, { name })}
                    onClick={async () => {
                      const told = await teamClient(language).signOutMember(name);
                      setDone(told.ok ? say(teamWords.signedOut, { name }) : '');
                      await settle(told.ok ? { ok: true, value: undefined } : told);
                    }}
                  >
                    {say(teamWords.signOutMember)}
                  </Button>
                  <Button
                    size="small"
                    aria-label={say(teamWords.removeOne, { name })}
                    onClick={async () => {
                      const told = await teamClient(language).removeMember(name, role);
                      await settle(told.ok ? { ok: true, value: undefined } : told);
                    }}
                  >
                    {say(teamWords.remove)}
                  </Button>
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="team-said" role="alert">
        {said}
      </p>
      <p role="status">{done}</p>
      {first !== null && <OnceShown label={say(teamWords.firstPassword)} secret={first} />}
      <AddMember onAdd={async (name, draft) => settle(await teamClient(language).setMember(name, draft))} />
    </>
  );
}

function AddMember({
  onAdd,
}: {
  readonly onAdd: (name: string, draft: { role: Role; shownName?: string }) => Promise<boolean>;
}) {
  const { say } = useReader();
  const [name, setName] = useState('');
  const [shownName, setShownName] = useState('');
  const [role, setRole] = useState<Role>('viewer');
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const added = await onAdd(name, { role, ...(shownName === '' ? {} : { shownName }) });
    if (!added) return;
    setName('');
    setShownName('');
  };
  return (
    <section>
      <h3>{say(teamWords.add)}</h3>
      <p className="quiet">{say(teamWords.addHint)}</p>
      <form className="team-form" onSubmit={send}>
        <TeamField label={say(teamWords.name)}>
          {(id) => (
            <Input
              id={id}
              value={name}
              autoComplete="off"
              required
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </TeamField>
        <TeamField label={say(teamWords.shownName)}>
          {(id) => (
            <Input
              id={id}
              value={shownName}
              autoComplete="off"
              onChange={(event) => setShownName(event.target.value)}
            />
          )}
        </TeamField>
        <TeamField label={say(teamWords.role)}>
          {(id) => (
            <Select
              id={id}
              value={role}
              options={roles.map((each) => ({ value: each, label: say(teamWords[each]) }))}
              onChange={setRole}
            />
          )}
        </TeamField>
        <Button htmlType="submit">{say(teamWords.add)}</Button>
      </form>
    </section>
  );
}

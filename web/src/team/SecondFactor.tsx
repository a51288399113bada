import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import type { Told } from '../askService.ts';
import { useReader } from '../say.ts';
import { QrCode } from './QrCode.tsx';
import { SignInFirst } from './SignInFirst.tsx';
import { TeamField } from './TeamField.tsx';
import { teamClient, type Who } from './teamClient.ts';
import { teamWords } from './teamWords.ts';

type Begun = { readonly secret: string; readonly address: string };

/**
 * One's second factor: set up with an authenticator app, or removed.
 *
 * @param onChanged Told when it is set up, and its recovery codes are kept, or when it is removed.
 */
export function SecondFactor({
  who,
  onChanged,
}: {
  readonly who: Who;
  readonly onChanged: (who: Who) => void;
}) {
  const { say, language } = useReader();
  const [begun, setBegun] = useState<Begun>();
  const [codes, setCodes] = useState<readonly string[]>();
  const [said, setSaid] = useState('');
  const [again, setAgain] = useState(false);
  const client = teamClient(language);
  const settle = (told: Told<unknown>) => {
    const old = !told.ok && told.code === 'signInAgain';
    setAgain(old);
    setSaid(told.ok || old ? '' : told.said);
  };
  const begin = async () => {
    const told = await client.beginFactor();
    settle(told);
    if (told.ok) setBegun(told.value);
  };
  const confirm = async (code: string) => {
    const told = await client.confirmFactor(code);
    settle(told);
    if (!told.ok) return;
    setBegun(undefined);
    setCodes(told.value.recoveryCodes);
  };
  const remove = async () => {
    const told = await client.removeFactor();
    settle(told);
    if (told.ok) onChanged({ ...who, secondFactor: false });
  };
  const goOn = () => {
    setCodes(undefined);
    onChanged({ ...who, secondFactor: true, mustEnrol: false });
  };
  if (codes !== undefined)
    return (
      <div className="stack">
        <div className="team-secret" role="status">
          <span>{say(teamWords.recoveryCodes)}</span>
          {codes.map((code) => (
            <code key={code}>{code}</code>
          ))}
        </div>
        <Button type="primary" onClick={goOn}>
          {say(teamWords.goOn)}
        </Button>
      </div>
    );
  return (
    <div className="stack">
      <p>{say(teamWords.factorWhat)}</p>
      {begun === undefined && <p>{say(who.secondFactor ? teamWords.factorOn : teamWords.factorOff)}</p>}
      {begun !== undefined && <Enrolment begun={begun} onCode={confirm} />}
      <p className="team-said" role="alert">
        {said}
      </p>
      {again && <SignInFirst onIn={() => setAgain(false)} />}
      {!again && begun === undefined && (
        <Button type={who.secondFactor ? 'default' : 'primary'} onClick={who.secondFactor ? remove : begin}>
          {say(who.secondFactor ? teamWords.factorRemove : teamWords.factorBegin)}
        </Button>
      )}
    </div>
  );
}

function Enrolment({
  begun,
  onCode,
}: {
  readonly begun: Begun;
  readonly onCode: (code: string) => Promise<void>;
}) {
  const { say } = useReader();
  const [code, setCode] = useState('');
  const send = async (event: FormEvent) => {
    event.preventDefault();
    await onCode(code);
    setCode('');
  };
  return (
    <form className="stack" onSubmit={send}>
      <p>{say(teamWords.factorScan)}</p>
      <QrCode text={begun.address} label={say(teamWords.factorPicture)} />
      <div className="team-secret">
        <code>{begun.secret.replace(/.{4}(?=.)/g, '$& ')}</code>
        <a href={begun.address}>{say(teamWords.factorOpen)}</a>
      </div>
      <TeamField label={say(teamWords.factorCode)}>
        {(id) => (
          <Input
            id={id}
            value={code}
            inputMode="numeric"
            autoComplete="one-time-code"
            required
            onChange={(event) => setCode(event.target.value)}
          />
        )}
      </TeamField>
      <Button type="primary" htmlType="submit">
        {say(teamWords.factorConfirm)}
      </Button>
    </form>
  );
}

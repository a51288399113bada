import { Button } from 'antd';
import { useEffect, useState } from 'react';
import type { Words } from '../../../src/domain/words.ts';
import { useReader } from '../say.ts';
import { leaveFrom } from './cameBack.ts';
import { teamClient } from './teamClient.ts';
import { teamWords } from './teamWords.ts';

/** Leads to the issuer of sign-ins, where the service has one; else there is no button. */
export function IssuerButton({ onSaid }: { readonly onSaid: (said: string) => void }) {
  const { say, language } = useReader();
  const [label, setLabel] = useState<Words | undefined>();
  const [working, setWorking] = useState(false);
  useEffect(() => {
    let gone = false;
    teamClient('en')
      .ways()
      .then((told) => {
        // Whoever cannot be told of it signs in by password.
        if (!gone && told.ok) setLabel(told.value.issuer?.label);
      });
    return () => {
      gone = true;
    };
  }, []);
  if (label === undefined) return null;
  const leave = async () => {
    setWorking(true);
    const told = await teamClient(language).startAtIssuer();
    if (told.ok) {
      leaveFrom(window.location.search);
      window.location.assign(told.value.address);
      return;
    }
    setWorking(false);
    onSaid(told.said);
  };
  return (
    <>
      <p className="sign-in-or">{say(teamWords.or)}</p>
      <Button onClick={leave} loading={working}>
        {say(label)}
      </Button>
    </>
  );
}

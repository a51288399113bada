import { Button } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import type { Told } from '../askService.ts';
import { useReader } from '../say.ts';
import { SignInFirst } from './SignInFirst.tsx';
import { sayInstant } from './sayInstant.ts';
import { type Session, teamClient } from './teamClient.ts';
import { teamWords } from './teamWords.ts';

/** Where one is signed in, and an end to any of it. */
export function Sessions() {
  const { say, language } = useReader();
  const [sessions, setSessions] = useState<readonly Session[]>([]);
  const [said, setSaid] = useState('');
  const [again, setAgain] = useState(false);
  const read = useCallback(async () => {
    const told = await teamClient(language).sessions();
    if (told.ok) setSessions(told.value.sessions);
    else setSaid(told.said);
  }, [language]);
  useEffect(() => void read(), [read]);
  const settle = async (told: Told<void>) => {
    const old = !told.ok && told.code === 'signInAgain';
    setAgain(old);
    setSaid(told.ok || old ? '' : told.said);
    await read();
  };
  const others = sessions.filter(({ current }) => !current);
  return (
    <>
      <p>{say(teamWords.sessionsHint)}</p>
      <ul className="team-sessions">
        {sessions.map((session) => (
          <li key={session.id}>
            <Facts session={session} />
            {session.current ? (
              <strong>{say(teamWords.here)}</strong>
            ) : (
              <Button
                size="small"
                aria-label={say(teamWords.endOne, { when: sayInstant(session.startedAt, language) })}
                onClick={async () => settle(await teamClient(language).endSession(session.id))}
              >
                {say(teamWords.end)}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <p className="team-said" role="alert">
        {said}
      </p>
      {again && (
        <SignInFirst
          onIn={() => {
            setAgain(false);
            read();
          }}
        />
      )}
      {others.length > 0 && (
        <Button onClick={async () => settle(await teamClient(language).endOtherSessions())}>
          {say(teamWords.endOthers)}
        </Button>
      )}
    </>
  );
}

/** What is known of a session. The browser's name is plain text of anybody's, and shown as such. */
function Facts({ session }: { readonly session: Session }) {
  const { say, language } = useReader();
  const { startedAt, seenAt, way, address, browser } = session;
  const facts = [
    [teamWords.started, sayInstant(startedAt, language)],
    [teamWords.seen, sayInstant(seenAt, language)],
    [teamWords.way, say(teamWords[way])],
    [teamWords.address, address],
    [teamWords.browser, browser],
  ] as const;
  return (
    <dl>
      {facts.map(([name, value]) => (
        <div key={name.en}>
          <dt>{say(name)}</dt>
          <dd>{value || '–'}</dd>
        </div>
      ))}
    </dl>
  );
}

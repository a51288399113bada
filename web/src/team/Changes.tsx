import { Button } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import { useReader } from '../say.ts';
import { sayInstant } from './sayInstant.ts';
import { type AuditPage, teamClient } from './teamClient.ts';
import { actionWords, teamWords } from './teamWords.ts';

/** The record of changes in the workspace, the newest first, page by page. */
export function Changes() {
  const { say, language } = useReader();
  const [lines, setLines] = useState<AuditPage['lines']>([]);
  const [next, setNext] = useState<number | null>(null);
  const [said, setSaid] = useState('');
  const read = useCallback(
    async (before?: number) => {
      const told = await teamClient(language).audit(before);
      setSaid(told.ok ? '' : told.said);
      if (!told.ok) return;
      setNext(told.value.next);
      setLines((shown) => (before === undefined ? told.value.lines : [...shown, ...told.value.lines]));
    },
    [language],
  );
  useEffect(() => void read(), [read]);
  return (
    <>
      <table className="figures team-table">
        <thead>
          <tr>
            {(['when', 'who', 'what', 'object'] as const).map((head) => (
              <th key={head} scope="col">
                {say(teamWords[head])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ position, at, person, address, action, object }) => (
            <tr key={position}>
              <td>{sayInstant(at, language)}</td>
              <td title={address}>{person}</td>
              <td>{say(actionWords(action))}</td>
              <td>{object}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="team-said" role="alert">
        {said}
      </p>
      {next !== null && <Button onClick={() => read(next)}>{say(teamWords.earlier)}</Button>}
    </>
  );
}

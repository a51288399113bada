import { useId, useMemo } from 'react';
import { useDesk } from '../places/DeskContext.ts';
import { useReader } from '../say.ts';
import { serviceRoot } from '../service.ts';
import { commentWords as words } from './commentWords.ts';
import { Discussion } from './Discussion.tsx';

/** What people say about a scenario that the service knows; nothing where no service does, or the place is this browser's. */
export function ScenarioDiscussion({ scenario }: { readonly scenario: string | undefined }) {
  const { say } = useReader();
  const { keeper } = useDesk();
  const title = useId();
  const shown = useMemo(() => ({ scenario: scenario ?? '' }), [scenario]);
  if (scenario === undefined || serviceRoot === undefined || keeper === undefined) return null;
  return (
    <section className="card discussion-card" aria-labelledby={title}>
      <div className="card-head">
        <h2 id={title}>{say(words.title)}</h2>
        <span className="quiet small">{say(words.lead)}</span>
      </div>
      <Discussion key={scenario} root={serviceRoot} shown={shown} topic={{ kind: 'scenario', scenario }} />
    </section>
  );
}

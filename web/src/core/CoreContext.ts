import { createContext, useContext, useEffect, useState } from 'react';
import { CoreClient } from './coreClient.ts';
import type { QuestionName, Questions } from './messages.ts';

/** The page's one client of the core. */
export const core = new CoreClient(
  () => new Worker(new URL('./coreWorker.ts', import.meta.url), { type: 'module', name: 'core' }),
);

export const CoreContext = createContext<CoreClient>(core);

/** What came of a question to the core. */
export type Answered<A> =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'answer'; readonly answer: A }
  | { readonly kind: 'failure'; readonly error: Error };

/**
 * Ask the core whenever the question changes. While a new answer is on its way the last one is kept, so that charts do
 * not flicker; answers to withdrawn questions are dropped.
 *
 * @param name What is asked; `ask` is compared by its JSON.
 */
export function useAnswer<N extends Exclude<QuestionName, 'open'>>(
  name: N,
  ask: Questions[N]['ask'],
): Answered<Questions[N]['answer']> {
  const client = useContext(CoreContext);
  const [answered, setAnswered] = useState<Answered<Questions[N]['answer']>>({ kind: 'waiting' });
  const written = JSON.stringify(ask);
  useEffect(() => {
    let wanted = true;
    client.ask(name, JSON.parse(written)).then(
      (answer) => wanted && setAnswered({ kind: 'answer', answer }),
      (error) => wanted && setAnswered({ kind: 'failure', error }),
    );
    return () => {
      wanted = false;
    };
  }, [client, name, written]);
  return answered;
}

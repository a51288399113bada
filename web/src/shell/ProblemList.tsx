import type { SaidProblem } from '../core/messages.ts';
import { useReader } from '../say.ts';
import { words } from '../words.ts';

/** Problems or notices, each with where it stands, what it is, and what to do. */
export function ProblemList({ problems }: { readonly problems: readonly SaidProblem[] }) {
  const { say, language } = useReader();
  return (
    <ol className="problems">
      {problems.map((problem) => {
        const { code, where, what, remedy } = problem[language];
        return (
          <li key={`${code}|${where}|${what}`}>
            {where !== '' && (
              <p>
                <strong>{say(words.where)}</strong> {where}
              </p>
            )}
            <p>{what}</p>
            <p>
              <strong>{say(words.remedy)}</strong> {remedy}
            </p>
          </li>
        );
      })}
    </ol>
  );
}

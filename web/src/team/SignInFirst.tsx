import { useReader } from '../say.ts';
import { SignIn } from './SignIn.tsx';
import { teamWords } from './teamWords.ts';

/** Asks for a sign-in before what somebody wants to do, since the last was too long ago. */
export function SignInFirst({ onIn }: { readonly onIn: () => void }) {
  const { say } = useReader();
  return (
    <section className="sign-in-first">
      <h3>{say(teamWords.signInFirst)}</h3>
      <SignIn again onIn={onIn} />
    </section>
  );
}

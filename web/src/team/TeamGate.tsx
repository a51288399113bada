import './team.css';
import { Button, Modal } from 'antd';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import type { Language } from '../../../src/domain/words.ts';
import type { Go } from '../address.ts';
import { useReader } from '../say.ts';
import { workspaceHere } from '../service.ts';
import { Plight } from '../shell/Plight.tsx';
import { remember, remembered } from '../shell/remembered.ts';
import { words } from '../words.ts';
import { PasswordForm } from './PasswordForm.tsx';
import { SecondFactor } from './SecondFactor.tsx';
import { SignIn } from './SignIn.tsx';
import { TeamBar } from './TeamBar.tsx';
import { teamClient, type Who } from './teamClient.ts';
import { teamWords } from './teamWords.ts';
import { WhoContext } from './WhoContext.ts';
import { watchRefusals } from './watchRefusals.ts';

type State =
  | { readonly kind: 'asking' }
  | { readonly kind: 'out' }
  | { readonly kind: 'unreachable'; readonly said: string }
  /** `lapsed`: the session ended while the page was open; what is open stays. */
  | { readonly kind: 'in'; readonly who: Who; readonly lapsed: boolean };

/** Where somebody comes in: where they were last, else where they may do most. */
function firstWorkspace({ workspaces }: Who): string | undefined {
  const last = remembered('workspace');
  const most = (['admin', 'planner', 'viewer'] as const).flatMap((role) =>
    workspaces.filter((each) => each.role === role),
  );
  return (workspaces.find(({ id }) => id === last) ?? most[0])?.id;
}

/**
 * Lets in who is signed in, into a workspace of theirs; everybody else is asked to sign in. The page works in the
 * workspace that the address names and is loaded anew for another, so that nothing of one is left in the other.
 */
export function TeamGate({
  go,
  language,
  children,
}: {
  readonly go: Go;
  readonly language: Language;
  readonly children: ReactNode;
}) {
  const { say } = useReader();
  const [state, setState] = useState<State>({ kind: 'asking' });
  const ask = useCallback(async () => {
    const told = await teamClient(language).who();
    setState(
      told.ok
        ? { kind: 'in', who: told.value, lapsed: false }
        : told.status === 401
          ? { kind: 'out' }
          : { kind: 'unreachable', said: told.said },
    );
  }, [language]);
  // Once: another language is no reason to ask who one is.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above.
  useEffect(() => void ask(), []);
  useEffect(
    () => watchRefusals(() => setState((now) => (now.kind === 'in' ? { ...now, lapsed: true } : now))),
    [],
  );
  const enter = (id: string) => {
    go({ workspace: id, place: undefined, scenario: undefined, school: undefined, district: undefined });
    window.location.reload();
  };
  const comeIn = (who: Who) => {
    // Somebody else finds nothing of what was open.
    if (state.kind === 'in' && state.who.name !== who.name) window.location.reload();
    setState({ kind: 'in', who, lapsed: false });
  };
  const leave = async () => {
    await teamClient(language).signOut();
    window.location.reload();
  };
  const first = state.kind === 'in' ? firstWorkspace(state.who) : undefined;
  const inside = state.kind === 'in' && state.who.workspaces.some(({ id }) => id === workspaceHere);
  const elsewhere =
    state.kind === 'in' && !state.who.mustChange && !state.who.mustEnrol && !inside && first !== undefined;
  useEffect(() => {
    if (!elsewhere || first === undefined) return;
    go({ workspace: first }, 'replace');
    window.location.reload();
  }, [elsewhere, first, go]);
  useEffect(() => {
    // Whoever signed in writes under their own name; the service sees to it, the page need not ask.
    if (state.kind === 'in') {
      remember('author', state.who.shownName);
      if (inside && workspaceHere !== undefined) remember('workspace', workspaceHere);
    }
    if (state.kind === 'out') document.title = `${say(teamWords.signIn)} · ${say(words.product)}`;
  }, [state, inside, say]);

  if (state.kind === 'asking' || elsewhere) return null;
  if (state.kind === 'out')
    return (
      <main>
        <SignIn onIn={comeIn} />
      </main>
    );
  if (state.kind === 'unreachable')
    return (
      <main>
        <Plight title={state.said} action={{ label: say(words.tryAgain), run: ask }} />
      </main>
    );
  const { who, lapsed } = state;
  const asked = (
    <Modal open={lapsed} title={say(teamWords.again)} closable={false} footer={null}>
      <SignIn again onIn={comeIn} />
    </Modal>
  );
  if (who.mustChange)
    return (
      <main className="plight">
        <h1>{say(teamWords.mustChange)}</h1>
        <PasswordForm onChanged={comeIn} />
        {asked}
      </main>
    );
  if (who.mustEnrol)
    return (
      <main className="plight">
        <h1>{say(teamWords.mustEnrol)}</h1>
        <SecondFactor who={who} onChanged={comeIn} />
        <Button onClick={leave}>{say(teamWords.signOut)}</Button>
        {asked}
      </main>
    );
  if (!inside || workspaceHere === undefined)
    return (
      <main>
        <Plight
          title={say(teamWords.noWorkspace)}
          hint={say(teamWords.noWorkspaceHint)}
          action={{ label: say(teamWords.signOut), run: leave }}
        />
      </main>
    );
  return (
    <>
      <TeamBar who={who} workspace={workspaceHere} onWorkspace={enter} onWho={comeIn} onSignOut={leave} />
      <WhoContext value={who}>{children}</WhoContext>
      {asked}
    </>
  );
}

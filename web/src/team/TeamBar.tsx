import { Button, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { SidePage } from '../parts/SidePage.tsx';
import { useReader } from '../say.ts';
import { Changes } from './Changes.tsx';
import { Members } from './Members.tsx';
import { PasswordForm } from './PasswordForm.tsx';
import { SecondFactor } from './SecondFactor.tsx';
import { Sessions } from './Sessions.tsx';
import { Tokens } from './Tokens.tsx';
import type { Who } from './teamClient.ts';
import { teamWords } from './teamWords.ts';

/** What is about oneself. */
const ofEverybody = ['tokens', 'sessions', 'secondFactor', 'changePassword'] as const;

type Page = 'members' | 'audit' | (typeof ofEverybody)[number];

/** Who one is and where, and what is done about people; in a bar above the page. */
export function TeamBar({
  who,
  workspace,
  onWorkspace,
  onWho,
  onSignOut,
}: {
  readonly who: Who;
  readonly workspace: string;
  readonly onWorkspace: (id: string) => void;
  readonly onWho: (who: Who) => void;
  readonly onSignOut: () => void;
}) {
  const { say } = useReader();
  const [page, setPage] = useState<Page>();
  const role = who.workspaces.find(({ id }) => id === workspace)?.role ?? 'viewer';
  const pages: Readonly<Record<Page, ReactNode>> = {
    members: <Members />,
    audit: <Changes />,
    tokens: <Tokens workspace={workspace} />,
    sessions: <Sessions />,
    secondFactor: <SecondFactor who={who} onChanged={onWho} />,
    changePassword: <PasswordForm onChanged={onWho} />,
  };
  const offered: readonly Page[] = role === 'admin' ? ['members', 'audit', ...ofEverybody] : ofEverybody;
  return (
    <nav className="team-bar" aria-label={say(teamWords.account)}>
      <span>{say(teamWords.signedInAs, { name: who.shownName, role: say(teamWords[role]) })}</span>
      <Select
        aria-label={say(teamWords.workspace)}
        size="small"
        value={workspace}
        options={who.workspaces.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={onWorkspace}
        popupMatchSelectWidth={false}
      />
      {offered.map((each) => (
        <Button key={each} type="text" size="small" onClick={() => setPage(each)}>
          {say(teamWords[each])}
        </Button>
      ))}
      <Button type="text" size="small" onClick={onSignOut}>
        {say(teamWords.signOut)}
      </Button>
      <SidePage
        open={page !== undefined}
        title={page === undefined ? '' : say(teamWords[page])}
        width={760}
        onClose={() => setPage(undefined)}
      >
        {page !== undefined && pages[page]}
      </SidePage>
    </nav>
  );
}

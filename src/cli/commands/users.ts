import type { Problem } from '../../domain/problem.ts';
import type { People, Person, Role } from '../../store/people/people.ts';
import { peopleProblem } from '../../store/people/problemTexts.ts';
import { type Kept, mainWorkspace } from '../../store/store.ts';
import { exitCodes } from '../exit.ts';
import { printProblems } from '../print/problems.ts';
import { setTable } from '../print/table.ts';
import { doorProblem } from '../problemTexts.ts';
import { dataFolder } from '../serve/dataFolder.ts';
import { isIssuerAddress } from '../serve/signInSettings.ts';
import type { Settings } from '../settings.ts';
import { atTerminal, openPeople } from '../team/openPeople.ts';
import { passwordFromTerminal, type ReadPassword } from '../team/readPassword.ts';

/** Version of the JSON that `users` prints. */
export const usersFormat = 'xuewei.users/1';

export const userActions = [
  'list',
  'add',
  'password',
  'disable',
  'enable',
  'role',
  'remove',
  'sign-out',
  'reset-factor',
  'link',
  'unlink',
] as const;
type Action = (typeof userActions)[number];

export interface UsersOptions {
  readonly data?: string;
  readonly workspace?: string;
  readonly admin?: true;
  readonly role?: Role;
  readonly shown?: string;
  /** Address of an issuer of sign-ins, and what it calls the person. */
  readonly issuer?: string;
  readonly subject?: string;
}

const words = {
  zh: {
    ask: '密码：',
    again: '再输入一次：',
    heads: ['登录名', '姓名', '状态', '工作区'],
    disabled: '停用',
    first: '待改密码',
    active: '正常',
  },
  en: {
    ask: 'Password: ',
    again: 'Once more: ',
    heads: ['name', 'shown as', 'state', 'workspaces'],
    disabled: 'disabled',
    first: 'first password',
    active: 'active',
  },
} as const;

async function chosenPassword(
  read: ReadPassword,
  { language }: Settings,
): Promise<
  { readonly ok: true; readonly password: string } | { readonly ok: false; readonly problem: Problem }
> {
  const { ask, again } = words[language];
  const password = await read(ask);
  if (password === undefined) return { ok: false, problem: doorProblem('noPassword', {}) };
  // Where another program hands it over there is nothing to mistype.
  if (process.stdin.isTTY && (await read(again)) !== password)
    return { ok: false, problem: doorProblem('passwordsDiffer', {}) };
  return { ok: true, password };
}

async function list(people: People, { language, json, print }: Settings): Promise<void> {
  const all = await people.listPeople();
  if (json) return print(JSON.stringify({ format: usersFormat, users: all }, null, 2));
  const { heads, disabled, first, active } = words[language];
  const stateOf = (person: Person) => (person.disabled ? disabled : person.mustChange ? first : active);
  print(
    setTable(
      heads.map((head) => ({ head })),
      all.map((person) => [
        ...[person.name, person.shownName, stateOf(person)],
        person.memberships.map(({ id, role }) => `${id}: ${role}`).join(', '),
      ]),
    ),
  );
}

async function change(
  action: Exclude<Action, 'list'>,
  name: string,
  people: People,
  options: UsersOptions,
  settings: Settings,
  read: ReadPassword,
): Promise<Kept<unknown>> {
  const workspace = options.workspace ?? mainWorkspace;
  const role = options.admin ? 'admin' : (options.role ?? 'viewer');
  switch (action) {
    case 'disable':
    case 'enable':
      return people.setDisabled(name, action === 'disable');
    case 'role':
      return people.setMember(workspace, name, role);
    case 'remove':
      return people.removeMember(workspace, name);
    case 'sign-out': {
      const person = await people.findPerson(name);
      if (person === undefined) return { ok: false, problems: [peopleProblem('noSuchPerson', {}, { name })] };
      return { ok: true, value: await people.endSessions(person) };
    }
    case 'reset-factor':
      return people.removeSecondFactor(name);
    case 'link': {
      const { issuer = '', subject = '' } = options;
      if (!isIssuerAddress(issuer) || subject === '')
        return { ok: false, problems: [doorProblem('linkIncomplete', {})] };
      return people.link(name, { issuer, subject });
    }
    case 'unlink':
      return people.unlink(name);
    case 'add':
    case 'password': {
      const chosen = await chosenPassword(read, settings);
      if (!chosen.ok) return { ok: false, problems: [chosen.problem] };
      const { password } = chosen;
      if (action === 'password') return people.setPassword(name, password, true);
      const known = (await people.listWorkspaces()).some(({ id }) => id === workspace);
      if (!known) return people.setMember(workspace, name, role);
      const added = await people.addPerson({
        ...{ name, shownName: options.shown ?? name, password },
        // Admins make their own account here; what is given to others they change themselves.
        mustChange: role !== 'admin',
      });
      return added.ok ? people.setMember(workspace, name, role) : added;
    }
  }
}

/**
 * `xuewei users`: who may sign in; also while a service runs.
 *
 * @returns Exit code 0; 1 where something stands against it.
 */
export async function users(
  [action = '', name = '']: readonly string[],
  options: UsersOptions,
  settings: Settings,
  read: ReadPassword = passwordFromTerminal(),
): Promise<number> {
  const known = userActions.find((each) => each === action);
  const refuse = (problems: readonly Problem[]) => {
    printProblems(problems, [], settings);
    return exitCodes.problems;
  };
  if (known === undefined || (known !== 'list' && name === ''))
    return refuse([doorProblem('unknownAction', {}, { action, known: userActions.join(', ') })]);
  const opened = await openPeople(options.data ?? dataFolder(process.env, process.platform), settings);
  if (!opened.ok) return refuse(opened.problems);
  try {
    const people = opened.peopleFor({ workspace: '', person: atTerminal(), address: '' });
    if (known !== 'list') {
      const changed = await change(known, name, people, options, settings, read);
      if (!changed.ok) return refuse(changed.problems);
    }
    await list(people, settings);
    return exitCodes.done;
  } finally {
    await opened.close();
  }
}

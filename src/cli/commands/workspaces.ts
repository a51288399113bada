import { exitCodes } from '../exit.ts';
import { printProblems } from '../print/problems.ts';
import { setTable } from '../print/table.ts';
import { dataFolder } from '../serve/dataFolder.ts';
import type { Settings } from '../settings.ts';
import { atTerminal, openPeople } from '../team/openPeople.ts';

/** Version of the JSON that `workspaces` prints. */
export const workspacesFormat = 'xuewei.workspaces/1';

export interface WorkspacesOptions {
  readonly data?: string;
  readonly shown?: string;
}

const heads = { zh: ['工作区', '名称'], en: ['workspace', 'shown as'] } as const;

/**
 * `xuewei workspaces`: the workspaces there are, after adding one where it is named.
 *
 * @returns Exit code 0; 1 where something stands against it.
 */
export async function workspaces(
  [id]: readonly string[],
  options: WorkspacesOptions,
  settings: Settings,
): Promise<number> {
  const opened = await openPeople(options.data ?? dataFolder(process.env, process.platform), settings);
  if (!opened.ok) {
    printProblems(opened.problems, [], settings);
    return exitCodes.problems;
  }
  try {
    const people = opened.peopleFor({ workspace: '', person: atTerminal(), address: '' });
    const added = id === undefined ? undefined : await people.addWorkspace({ id, name: options.shown ?? id });
    if (added?.ok === false) {
      printProblems(added.problems, [], settings);
      return exitCodes.problems;
    }
    const all = await people.listWorkspaces();
    const { json, language, print } = settings;
    if (json) print(JSON.stringify({ format: workspacesFormat, workspaces: all }, null, 2));
    else
      print(
        setTable(
          heads[language].map((head) => ({ head })),
          all.map(({ id: own, name }) => [own, name]),
        ),
      );
    return exitCodes.done;
  } finally {
    await opened.close();
  }
}

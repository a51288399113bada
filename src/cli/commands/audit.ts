import { exitCodes } from '../exit.ts';
import { printProblems } from '../print/problems.ts';
import { setTable } from '../print/table.ts';
import { dataFolder } from '../serve/dataFolder.ts';
import type { Settings } from '../settings.ts';
import { atTerminal, openPeople } from '../team/openPeople.ts';

/** Version of the JSON that `audit` prints. */
export const auditFormat = 'xuewei.audit/1';

export interface AuditOptions {
  readonly data?: string;
  readonly workspace?: string;
  readonly lines: number;
  readonly before?: number;
}

const heads = {
  zh: ['序号', '时间', '何人', '地址', '操作', '对象'],
  en: ['line', 'when', 'who', 'address', 'what', 'object'],
} as const;

/**
 * `xuewei audit`: who changed what in a workspace, the newest first; without one what stands above workspaces: people
 * and their signing in.
 *
 * @returns Exit code 0; 1 where the database cannot be opened.
 */
export async function audit(
  _paths: readonly string[],
  { data, workspace = '', lines, before }: AuditOptions,
  settings: Settings,
): Promise<number> {
  const opened = await openPeople(data ?? dataFolder(process.env, process.platform), settings);
  if (!opened.ok) {
    printProblems(opened.problems, [], settings);
    return exitCodes.problems;
  }
  try {
    const people = opened.peopleFor({ workspace, person: atTerminal(), address: '' });
    const page = { limit: lines, ...(before === undefined ? {} : { before }) };
    const found = await people.listAudit(page);
    const { json, language, print } = settings;
    if (json) print(JSON.stringify({ format: auditFormat, lines: found }, null, 2));
    else
      print(
        setTable(
          heads[language].map((head) => ({ head })),
          found.map(({ position, at, person, address, action, object }) => [
            ...[position, at, person, address, action, object],
          ]),
        ),
      );
    return exitCodes.done;
  } finally {
    await opened.close();
  }
}

import type { Words } from '../../domain/words.ts';
import type { BackupSummary } from '../../store/backup/backupLines.ts';
import type { Settings } from '../settings.ts';
import { setTable } from './table.ts';

const heads = { zh: ['内容', '行数'], en: ['what', 'rows'] } as const;
const tableWords: Readonly<Record<string, Words>> = {
  workspaces: { zh: '工作区', en: 'workspaces' },
  people: { zh: '账号', en: 'people' },
  place_versions: { zh: '地区数据的版本', en: 'versions of places' },
  scenario_revisions: { zh: '情景的各次修改', en: 'revisions of scenarios' },
  studies: { zh: '测算', en: 'studies' },
  ledger_edits: { zh: '台账记录', en: 'lines of the ledger' },
  audit: { zh: '操作记录', en: 'record of changes' },
};

/** Tell what a backup holds that was written or restored. */
export function sayBackup(
  format: string,
  file: string,
  { at, engine, steps, rows, sha256 }: BackupSummary,
  done: Words,
  { json, language, print }: Settings,
): void {
  if (json) {
    print(JSON.stringify({ format, file, at, engine, steps, rows, sha256 }, null, 2));
    return;
  }
  const lines = Object.entries(tableWords).map(([table, words]) => [
    words[language],
    String(rows[table] ?? 0),
  ]);
  print(`${done[language]}: ${file} (${at})`);
  print(
    setTable(
      heads[language].map((head) => ({ head })),
      lines,
    ),
  );
}

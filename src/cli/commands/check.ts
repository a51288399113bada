import { bases } from '../../domain/basis.ts';
import { tables } from '../../domain/region/tables.ts';
import { countRows } from '../../study/summarisePlace.ts';
import { exitCodes } from '../exit.ts';
import { openInput } from '../openInput.ts';
import { problemIn } from '../print/problemIn.ts';
import { printProblems } from '../print/problems.ts';
import { setTable } from '../print/table.ts';
import type { Settings } from '../settings.ts';

/** Version of the JSON that `check` prints for a dataset without problems; with problems see `xuewei.problems/1`. */
export const checkFormat = 'xuewei.check/1';

/**
 * `xuewei check`: read a dataset (or a scenario on its dataset) and tell all problems at once.
 *
 * @returns Exit code 0: every table was understood.
 */
export async function check(
  [path = '']: readonly string[],
  _options: object,
  settings: Settings,
): Promise<number> {
  const { region, baseline, notices, changes, provenance } = await openInput(path, settings);
  const counts = countRows(baseline);
  const { language, print } = settings;
  if (settings.json) {
    const said = notices.map((notice) => problemIn(notice, language));
    print(
      JSON.stringify({ format: checkFormat, provenance, tables: counts, changes, notices: said }, null, 2),
    );
    return exitCodes.done;
  }
  const heads = {
    zh: ['数据表', '行数', '公布', '上报', '推算', '假设'],
    en: ['table', 'rows', 'published', 'reported', 'derived', 'assumed'],
  };
  const columns = heads[language].map((head, index) => ({
    head,
    align: index === 0 ? ('left' as const) : ('right' as const),
  }));
  const rows = counts.map(({ table, rows, byBasis }) => [
    `${table}${language === 'zh' ? ` ${tables[table].title.zh}` : ''}`,
    rows,
    ...bases.map((basis) => byBasis[basis]),
  ]);
  print(
    language === 'zh'
      ? `${region.place.name}：未发现问题。`
      : `${region.place.nameEn ?? region.place.name}: no problem found.`,
  );
  print(setTable(columns, rows));
  for (const change of changes) print(`  ${change.what[language]} (${change.because})`);
  printProblems([], notices, settings);
  return exitCodes.done;
}

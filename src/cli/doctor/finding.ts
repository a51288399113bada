import type { Problem } from '../../domain/problem.ts';
import type { Words } from '../../domain/words.ts';

/** What is looked at, in the order of telling. */
export const checkWords = {
  node: { zh: '运行环境', en: 'Node' },
  page: { zh: '浏览器页面与字体', en: 'page and fonts' },
  programs: { zh: '数据库程序', en: 'database programs' },
  folder: { zh: '数据文件夹', en: 'data folder' },
  space: { zh: '剩余空间', en: 'space left' },
  database: { zh: '数据库', en: 'database' },
  holder: { zh: '使用者', en: 'in use by' },
  steps: { zh: '数据库的版本', en: 'steps of the database' },
  workspaces: { zh: '工作区隔离', en: 'workspaces kept apart' },
  powerCut: { zh: '断电安全', en: 'safe from power cuts' },
  clock: { zh: '时钟', en: 'clocks' },
  port: { zh: '端口', en: 'port' },
} as const satisfies Record<string, Words>;

/**
 * What came of one check: `wrong` keeps the service from starting or endangers what it keeps, `note` is good to know,
 * `skipped` could not be looked at because of something else that is wrong.
 */
export interface Finding {
  readonly check: keyof typeof checkWords;
  readonly state: 'ok' | 'note' | 'wrong' | 'skipped';
  /** What was found, in figures and names: "20.20.2", "127.0.0.1:8620". */
  readonly told: string;
  readonly problem: Problem | null;
}

/** All is well there. */
export const fine = (check: Finding['check'], told: string): Finding => ({
  check,
  state: 'ok',
  told,
  problem: null,
});

/** Something is not as it should be. */
export function amiss(
  check: Finding['check'],
  told: string,
  problem: Problem,
  state: 'note' | 'wrong' = 'wrong',
): Finding {
  return { check, state, told, problem };
}

import { type Stage, stageWords } from '../../domain/stage.ts';
import { sweepCounts } from '../../domain/sweepFigures.ts';
import type { QueuedSweep, Sweep, SweepRow } from '../../domain/sweeps.ts';
import type { Language, Words } from '../../domain/words.ts';
import type { SweptShards } from '../../sweep/runSweep.ts';
import { counted } from './counted.ts';
import { sayNumber } from './number.ts';
import { problemIn } from './problemIn.ts';
import { lineOf } from './problems.ts';
import { setTable } from './table.ts';

/** How many failures of different kinds are told; failed.json holds them all. */
const shownFailures = 10;

/** Years that are told of a scenario: the first, the last and three between. */
function shownYears(years: readonly number[]): Set<number> {
  const last = years.length - 1;
  return new Set([0, 0.25, 0.5, 0.75, 1].map((share) => years[Math.round(last * share)] as number));
}

function figuresOf(rows: readonly SweepRow[], language: Language): string {
  // Only years that all places have: where fewer add up, figures would seem to fall.
  const most = Math.max(...rows.map(({ places }) => places));
  const whole = rows.filter(({ places }) => places === most);
  const years = [...new Set(whole.map(({ year }) => year))].sort((left, right) => left - right);
  const shown = shownYears(years);
  const heads = {
    zh: ['学段', '年份', '地区数', '在校生', '超标准班', '大班额', '无学位'],
    en: [
      'stage',
      'year',
      'places',
      'pupils in school',
      'classes over the cap',
      'oversize classes',
      'no seat',
    ],
  };
  const say = (row: SweepRow | undefined) => {
    if (row === undefined) return '–';
    const { low, median, high } = row;
    const middle = sayNumber(median, language);
    return low === high ? middle : `${middle} (${sayNumber(low, language)} – ${sayNumber(high, language)})`;
  };
  const stages = [...new Set(rows.map(({ stage }) => stage))];
  const lines = stages.flatMap((stage) =>
    years
      .filter((year) => shown.has(year))
      .map((year) => {
        const of = (count: string) =>
          rows.find((row) => row.stage === stage && row.year === year && row.count === count);
        const counts = sweepCounts.map(of);
        return [stageWords[stage as Stage][language], year, counts[0]?.places ?? 0, ...counts.map(say)];
      }),
  );
  return setTable(
    heads[language].map((head, at) => ({ head, ...(at === 0 ? {} : { align: 'right' as const }) })),
    lines,
  );
}

const stateWords: Readonly<Record<QueuedSweep['state'], Words>> = {
  running: { zh: '进行中', en: 'running' },
  paused: { zh: '已暂停', en: 'paused' },
  cancelled: { zh: '已取消', en: 'cancelled' },
  done: { zh: '已完成', en: 'done' },
};

/** The sweeps of a database. */
export function sweepTable(sweeps: readonly QueuedSweep[], language: Language): string {
  if (sweeps.length === 0) return language === 'zh' ? '没有批量推算。' : 'There is no sweep.';
  const heads = {
    zh: ['编号', '名称', '状态', '片数', '完成', '失败', '版本'],
    en: ['id', 'title', 'state', 'shards', 'done', 'failed', 'version'],
  };
  return setTable(
    heads[language].map((head, at) => ({ head, ...(at > 2 ? { align: 'right' as const } : {}) })),
    sweeps.map(({ id, title, state, of, done, failed, engine }) => [
      ...[id, title, stateWords[state][language]],
      ...[of, done, failed, engine],
    ]),
  );
}

/** Why a sweep ended before every shard had its turn. */
function sayEnd(
  { stopped, cancelled }: Pick<SweptShards, 'stopped' | 'cancelled'>,
  language: Language,
): string {
  if (cancelled)
    return language === 'zh'
      ? '；已被取消；xuewei sweeps --again 可重算缺失部分'
      : '; given up; xuewei sweeps --again runs what is missing';
  if (!stopped) return '';
  return language === 'zh' ? '；已中断，再次运行同一命令即可继续' : '; stopped, the same command goes on';
}

/** What a sweep came to: totals by scenario, what failed, and where the rest lies. */
export function sweepLines(
  { title, draws }: Sweep,
  { of, done, failed, failures, ...ended }: SweptShards,
  rows: readonly SweepRow[],
  out: string,
  language: Language,
): string[] {
  const zh = language === 'zh';
  const end = sayEnd(ended, language);
  const head = zh
    ? `${title}：${of} 片，完成 ${done}，失败 ${failed}${end}`
    : `${title}: ${counted(of, 'shard')}, ${done} done, ${failed} failed${end}`;
  const lines = [head];
  const parts = new Map<string, SweepRow[]>();
  for (const row of rows) {
    const name = row.name || (zh ? '合计' : 'all places');
    const scenario = row.scenario || (zh ? '现状' : 'as it is');
    const key = `${name} · ${scenario}`;
    parts.set(key, [...(parts.get(key) ?? []), row]);
  }
  for (const [key, own] of parts) lines.push('', `■ ${key}`, figuresOf(own, language));
  if (draws > 0)
    lines.push(
      '',
      zh
        ? `括号内：${draws} 种未来中八成落在其间；合计按每种未来相加。`
        : `In brackets: eight in ten of ${counted(draws, 'future')} lie between; totals are added future by future.`,
    );
  const told = new Map(
    failures.map((each) => [JSON.stringify([each.place, each.scenario, each.problems]), each]),
  );
  for (const { place, scenario, problems } of [...told.values()].slice(0, shownFailures))
    lines.push(
      '',
      `✗ ${[place, scenario].filter((each) => each !== '').join(' · ')}`,
      ...problems.map((each) => lineOf(problemIn(each, language))),
    );
  lines.push(
    '',
    zh ? `全部结果：${out}/figures.csv、figures.parquet` : `All figures: ${out}/figures.csv, figures.parquet`,
  );
  return lines;
}

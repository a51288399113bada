import { type ProblemCatalogue, problemsOf } from '../domain/problem.ts';

/** What can go wrong with a shard beside what its place and scenario say, in both languages. */
export const shardProblems = {
  shardBroke: {
    what: {
      zh: '计算它的线程中途出错：{reason}。',
      en: 'The thread that ran it broke down: {reason}.',
    },
    remedy: {
      zh: '再次运行同一命令（队列中请加 --again，页面上点“重算缺失部分”）只重算失败的部分；若再出错，请减少线程数，或换内存更大的机器。',
      en: 'The same command again (with --again in a queue; “Run what is missing” on the page) runs only what failed; if that fails too, use fewer threads or a machine with more memory.',
    },
  },
  shardAbandoned: {
    what: {
      zh: '运行它的进程每次都在完成前中断。',
      en: 'The process that ran it ended every time before it was done.',
    },
    remedy: {
      zh: '请看该进程的日志；再次运行同一命令（队列中请加 --again，页面上点“重算缺失部分”）只重算失败的部分。',
      en: 'Look at the log of that process; the same command again (with --again in a queue; “Run what is missing” on the page) runs only what failed.',
    },
  },
} as const satisfies ProblemCatalogue;

const problem = problemsOf(shardProblems);

/** A thread broke down while it ran a shard. */
export const brokeDown = (error: unknown) =>
  problem('shardBroke', {}, { reason: error instanceof Error ? error.message : String(error) });

/** Every process that ran a shard ended before it was done. */
export const abandoned = () => problem('shardAbandoned', {});

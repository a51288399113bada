import { workSweeps } from '../../sweep/queue/workSweeps.ts';
import { startShardPool } from '../../sweep/shardPool.ts';
import { exitCodes } from '../exit.ts';
import { counted } from '../print/counted.ts';
import type { Settings } from '../settings.ts';
import { openSharedQueue } from '../sweeping/openSharedQueue.ts';
import { tellTrouble } from '../sweeping/tellTrouble.ts';

/** What `worker` may be asked for. */
export interface WorkerCommandOptions {
  readonly databaseUrl?: string;
  readonly threads?: number;
}

/**
 * `xuewei worker`: take shards of sweeps from the shared database until told to stop; what is in hand is finished
 * first.
 *
 * @returns Exit code 0.
 */
export async function worker(
  _paths: readonly string[],
  { databaseUrl, threads }: WorkerCommandOptions,
  settings: Settings,
  signal: AbortSignal,
): Promise<number> {
  const queue = await openSharedQueue(databaseUrl, settings);
  const pool = startShardPool(threads);
  const { language, print } = settings;
  const onTrouble = tellTrouble(settings);
  let [done, failed] = [0, 0];
  print(
    language === 'zh'
      ? `已就绪：版本 ${queue.engine}，${pool.threads} 个线程。`
      : `Ready: version ${queue.engine}, ${counted(pool.threads, 'thread')}.`,
  );
  try {
    await workSweeps(queue, {
      ...{ pool, signal },
      onEvent(event) {
        if (event.kind === 'trouble') return onTrouble(event.error);
        if (event.kind === 'done') done += 1;
        else failed += 1;
        settings.progress.say(
          language === 'zh'
            ? `完成 ${done} 片，失败 ${failed}`
            : `${counted(done, 'shard')} done, ${failed} failed`,
        );
      },
    });
    settings.progress.end();
    print(
      language === 'zh'
        ? `完成 ${done} 片，失败 ${failed}。`
        : `${counted(done, 'shard')} done, ${failed} failed.`,
    );
    return exitCodes.done;
  } finally {
    await pool.close();
    await queue.close();
  }
}

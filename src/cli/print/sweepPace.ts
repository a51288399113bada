import type { Language } from '../../domain/words.ts';
import type { SweepProgress } from '../../sweep/runSweep.ts';
import { counted } from './counted.ts';

/** Milliseconds without an end of a shard after which one may ask whether anybody works. */
const patience = 20_000;

/** Says how far a sweep is, how fast it goes and how long it will take. */
export class SweepPace {
  readonly #began: number;
  readonly #queued: boolean;
  /** Shards that had ended when it was first looked at: they took no time. */
  #before: number | undefined;

  /**
   * @param began Milliseconds, of the clock that `say` is told.
   * @param queued Whether others compute it, by a queue.
   */
  constructor(began: number, queued: boolean) {
    this.#began = began;
    this.#queued = queued;
  }

  /** One line. Where nothing has ended yet there is no rate, and it says why that may be. */
  say({ done, failed, of, paused }: SweepProgress, now: number, language: Language): string {
    const ended = done + failed;
    this.#before ??= ended;
    const seconds = (now - this.#began) / 1000;
    const rate = (ended - this.#before) / Math.max(0.001, seconds);
    const zh = language === 'zh';
    const stands = zh
      ? `${done}/${of} 片，失败 ${failed}`
      : `${done}/${counted(of, 'shard')}, ${failed} failed`;
    if (paused) return zh ? `${stands}，已暂停` : `${stands}, paused`;
    if (rate > 0) {
      const left = Math.ceil((of - ended) / rate);
      return zh
        ? `${stands}，${paceIn(rate, language)}，还需 ${left} 秒`
        : `${stands}, ${paceIn(rate, language)}, ${left} s to go`;
    }
    if (!this.#queued || seconds * 1000 < patience) return stands;
    return zh
      ? `${stands}，还没有片完成：请确认有工作进程（xuewei worker）在运行`
      : `${stands}, none has ended yet: is there a worker (xuewei worker)?`;
  }
}

/** Shards by the second, or by the minute where they are long. */
function paceIn(rate: number, language: Language): string {
  const [pace, zh, en] = rate < 0.1 ? [rate * 60, '每分钟', 'a minute'] : [rate, '每秒', 'a second'];
  return language === 'zh' ? `${zh} ${pace.toFixed(1)} 片` : `${pace.toFixed(1)} ${en}`;
}

import { availableParallelism } from 'node:os';
import { drawNation } from '../../study/drawNation.ts';
import { startAreaPool } from '../areas/areaPool.ts';
import { exitCodes } from '../exit.ts';
import { nationLines } from '../print/nation.ts';
import type { Settings } from '../settings.ts';

/** What `nation` may be asked for. */
export interface NationCommandOptions {
  readonly counties: number;
  readonly draws: number;
  readonly seed: number;
  /** Years after the autumn whose pupils were published. */
  readonly years: number;
  /** As many as the machine runs side by side when left out. */
  readonly threads?: number;
}

/** Units at the level of provinces on the mainland. */
const provinces = 31;

/**
 * `xuewei nation`: a nation of made-up counties that add up to what was published of China, drawn a thousand times
 * into the future.
 *
 * @returns Exit code 0.
 */
export async function nation(
  _paths: readonly string[],
  { counties, draws, seed, years, threads = availableParallelism() }: NationCommandOptions,
  { language, json, print, progress }: Settings,
): Promise<number> {
  const pool = startAreaPool(threads);
  const words = { zh: '推算各省', en: 'drawing provinces' }[language];
  try {
    const request = { ...{ counties, draws, seed, years }, provinces: Math.min(provinces, counties) };
    const told = await drawNation(request, pool.draw, (done, of) => progress.say(`${words} ${done}/${of}`));
    progress.end();
    if (json) print(JSON.stringify(told));
    else for (const line of nationLines(told, language)) print(line);
    return exitCodes.done;
  } finally {
    await pool.close();
  }
}

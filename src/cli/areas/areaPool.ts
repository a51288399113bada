import { Piscina } from 'piscina';
import type { AreaWorld } from '../../domain/areaWorld.ts';
import { compiledFile } from '../../server/compiledFile.ts';
import {
  type AreaFigures,
  type AreaRequest,
  gatherAreas,
  type SharedAreas,
  shareAreas,
} from '../../study/areaDraws.ts';

/** Threads that draw areas, kept for the next world. */
export interface AreaPool {
  /**
   * Draw the futures of a world's areas; the same bytes for any number of threads.
   *
   * @throws (rejected promise) Error: a thread broke down.
   */
  draw(world: AreaWorld, request: AreaRequest): Promise<AreaFigures>;
  close(): Promise<void>;
}

/**
 * Start threads that draw areas.
 *
 * @param threads At least 1.
 */
export function startAreaPool(threads: number): AreaPool {
  const pool = new Piscina<SharedAreas, Int32Array>({
    filename: compiledFile('cli/areas/areaWorker.js'),
    minThreads: threads,
    maxThreads: threads,
  });
  return {
    async draw(world, request) {
      const shared = shareAreas(world, request);
      const parts = await Promise.all(Array.from({ length: threads }, () => pool.run(shared)));
      return gatherAreas(shared, parts);
    },
    close: () => pool.destroy(),
  };
}

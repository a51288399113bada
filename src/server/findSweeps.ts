import type { ToldSweep } from '../domain/sweeps.ts';
import { isId } from '../store/keepable.ts';
import type { Standing } from '../store/store.ts';
import type { SweepDrawer } from '../store/sweepBook.ts';
import { HttpProblem } from './httpProblem.ts';
import type { Parts } from './parts.ts';
import { serverProblem } from './problemTexts.ts';
import { sweepProblem } from './sweepProblemTexts.ts';

/** Gives the sweeps of where somebody stands, and one of them by its id. */
export interface FindSweeps {
  readonly drawerOf: (standing: Standing) => Promise<SweepDrawer>;
  readonly find: (drawer: SweepDrawer, id: string) => Promise<ToldSweep>;
}

/** How routes find sweeps: 503 where the service has none, 404 where the workspace has none with the id. */
export function findSweeps(sweeps: Parts['sweeps']): FindSweeps {
  return {
    async drawerOf(standing) {
      if (sweeps === undefined) throw new HttpProblem(503, [sweepProblem('noSweeps', {})]);
      return (await sweeps()).drawerOf(standing);
    },
    async find(drawer, id) {
      const sweep = isId(id) ? await drawer.read(id) : undefined;
      if (sweep === undefined) throw new HttpProblem(404, [serverProblem('notFound', {}, { what: id })]);
      return sweep;
    },
  };
}

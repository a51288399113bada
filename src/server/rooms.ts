import type { People } from '../store/people/people.ts';
import { mainWorkspace, type Records, type Standing } from '../store/store.ts';
import type { Provenance } from '../study/provenance.ts';
import type { StudyRunner } from '../study/runner.ts';
import { interfacePath } from './interfacePath.ts';
import { PlaceBook } from './placeBook.ts';
import type { Room } from './room.ts';

/** What a team's service is given besides: records by workspace, and people. See `OpenedStore`. */
export interface Team {
  readonly recordsOf: (standing: Standing) => Records;
  readonly peopleFor: (standing: Standing) => People;
}

/** The rooms of a service: one where nobody signs in, one for each workspace where a team does. */
export interface Rooms {
  roomOf(standing: Standing): Room;
}

/** Nobody who signs in. */
export const nobody: Standing = { workspace: mainWorkspace, person: '', address: '' };

/** The one room of a service on a person's own machine. */
export function oneRoom(store: Records, runner: StudyRunner, engine: Provenance['engine']): Rooms {
  const places = new PlaceBook(store, runner, engine);
  const room: Room = { base: interfacePath, store, records: store, places };
  return { roomOf: () => room };
}

/** A room for each workspace; what was read of places is kept for all who are in it. */
export function teamRooms({ recordsOf }: Team, runner: StudyRunner, engine: Provenance['engine']): Rooms {
  const known = new Map<string, Omit<Room, 'store'>>();
  const shared = (workspace: string): Omit<Room, 'store'> => {
    const there = known.get(workspace);
    if (there !== undefined) return there;
    const records = recordsOf({ ...nobody, workspace });
    const places = new PlaceBook(records, runner, engine);
    const made = { base: `${interfacePath}/workspaces/${workspace}`, records, places };
    known.set(workspace, made);
    return made;
  };
  return {
    roomOf: (standing) => ({
      ...shared(standing.workspace),
      store: standing.person === '' ? shared(standing.workspace).records : recordsOf(standing),
    }),
  };
}

import { type BuiltApp, buildApp } from '../../src/server/app.ts';
import { type OpenedStore, openStore, type StoreRequest } from '../../src/store/openStore.ts';
import type { Role } from '../../src/store/people/people.ts';
import { inProcessRunner } from '../../src/study/inProcessRunner.ts';
import { engine } from './service.ts';

/** Long enough for the rules. */
export const password = 'river mill orchard';

const origin = { origin: 'http://localhost:80', host: 'localhost:80' };

/** A team's service on a store, on its clock. */
export function serveTeam(store: OpenedStore, now: () => number, more: object = {}): Promise<BuiltApp> {
  const bounds = { requestsAMinute: 1_000_000 };
  return buildApp({ store, team: store, runner: inProcessRunner, engine, now, bounds, ...more });
}

/** A store whose passwords are hashed at the least cost: at the standard one, hundreds of them take seconds. */
export function openTeamStore(request: StoreRequest): Promise<OpenedStore> {
  return openStore({ ...request, passwordCosts: { memory: 8, passes: 1 } });
}

/** Make an account that is a member of one workspace, or of none. */
export async function enlist(store: OpenedStore, name: string, workspace?: string, role?: Role) {
  const people = store.peopleFor({ workspace: '', person: 'test', address: '' });
  await people.addPerson({ name, shownName: name.toUpperCase(), password, mustChange: false });
  if (workspace !== undefined && role !== undefined) await people.setMember(workspace, name, role);
}

/** Asks as a browser of the service's own page does. */
export function browserOf({ app }: BuiltApp, remoteAddress = '10.0.0.1') {
  let cookie = '';
  const ask = async (method: string, url: string, payload?: object, headers: object = {}) => {
    const answer = await app.inject({
      method: method as 'GET',
      url: `/api/v1${url}`,
      remoteAddress,
      headers: { ...origin, ...(cookie === '' ? {} : { cookie }), ...headers },
      ...(payload === undefined ? {} : { payload }),
    });
    const [given] = answer.cookies;
    if (given !== undefined) cookie = given.value === '' ? '' : `${given.name}=${given.value}`;
    return answer;
  };
  return {
    ask,
    signIn: (name: string, secret = password) => ask('POST', '/session', { name, password: secret }),
    cookie: () => cookie,
  };
}

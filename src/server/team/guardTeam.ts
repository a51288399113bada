import cookie from '@fastify/cookie';
import type { FastifyRequest } from 'fastify';
import * as z from 'zod';
import type { People } from '../../store/people/people.ts';
import { hashSecret } from '../../store/people/secrets.ts';
import type { Standing } from '../../store/store.ts';
import { HttpProblem } from '../httpProblem.ts';
import { interfacePath } from '../interfacePath.ts';
import type { App } from '../parts.ts';
import { problemResponses } from '../problemResponses.ts';
import { serverProblem } from '../problemTexts.ts';
import type { Rooms, Team } from '../rooms.ts';
import type { WorkBounds } from '../serverLimits.ts';
import {
  type Asking,
  needOf,
  type Refusal,
  refusalOf,
  type SecondFactorPolicy,
  workspacePath,
} from './permissions.ts';
import { teamProblem } from './problemTexts.ts';
import { readSession } from './sessionCookie.ts';

/** What roles are called in Chinese. */
const roleWords: Readonly<Record<string, string>> = { viewer: '查看者', planner: '规划者', admin: '管理员' };

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The secret of a token that comes along, however the word before it is written. */
function tokenOf(authorization: string | undefined): string | undefined {
  return /^Bearer ([\w-]{20,100})$/i.exec(authorization ?? '')?.[1];
}

async function whoAsks(people: People, request: FastifyRequest): Promise<Asking | undefined> {
  const { authorization } = request.headers;
  if (authorization !== undefined) {
    const secret = tokenOf(authorization);
    const caller = secret === undefined ? undefined : await people.callerOfToken(secret);
    return caller === undefined ? undefined : { ...caller, by: caller.scope };
  }
  const secret = readSession(request);
  if (secret === undefined) return undefined;
  const { origin, 'sec-fetch-site': site } = request.headers;
  // Browsers say where a change comes from, and `guardRequests` saw that it is from here; what does not say so is none.
  if (!reading.has(request.method) && origin === undefined && site === undefined)
    throw new HttpProblem(403, [serverProblem('foreignOrigin', {})]);
  const caller = await people.callerOfSession(secret);
  return caller === undefined ? undefined : { ...caller, by: 'session' };
}

function refuse(refusal: Refusal, request: FastifyRequest, need: string): HttpProblem {
  switch (refusal) {
    case 'signInNeeded':
      return new HttpProblem(401, [teamProblem('signInNeeded', {})], {
        headers: { 'www-authenticate': 'Bearer' },
      });
    case 'noSuchWorkspace':
      return new HttpProblem(404, [serverProblem('notFound', {}, { what: request.url })]);
    default:
      return new HttpProblem(403, [teamProblem(refusal, {}, { need, needZh: roleWords[need] ?? need })]);
  }
}

/** Whoever signed in and reaches for more than is theirs is noted; of what is none's workspace, above workspaces. */
async function noteRefusal(team: Team, standing: Standing, refusal: Refusal, route: string): Promise<void> {
  if (['signInNeeded', 'passwordMustChange', 'secondFactorMissing'].includes(refusal)) return;
  const above = refusal === 'noSuchWorkspace';
  await team.peopleFor(above ? { ...standing, workspace: '' } : standing).noteRefusal(route);
}

const workspaceParams = z.string().min(1).max(40).meta({ description: 'Identifier of the workspace.' });

/** Say of a route what lets in, and which workspace it is of. */
function describeNeed(schema: object, method: string, url: string): object {
  const need = needOf(method, url);
  const { params = z.object({}), response = {} } = schema as { params?: z.ZodObject; response?: object };
  if (need === 'anyone') return schema;
  const inWorkspace = url.includes(workspacePath);
  return {
    ...schema,
    ...(inWorkspace ? { params: params.extend({ workspace: workspaceParams }) } : {}),
    response: { ...problemResponses(401, ...(inWorkspace ? ([404] as const) : [])), ...response },
    security: need === 'person' || need === 'admin' ? [{ session: [] }] : [{ session: [] }, { token: [] }],
  };
}

/**
 * Let in who signed in, and let them do what `permissions.ts` says. To be called before any route is made.
 *
 * @throws {InvariantError} Later, when a route is made that the table does not know.
 */
export async function guardTeam(
  app: App,
  team: Team,
  rooms: Rooms,
  bounds: WorkBounds,
  policy: SecondFactorPolicy,
): Promise<void> {
  const countToken = app.createRateLimit({
    max: bounds.tokenRequestsAMinute,
    timeWindow: '1 minute',
    keyGenerator: ({ headers }) => `token ${hashSecret(tokenOf(headers.authorization) ?? '')}`,
  });
  const people = team.peopleFor({ workspace: '', person: '', address: '' });
  await app.register(cookie);
  app.addHook('onRoute', (route) => {
    for (const method of [route.method].flat()) {
      needOf(method, route.url);
      if (route.schema !== undefined && route.schema.hide !== true)
        route.schema = describeNeed(route.schema, method, route.url);
    }
  });
  // After the limit of requests, which stands at each route, and before anything of the body is read.
  app.addHook('preParsing', async (request) => {
    const { url } = request.routeOptions;
    if (url === undefined) return;
    const need = needOf(request.method, url);
    if (need === 'anyone') return;
    const { workspace } = request.params as { workspace?: string };
    const asking = await whoAsks(people, request);
    if (asking !== undefined && asking.by !== 'session') {
      const counted = await countToken(request);
      if (!counted.isAllowed && counted.isExceeded)
        throw new HttpProblem(429, [serverProblem('tooManyRequests', {})], {
          headers: { 'retry-after': String(counted.ttlInSeconds) },
        });
    }
    const refusal = refusalOf(request.method, url, asking, workspace, policy);
    const person = asking?.person.name ?? '';
    const standing = { workspace: workspace ?? '', person, address: request.ip };
    if (refusal !== undefined) {
      await noteRefusal(team, standing, refusal, `${request.method} ${url}`);
      throw refuse(refusal, request, need);
    }
    request.caller = asking;
    request.standing = standing;
    if (workspace !== undefined) request.room = rooms.roomOf(request.standing);
  });
  app.addHook('onSend', async (request, reply) => {
    if (request.protocol === 'https')
      reply.header('strict-transport-security', 'max-age=31536000; includeSubDomains');
    // What is a workspace's must not lie in a browser after signing out.
    if (request.url.startsWith(`${interfacePath}/`)) reply.header('cache-control', 'no-store');
  });
}

/** How a description of the interface names what lets in. */
export const securitySchemes = {
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: 'xuewei',
    description: `Given by ${interfacePath}/session; over HTTPS its name is __Host-xuewei.`,
  },
  token: { type: 'http', scheme: 'bearer', description: 'A personal token of one workspace.' },
} as const;

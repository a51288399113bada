import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod';
import { newSecret } from '../../store/people/secrets.ts';
import { HttpProblem } from '../httpProblem.ts';
import { interfacePath } from '../interfacePath.ts';
import type { App } from '../parts.ts';
import { problemOf, sendProblem } from '../problemHandler.ts';
import { problemResponses } from '../problemResponses.ts';
import { serverProblem } from '../problemTexts.ts';
import type { Team } from '../rooms.ts';
import { callbackQuery, startedSchema, waysSchema } from '../schemas/people.ts';
import { signInLimit } from '../serverLimits.ts';
import type { Issuer, Vouched } from '../team/issuer.ts';
import { teamProblem } from '../team/problemTexts.ts';
import { giveDoorKey, giveSession, readDoorKey, readSession, takeDoorKey } from '../team/sessionCookie.ts';
import { waitingSignIns } from '../team/waitingSignIns.ts';

/** Where an issuer sends people back to, on the service's address. */
export const callbackPath = `${interfacePath}/session/issuer/callback`;

/** Why the page is shown again to whoever came back from an issuer in vain; it knows the words. */
export type InVain =
  | 'cancelled'
  | 'stale'
  | 'refused'
  | 'unreachable'
  | 'noAccount'
  | 'ofAdmin'
  | 'disabled'
  | 'tooMany'
  | 'failed';

/** Lead a browser that the route refuses back to the page, which says why; programs are told by problem details. */
function leadBack(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const refused = problemOf(error, request);
  if (!request.headers.accept?.includes('text/html')) return sendProblem(request, reply, refused);
  const why: InVain = refused.status === 429 ? 'tooMany' : refused.status < 500 ? 'stale' : 'failed';
  return reply.redirect(`/?signIn=${why}`);
}

/**
 * Signing in by the word of an issuer: the page asks where to go, the issuer sends people back, and from then on the
 * session is as by password. People are sent to the page alone, wherever anybody would have them sent.
 *
 * @param issuer Missing where people sign in by password alone.
 */
export function issuerRoutes(app: App, team: Team, issuer: Issuer | undefined, now: () => number): void {
  const tags = ['session'];
  const waiting = waitingSignIns(now);
  const peopleAt = (request: FastifyRequest) =>
    team.peopleFor({ workspace: '', person: '', address: request.ip });
  const needed = (): Issuer => {
    if (issuer === undefined) throw new HttpProblem(404, [serverProblem('notFound', {}, { what: 'issuer' })]);
    return issuer;
  };

  app.get(
    '/session/ways',
    {
      schema: {
        tags,
        summary: 'How people sign in, besides by password',
        response: { 200: waysSchema, ...problemResponses() },
      },
    },
    async () => ({ issuer: issuer === undefined ? null : { label: issuer.label } }),
  );

  app.post(
    '/session/issuer',
    {
      config: { rateLimit: signInLimit },
      schema: {
        tags,
        summary: 'Begin to sign in at the issuer (OpenID Connect)',
        response: { 200: startedSchema, ...problemResponses(404) },
      },
    },
    async (request, reply) => {
      // The Host was looked at before: it is an address or a name of this service.
      const redirect = new URL(callbackPath, `${request.protocol}://${request.headers.host}`).href;
      const begun = await needed().begin(redirect);
      if (begun.kind === 'unreachable') {
        request.log.warn({ reason: begun.reason }, 'the issuer of sign-ins does not answer');
        throw new HttpProblem(503, [teamProblem('issuerUnreachable', {})]);
      }
      const key = readDoorKey(request) ?? newSecret();
      waiting.add(begun.asked, key, request.ip);
      giveDoorKey(request, reply, key);
      return { address: begun.address };
    },
  );

  /** Begin the session of whom the issuer vouches for; or say why not. */
  async function enter(request: FastifyRequest, reply: FastifyReply, told: Vouched): Promise<InVain | 'in'> {
    if (told.kind === 'cancelled') return told.kind;
    if (told.kind !== 'vouched') {
      request.log.warn({ reason: told.reason }, 'the issuer’s word was not taken');
      if (told.kind === 'refused') await peopleAt(request).noteIssuerRefused(told.reason);
      return told.kind;
    }
    const browser = request.headers['user-agent'];
    const signed = await peopleAt(request).signInBy(told.identity, needed().accounts, browser);
    if (signed.kind === 'refused')
      return signed.why === 'disabled' || signed.why === 'ofAdmin' ? signed.why : 'noAccount';
    const before = readSession(request);
    if (before !== undefined) await peopleAt(request).endSession(before);
    giveSession(request, reply, signed.secret);
    takeDoorKey(request, reply);
    return 'in';
  }

  app.get(
    '/session/issuer/callback',
    {
      config: { rateLimit: signInLimit },
      errorHandler: leadBack,
      schema: {
        tags,
        summary: 'Where the issuer sends people back to; leads on to the page',
        querystring: callbackQuery,
        response: {
          302: z.undefined().describe('To the page: signed in, or with “signIn” that says why not'),
          ...problemResponses(404),
        },
      },
    },
    async (request, reply) => {
      const asked = waiting.take(request.query.state ?? '', readDoorKey(request) ?? '');
      const [, search = ''] = /^[^?]*(\?.*)?$/.exec(request.url) ?? [];
      const ended =
        asked === undefined ? 'stale' : await enter(request, reply, await needed().finish(asked, search));
      return reply.redirect(ended === 'in' ? '/' : `/?signIn=${ended}`);
    },
  );
}

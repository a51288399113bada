import type { FastifyReply, FastifyRequest } from 'fastify';
import { sessionTimes } from '../../store/people/sessions.ts';
import { longestAway } from './waitingSignIns.ts';

/** Over HTTPS the name itself makes browsers refuse a cookie that came another way. */
const nameOver = (protocol: string) => (protocol === 'https' ? '__Host-xuewei' : 'xuewei');

function settings({ protocol }: FastifyRequest) {
  const secure = protocol === 'https';
  return { path: '/', httpOnly: true, sameSite: 'strict', secure } as const;
}

/** The secret of the session that a browser sends along. */
export function readSession(request: FastifyRequest): string | undefined {
  const secret = request.cookies[nameOver(request.protocol)];
  return secret === undefined || secret === '' ? undefined : secret;
}

/** Give a browser its session. */
export function giveSession(request: FastifyRequest, reply: FastifyReply, secret: string): void {
  const maxAge = sessionTimes.whole / 1000;
  reply.setCookie(nameOver(request.protocol), secret, { ...settings(request), maxAge });
}

/** The cookie that ties a sign-in at an issuer to the browser that began it. */
const doorOver = (protocol: string) => `${nameOver(protocol)}-door`;

/** Browsers must send it along when another site leads them here, which none but `Lax` lets them. */
function doorSettings(request: FastifyRequest) {
  return { ...settings(request), sameSite: 'lax' } as const;
}

/** The secret of a browser that began to sign in at an issuer. */
export function readDoorKey(request: FastifyRequest): string | undefined {
  const key = request.cookies[doorOver(request.protocol)];
  return key !== undefined && /^[\w-]{43}$/.test(key) ? key : undefined;
}

/** Give a browser the secret by which it is known when it comes back from an issuer. */
export function giveDoorKey(request: FastifyRequest, reply: FastifyReply, key: string): void {
  const maxAge = longestAway / 1000;
  reply.setCookie(doorOver(request.protocol), key, { ...doorSettings(request), maxAge });
}

/** Take it away, since the browser came in. */
export function takeDoorKey(request: FastifyRequest, reply: FastifyReply): void {
  reply.clearCookie(doorOver(request.protocol), doorSettings(request));
}

/** Take a browser's session away. */
export function takeSession(request: FastifyRequest, reply: FastifyReply): void {
  reply.clearCookie(nameOver(request.protocol), settings(request));
}

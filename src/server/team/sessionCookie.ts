import type { FastifyReply, FastifyRequest } from 'fastify';
import { sessionTimes } from '../../store/people/sessions.ts';

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

/** Take a browser's session away. */
export function takeSession(request: FastifyRequest, reply: FastifyReply): void {
  reply.clearCookie(nameOver(request.protocol), settings(request));
}

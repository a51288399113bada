import type { FastifyRequest, FastifyServerOptions } from 'fastify';

type Logger = NonNullable<FastifyServerOptions['logger']>;

/** A request as the log tells it. What an issuer of sign-ins sends somebody back with is theirs: the query is left out. */
function tell({ method, url, host, ip, socket }: FastifyRequest) {
  const [path = '', query] = url.split('?', 2);
  const shown = query !== undefined && path.includes('/session/') ? `${path}?…` : url;
  return { method, url: shown, host, remoteAddress: ip, remotePort: socket?.remotePort ?? 0 };
}

/**
 * The log, with requests told so that no line opens anything.
 *
 * @param logger As Fastify takes it; false where nothing is logged.
 */
export function withoutQueries(logger: Logger): Logger {
  if (logger === false) return false;
  const given = logger === true ? {} : logger;
  return { ...given, serializers: { ...given.serializers, req: tell } };
}

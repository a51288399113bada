import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { StoreFailure } from '../store/store.ts';
import { bodyTooLarge, HttpProblem, problemTitles } from './httpProblem.ts';
import { languageOf, sayProblems } from './language.ts';
import { problemType } from './problemResponses.ts';
import { serverProblem } from './problemTexts.ts';
import { type ShapeFault, sayIssues } from './sayIssues.ts';
import type { SendPage } from './webPages.ts';

/** What the framework refuses on its own, by its code. */
const refusals: Readonly<Record<string, (request: FastifyRequest) => HttpProblem>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: bodyTooLarge,
  FST_REQ_FILE_TOO_LARGE: bodyTooLarge,
  FST_FILES_LIMIT: bodyTooLarge,
  FST_PARTS_LIMIT: bodyTooLarge,
  FST_FIELDS_LIMIT: bodyTooLarge,
  FST_ERR_CTP_INVALID_MEDIA_TYPE: (request) =>
    new HttpProblem(415, [
      serverProblem('unknownMediaType', {}, { type: request.headers['content-type'] ?? '–' }),
    ]),
  FST_ERR_CTP_INVALID_JSON_BODY: () => new HttpProblem(400, [serverProblem('noJsonBody', {})]),
  FST_ERR_CTP_EMPTY_JSON_BODY: () => new HttpProblem(400, [serverProblem('noJsonBody', {})]),
};

function defect(error: unknown, request: FastifyRequest): HttpProblem {
  request.log.error({ err: error }, 'a promise of the program did not hold');
  return new HttpProblem(500, [serverProblem('defect', {}, { id: request.id })]);
}

function statusOf({ problem }: StoreFailure): 503 | 507 {
  return problem.code === 'databaseFull' || problem.code === 'folderFull' ? 507 : 503;
}

/** What is told of whatever went wrong with a request; a defect is logged. */
export function problemOf(error: FastifyError | Error, request: FastifyRequest): HttpProblem {
  if (error instanceof HttpProblem) return error;
  if (error instanceof StoreFailure) return new HttpProblem(statusOf(error), [error.problem]);
  if (hasZodFastifySchemaValidationErrors(error)) {
    const { validation, validationContext = 'body' } = error;
    return new HttpProblem(400, sayIssues(validation as unknown as ShapeFault[], validationContext));
  }
  const code = 'code' in error ? error.code : '';
  const status = 'statusCode' in error ? (error.statusCode ?? 500) : 500;
  const refused = refusals[code]?.(request);
  if (refused !== undefined) return refused;
  if (error instanceof SyntaxError) return new HttpProblem(400, [serverProblem('noJsonBody', {})]);
  if (status === 429) return new HttpProblem(429, [serverProblem('tooManyRequests', {})]);
  if (status >= 400 && status < 500)
    return new HttpProblem(400, [serverProblem('badRequest', {}, { reason: code || error.message })]);
  return defect(error, request);
}

/** Answer a request with problem details in its reader's language. */
export function sendProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  refused: HttpProblem,
): FastifyReply {
  const { status, problems, notices, headers } = refused;
  const language = languageOf(request.headers['accept-language']);
  const said = sayProblems(problems, language);
  const title = problemTitles[status][language];
  return reply
    .code(status)
    .headers({
      ...headers,
      'content-language': language,
      vary: 'accept-language',
      'cache-control': 'no-store',
    })
    .type(problemType)
    .serializer(JSON.stringify)
    .send({
      type: `urn:xuewei:problem:${said[0]?.code ?? status}`,
      title,
      status,
      detail: said[0] === undefined ? title : `${said[0].what} ${said[0].remedy}`,
      instance: request.id,
      problems: said,
      notices: sayProblems(notices, language),
    });
}

/** Answer what the framework refuses before any route is found: an address that is no address. */
export function answerFrameworkError(
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  sendProblem(request, reply, problemOf(error, request));
}

/**
 * Make every failure of every route, and every unknown address, an answer with problem details.
 *
 * @param sendPage Sends the page for addresses of its own: what a person's browser asks for outside the interface.
 * @param methodsAt The methods that an address has.
 */
export function answerProblems(
  app: FastifyInstance,
  sendPage: () => SendPage | undefined,
  methodsAt: (url: string) => readonly string[],
): void {
  app.setErrorHandler((error: FastifyError, request, reply) =>
    sendProblem(request, reply, problemOf(error, request)),
  );
  // Asking for what there is not counts as well.
  app.setNotFoundHandler({ preHandler: app.rateLimit() }, (request, reply) => {
    const { method, url, headers } = request;
    const wantsPage = method === 'GET' && !url.startsWith('/api/') && headers.accept?.includes('text/html');
    const send = wantsPage ? sendPage() : undefined;
    if (send !== undefined) return send(reply);
    const allow = url.startsWith('/api/') ? methodsAt(url).join(', ') : '';
    if (allow !== '') {
      const problems = [serverProblem('methodNotAllowed', {}, { method, allow })];
      return sendProblem(request, reply, new HttpProblem(405, problems, { headers: { allow } }));
    }
    return sendProblem(request, reply, new HttpProblem(404, [serverProblem('notFound', {}, { what: url })]));
  });
}

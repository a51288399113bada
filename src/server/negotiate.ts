import type { FastifyInstance } from 'fastify';
import { HttpProblem } from './httpProblem.ts';
import { interfacePath } from './interfacePath.ts';
import { serverProblem } from './problemTexts.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Media type of a route's answers; JSON where it does not say. */
    readonly produces?: string;
  }
}

/** Whether a reader's Accept takes a media type. A reader that says nothing takes all. */
export function accepts(header: string | undefined, type: string): boolean {
  if (header === undefined || header.trim() === '') return true;
  const [family = ''] = type.split('/');
  const named = header.split(',').map((each) => {
    const [range = '', ...parameters] = each.split(';').map((part) => part.trim().toLowerCase());
    const weight = parameters.find((part) => part.startsWith('q='));
    return { range, taken: weight === undefined || Number(weight.slice(2)) !== 0 };
  });
  // The closest range decides: "text/html;q=0, */*" takes all but HTML.
  const closest = [type, `${family}/*`, '*/*'].flatMap((range) =>
    named.filter((each) => each.range === range),
  );
  return closest[0]?.taken ?? false;
}

/**
 * Refuse answers in a form that a route does not have (406), before anything is done.
 *
 * @returns The methods of the routes that an address has; none where there is no such address.
 */
export function negotiate(app: FastifyInstance): (url: string) => readonly string[] {
  const routes: { readonly steps: readonly string[]; readonly methods: readonly string[] }[] = [];
  app.addHook('onRoute', ({ url, method }) => {
    routes.push({ steps: url.split('/'), methods: [method].flat() });
  });
  app.addHook('onRequest', async ({ headers, routeOptions }) => {
    if (!routeOptions.url?.startsWith(`${interfacePath}/`)) return;
    const { produces = 'application/json' } = routeOptions.config;
    if (!accepts(headers.accept, produces))
      throw new HttpProblem(406, [serverProblem('notAcceptable', {}, { type: produces })]);
  });
  return (url) => {
    const steps = (url.split('?')[0] ?? '').split('/');
    const fits = (pattern: readonly string[]) =>
      pattern.length === steps.length &&
      pattern.every((step, index) => (step.startsWith(':') ? steps[index] !== '' : step === steps[index]));
    const methods = routes.filter(({ steps: pattern }) => fits(pattern)).flatMap((route) => route.methods);
    return [...new Set(methods)].sort();
  };
}

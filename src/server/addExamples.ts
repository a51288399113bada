import type { SwaggerTransformObject } from '@fastify/swagger';
import examples from './apiExamples.json' with { type: 'json' };
import { interfacePath } from './interfacePath.ts';
import { workspacePath } from './team/permissions.ts';

type Described = ReturnType<SwaggerTransformObject>;

interface Media {
  example?: unknown;
}
interface Operation {
  readonly requestBody?: { readonly content?: Readonly<Record<string, Media>> };
  readonly responses?: Readonly<Record<string, { readonly content?: Readonly<Record<string, Media>> }>>;
}

/** Where a service without workspaces has what one with them has in the workspace "main". */
const inMain = `${interfacePath}${workspacePath.replace(':workspace', 'main')}`;

const requests: Readonly<Record<string, unknown>> = examples.requests;
const answers: Readonly<Record<string, Readonly<Record<string, unknown>>>> = examples.answers;

/** Set the examples of a description, which `describe` recorded: what a team's service was asked and answered. */
export function addExamples(document: Described, isTeam: boolean): Described {
  const paths = ('paths' in document ? document.paths : {}) as Record<string, Record<string, Operation>>;
  const own = <T>(example: T): T =>
    isTeam ? example : JSON.parse(JSON.stringify(example).replaceAll(inMain, interfacePath));
  for (const [path, methods] of Object.entries(paths))
    for (const [method, { requestBody, responses = {} }] of Object.entries(methods)) {
      const pattern = path.replace(/\{(\w+)\}/g, ':$1').slice(interfacePath.length);
      const route = `${method.toUpperCase()} ${pattern.replace(workspacePath, '')}`;
      const body = requestBody?.content?.['application/json'];
      if (body !== undefined && Object.hasOwn(requests, route)) body.example = own(requests[route]);
      const told = answers[route] ?? {};
      for (const [status, { content = {} }] of Object.entries(responses)) {
        // What a route was not seen to refuse, others were: the refusal looks the same.
        const example = told[status] ?? (Number(status) >= 400 ? refusalWith(status) : undefined);
        for (const media of Object.values(content)) if (example !== undefined) media.example = own(example);
      }
    }
  return document;
}

function refusalWith(status: string): unknown {
  return Object.values(answers).find((each) => Object.hasOwn(each, status))?.[status];
}

import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { addExamples } from './addExamples.ts';
import { keepUsedSchemas } from './keepUsedSchemas.ts';
import type { App } from './parts.ts';
import { securitySchemes } from './team/guardTeam.ts';

const tags = [
  { name: 'health', description: 'The service itself' },
  { name: 'places', description: 'Places and their tables' },
  { name: 'scenarios', description: 'What-ifs' },
  { name: 'studies', description: 'Studies, plans and back-tests as jobs' },
  { name: 'sweeps', description: 'Many places, scenarios and futures in shards, and what they come to' },
  { name: 'ledger', description: 'The ledger of oversize classes (台账)' },
  { name: 'comments', description: 'What people say about scenarios and ledger rows' },
];

/** Where people sign in. */
const teamTags = [
  { name: 'session', description: 'Signing in and out' },
  { name: 'tokens', description: 'One’s own tokens for programs' },
  { name: 'members', description: 'Who is in a workspace, and what they changed' },
];

/** Describe the routes that follow as OpenAPI 3.1 at /api/openapi.json, with a page to read it at /api/docs. */
export async function describeApi(app: App, version: string, isTeam: boolean): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Xuewei 学位',
        version,
        description:
          'Class-size and school-capacity planning. Refusals are problem details (RFC 9457) with the list of all problems; Accept-Language zh or en chooses their language.',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      tags: isTeam ? [...tags, ...teamTags] : tags,
      ...(isTeam ? { components: { securitySchemes } } : {}),
    },
    transform: jsonSchemaTransform,
    transformObject: (document) => addExamples(keepUsedSchemas(jsonSchemaTransformObject(document)), isTeam),
  });
  await app.register(swaggerUi, {
    routePrefix: '/api/docs',
    uiConfig: { docExpansion: 'list', deepLinking: true, validatorUrl: null },
    theme: { title: 'Xuewei API' },
  });
}

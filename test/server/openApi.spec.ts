import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BuiltApp } from '../../src/server/app.ts';
import { serve } from './service.ts';

interface Media {
  readonly schema?: object;
}
interface Operation {
  readonly summary?: string;
  readonly tags?: readonly string[];
  readonly requestBody?: { readonly content: Readonly<Record<string, Media>> };
  readonly responses: Readonly<Record<string, { description: string; content?: Record<string, Media> }>>;
}

let service: BuiltApp;
let described: {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, { examples?: unknown[] }> };
};
let operations: [string, Operation][] = [];
beforeAll(async () => {
  service = await serve();
  described = (await service.app.inject('/api/openapi.json')).json();
  operations = Object.entries(described.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): [string, Operation] => [
      `${method} ${path}`,
      operation,
    ]),
  );
});
afterAll(() => service.app.close());

describe('the description of the interface', () => {
  it('should be OpenAPI 3.1 and name every route', () => {
    expect(described.openapi).toMatch(/^3\.1/);
    expect(operations.map(([name]) => name).sort()).toEqual([
      'delete /api/v1/comments/{id}',
      'delete /api/v1/scenarios/{id}',
      'delete /api/v1/studies/{id}',
      'get /api/v1/comments',
      'get /api/v1/comments/counts',
      'get /api/v1/health',
      'get /api/v1/places',
      'get /api/v1/places/{place}',
      'get /api/v1/places/{place}/files',
      'get /api/v1/places/{place}/ledger',
      'get /api/v1/places/{place}/ledger/history',
      'get /api/v1/places/{place}/versions',
      'get /api/v1/scenarios',
      'get /api/v1/scenarios/{id}',
      'get /api/v1/scenarios/{id}/revisions',
      'get /api/v1/studies',
      'get /api/v1/studies/{id}',
      'get /api/v1/studies/{id}/events',
      'get /api/v1/studies/{id}/ledger',
      'get /api/v1/studies/{id}/result',
      'get /api/v1/sweeps',
      'get /api/v1/sweeps/{id}',
      'get /api/v1/sweeps/{id}/events',
      'get /api/v1/sweeps/{id}/failures',
      'get /api/v1/sweeps/{id}/figures',
      'get /api/v1/sweeps/{id}/figures.csv',
      'get /api/v1/sweeps/{id}/figures.parquet',
      'post /api/v1/comments',
      'post /api/v1/places',
      'post /api/v1/places/{place}/check',
      'post /api/v1/scenarios',
      'post /api/v1/studies',
      'post /api/v1/sweeps',
      'put /api/v1/comments/{id}',
      'put /api/v1/places/{place}/ledger',
      'put /api/v1/scenarios/{id}',
      'put /api/v1/sweeps/{id}/state',
    ]);
  });

  it('should say of every operation what it does and how it refuses', () => {
    for (const [name, { summary, tags, responses }] of operations) {
      expect([name, summary?.length ?? 0]).not.toEqual([name, 0]);
      expect([name, tags?.length]).toEqual([name, 1]);
      for (const status of ['400', '403', '406', '429', '500', '503']) {
        const schema = responses[status]?.content?.['application/problem+json']?.schema;
        expect([name, status, schema]).toEqual([
          name,
          status,
          { $ref: '#/components/schemas/ProblemDetails' },
        ]);
      }
    }
  });

  it('should give every answer with content a schema', () => {
    for (const [name, { responses }] of operations)
      for (const [status, { content }] of Object.entries(responses)) {
        if (['204', '304'].includes(status)) continue;
        const schemas = Object.values(content ?? {}).map(({ schema }) => Object.keys(schema ?? {}).length);
        expect([name, status, schemas.length > 0 && schemas.every((size) => size > 0)]).toEqual([
          name,
          status,
          true,
        ]);
      }
  });

  it('should give an example of every body that is written by hand', () => {
    const examples = ['ScenarioDraftInput', 'StudyRequestInput', 'LedgerDraftInput', 'Problem', 'Comment'];
    examples.push('CommentDraftInput', 'CommentChangeInput', 'SweepOrderInput', 'SweepStateChangeInput');
    for (const name of examples)
      expect([name, described.components.schemas[name]?.examples?.length]).toEqual([name, 1]);
  });

  it('should name no schema that it does not hold, and hold none that it does not name', () => {
    const named = [...JSON.stringify(described).matchAll(/#\/components\/schemas\/([^"]+)/g)].map(
      ([, name]) => name,
    );
    expect([...new Set(named)].sort()).toEqual(Object.keys(described.components.schemas).sort());
  });

  it('should say unit and meaning of every number', () => {
    const walk = (part: unknown, path: string): string[] => {
      if (typeof part !== 'object' || part === null) return [];
      const { type, description, unit } = part as Record<string, unknown>;
      const isNumber = type === 'integer' || type === 'number';
      const own = isNumber && (description === undefined || unit === undefined) ? [path] : [];
      const skip = ['examples', 'additionalProperties'];
      const inner = Object.entries(part).filter(([key]) => !skip.includes(key));
      return [...own, ...inner.flatMap(([key, value]) => walk(value, `${path}/${key}`))];
    };
    const ours = Object.entries(described.components.schemas).filter(([name]) => !theirs.has(name));
    expect(ours.flatMap(([name, schema]) => walk(schema, name))).toEqual([]);
  });

  it('should have a page to read it that works offline under the policy of pages', async () => {
    const page = await service.app.inject('/api/docs/');
    expect(page.statusCode).toBe(200);
    expect(page.body).not.toMatch(/https?:\/\/(?!localhost)/);
    expect(page.body).not.toMatch(/<script>|<style>|style="/);
    const sources = [...page.body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, source]) => source ?? '');
    for (const source of sources)
      expect(
        (await service.app.inject(new URL(source, 'http://localhost/api/docs/').pathname)).statusCode,
      ).toBe(200);
  });
});

/** Schemas whose numbers are told elsewhere: places of files and HTTP statuses, fields of the tables. */
const theirs = new Set(['Problem', 'ProblemDetails', 'PlaceRow']);

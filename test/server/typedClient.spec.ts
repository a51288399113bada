import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import openapiTS from 'openapi-typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BuiltApp } from '../../src/server/app.ts';
import { smallRegion } from '../arbitraries/region.ts';
import { filesOf, serve, uploadOf } from './service.ts';

/** What somebody would write who knows the interface by its description alone. */
const program = `
import createClient from 'openapi-fetch';
import type { components, paths } from './paths.ts';

type Upload = components['schemas']['UploadInput'];

export async function work(baseUrl: string, upload: Upload) {
  const { GET, POST, PUT } = createClient<paths>({ baseUrl });
  const added = await POST('/api/v1/places', { body: upload });
  if (added.data === undefined) throw new Error(added.error.title);
  if (!('place' in added.data)) throw new Error('nothing was kept');
  const { place } = added.data;
  const study = await POST('/api/v1/studies', { body: { kind: 'study', place: place.hash, scenario: null } });
  if (study.data === undefined) throw new Error(study.error.title);
  const params = { path: { id: study.data.id } };
  let state: string = study.data.state;
  for (let asked = 0; state !== 'done' && state !== 'failed' && asked < 500; asked += 1) {
    await new Promise((wake) => setTimeout(wake, 20));
    state = (await GET('/api/v1/studies/{id}', { params })).data?.state ?? state;
  }
  const draft = { name: 'mine', place: place.name, text: 'draft' };
  const made = await POST('/api/v1/scenarios', { body: draft });
  if (made.data === undefined) throw new Error(made.error.title);
  const stale = await PUT('/api/v1/scenarios/{id}', {
    params: { path: { id: made.data.id } },
    headers: { 'if-match': '"0"' },
    body: { ...draft, text: 'other' },
  });
  const none = await GET('/api/v1/studies/{id}', { params: { path: { id: 'none' } } });
  return {
    name: place.name,
    state,
    scenario: made.data.name,
    stale: stale.response.status,
    none: none.error?.problems.map(({ remedy }) => remedy.length > 0),
  };
}
`;

/** Each line is refused by the types. */
const mistaken = `
import createClient from 'openapi-fetch';
import type { paths } from './paths.ts';
const { GET, POST } = createClient<paths>({ baseUrl: '' });
await GET('/api/v1/nowhere', {});
await POST('/api/v1/studies', { body: { scenario: 'text' } });
(await GET('/api/v1/health', {})).data?.mood;
`;

/** Inside the project, so that the client's packages are found. */
const parent = resolve('dist', 'typedClient');
mkdirSync(parent, { recursive: true });
const folder = mkdtempSync(join(parent, 'of-'));

const options = {
  ...{ target: 'es2023', module: 'nodenext', lib: ['es2023', 'dom'], types: ['node'], strict: true },
  ...{ rewriteRelativeImportExtensions: true, verbatimModuleSyntax: true, skipLibCheck: true },
};

function compile(name: string, text: string): string {
  writeFileSync(join(folder, `${name}.ts`), text);
  const project = join(folder, `${name}.json`);
  writeFileSync(project, JSON.stringify({ compilerOptions: options, files: [`${name}.ts`] }));
  try {
    return execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', project], {
      encoding: 'utf8',
    });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

describe('a client whose types were generated from the description', () => {
  let service: BuiltApp;
  let base: string;
  beforeAll(async () => {
    service = await serve();
    base = await service.app.listen({ host: '127.0.0.1', port: 0 });
    const described = new URL(`${base}/api/openapi.json`);
    writeFileSync(join(folder, 'paths.ts'), await openapiTS(described, { defaultNonNullable: false }));
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  });
  afterAll(async () => {
    await service.app.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('should compile, and do its work against a running service', async () => {
    expect(compile('program', program)).toBe('');
    const { work } = await import(pathToFileURL(join(folder, 'program.js')).href);
    expect(await work(base, uploadOf(filesOf(smallRegion())))).toEqual({
      ...{ name: expect.any(String), state: 'done', scenario: 'mine', stale: 412, none: [true] },
    });
  });

  it('should be told of its mistakes by the compiler', () => {
    const told = compile('mistaken', mistaken);
    const lines = new Set([...told.matchAll(/mistaken\.ts[(:](\d+)/g)].map((match) => Number(match[1])));
    expect([...lines].sort()).toEqual([5, 6, 7]);
  });
});

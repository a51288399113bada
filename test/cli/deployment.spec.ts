import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readServeSettings, serveSchema, variableOf } from '../../src/cli/serve/serveSettings.ts';
import { call } from './callCommand.ts';

const root = join(import.meta.dirname, '../..');
const read = (name: string) => readFileSync(join(root, name), 'utf8');
const [dockerfile, unit, page] = ['deploy/Dockerfile', 'deploy/xuewei.service', 'docs/administration.md'].map(
  read,
);
const compose = parse(read('deploy/compose.yaml'), { merge: true });
const known = [
  ...Object.keys(serveSchema.shape).map(variableOf),
  ...['XUEWEI_DATA', 'XUEWEI_DATABASE_URL', 'XUEWEI_CONFIG'],
];

/** What the program says of words of a command line: not understood (2), or anything else. */
async function optionsOf(command: string): Promise<string> {
  const { code, out } = await call([command, '--help']);
  expect([command, code]).toEqual([command, 0]);
  return out;
}

async function expectUnderstood(words: readonly string[]): Promise<void> {
  const [command = '', ...rest] = words;
  const help = await optionsOf(command);
  for (const word of rest.filter((each) => each.startsWith('--'))) expect(help).toContain(` ${word} `);
}

describe('the files by which the service is run', () => {
  it('should set only variables that the program knows, to what it takes', () => {
    const answers: Record<string, string> = {
      ...{ DATABASE_PASSWORD: 'letters7', SERVICE_NAME: 'places.example', PROXY_ADDRESS: '10.0.0.2' },
    };
    /** Variables as compose sets them once its questions are answered. */
    const answered = (environment: Record<string, string>) =>
      Object.fromEntries(
        Object.entries(environment).map(([name, value]) => [
          name,
          value.replaceAll(/\$\{(\w+):\?\}/g, (_, asked) => answers[asked] ?? ''),
        ]),
      );
    const server = answered(compose.services.server.environment);
    const worker = answered(compose.services.worker.environment);
    const variables = (text = '') =>
      Object.fromEntries(
        [...text.matchAll(/\b(XUEWEI_\w+)=(\S+)/g)].map(([, name = '', value]) => [name, value]),
      );
    for (const environment of [server, worker, variables(dockerfile), variables(unit)]) {
      expect(Object.keys(environment).filter((name) => !known.includes(name))).toEqual([]);
      expect(readServeSettings({ team: true }, environment)).toMatchObject({ ok: true });
    }
    expect(server.XUEWEI_DATABASE_URL).toBe(worker.XUEWEI_DATABASE_URL);
  });

  it('should run commands that the program understands', async () => {
    await expectUnderstood(compose.services.server.command);
    await expectUnderstood(compose.services.worker.command);
    await expectUnderstood(JSON.parse(/^CMD (.*)$/m.exec(dockerfile ?? '')?.[1] ?? ''));
    await expectUnderstood((/main\.js (.*)$/m.exec(unit ?? '')?.[1] ?? '').split(' '));
    const shown = [
      ...(page ?? '').matchAll(/(?:main\.js|server|`xuewei) ((?:users|backup|restore|doctor)\b[^`\n]*)/g),
    ];
    expect(shown.length).toBeGreaterThan(4);
    for (const [, words = ''] of shown) await expectUnderstood(words.split(' '));
  });

  it('should agree on ports, names and paths', () => {
    const { port } = serveSchema.parse({});
    expect(dockerfile).toContain(`EXPOSE ${port}\n`);
    expect(dockerfile).toContain(`XUEWEI_PORT=${port} `);
    const { server, database, worker } = compose.services;
    expect(server.ports).toEqual([`127.0.0.1:${port}:${port}`]);
    expect(server.environment.XUEWEI_PORT).toBe(String(port));
    expect(server.healthcheck.test.join(' ')).toContain(`http://127.0.0.1:${port}/api/v1/health`);
    const { username, hostname, pathname } = new URL(
      server.environment.XUEWEI_DATABASE_URL.replace(/\$\{\w+:\?\}/, 'x'),
    );
    expect([username, pathname]).toEqual([
      database.environment.POSTGRES_USER,
      `/${database.environment.POSTGRES_DB}`,
    ]);
    expect(compose.services[hostname]).toBe(database);
    for (const each of [server, worker]) expect(each.build.dockerfile).toBe('deploy/Dockerfile');
    const [volume = ''] = database.volumes[0].split(':');
    const [keys = '', data] = server.volumes[0].split(':');
    expect(Object.keys(compose.volumes).sort()).toEqual([keys, volume].sort());
    expect(dockerfile).toContain(`XUEWEI_DATA=${data}\n`);
    expect(existsSync(join(root, 'bin/bootstrap.mjs'))).toBe(true);
    const main = /ENTRYPOINT \["node", "(.*)"\]/.exec(dockerfile ?? '')?.[1] ?? '';
    expect(main).toBe('dist/src/cli/main.js');
    expect(unit).toContain(`/opt/xuewei/${main} serve`);
    for (const [, path = ''] of (page ?? '').matchAll(/\]\(\.\.\/(deploy\/[\w.]+)\)/g))
      expect([path, existsSync(join(root, path))]).toEqual([path, true]);
    for (const [, name = ''] of read('deploy/compose.yaml').matchAll(/\$\{(\w+):\?\}/g))
      expect(page).toContain(`\`${name}\``);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bodyLimits } from '../../src/server/serverLimits.ts';
import { freshMinutes } from '../../src/server/team/freshSession.ts';
import { needOf, permissions } from '../../src/server/team/permissions.ts';
import { contextWords } from '../../src/store/people/guessable.ts';
import { passwordLength } from '../../src/store/people/password.ts';
import { mostSessions, sessionTimes } from '../../src/store/people/sessions.ts';

const text = (path: string) => readFileSync(join(import.meta.dirname, path), 'utf8');
const page = text('../../docs/security.md');
const rows = page
  .split('\n')
  .filter((line) => /^\| \d/.test(line))
  .map((line) => line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '')));
/** Rows of levels 1 and 2 have a level and a state; those of level 3 stand in a table of their own. */
const checked = rows.filter((row) => row.length === 5);
const states = ['held', 'not applicable', 'not held'];

describe('docs/security.md', () => {
  it('should hold every requirement of levels 1 and 2 exactly once, with its level', () => {
    const chapters = JSON.parse(text('asvs.json')) as Record<string, { level1: string[]; level2: string[] }>;
    const expected = Object.values(chapters).flatMap(({ level1, level2 }) => [
      ...level1.map((number) => [number, '1']),
      ...level2.map((number) => [number, '2']),
    ]);
    expect(expected).toHaveLength(253);
    const told = checked.flatMap(([numbers = '', levels = '']) =>
      numbers.split(', ').map((number) => [number, levels]),
    );
    const sorted = (list: string[][]) => list.map(([number]) => number).sort();
    expect(sorted(told)).toEqual(sorted(expected));
    const levelOf = new Map(told.map(([number = '', levels = '']) => [number, levels]));
    for (const [number = '', level = ''] of expected)
      expect([number, levelOf.get(number)?.split(' and ').includes(level)]).toEqual([number, true]);
    for (const state of states) {
      const count = checked
        .filter((row) => row[2] === state)
        .flatMap(([numbers = '']) => numbers.split(', '));
      expect(page).toContain(`${count.length} ${state}`);
    }
  });

  it('should give a reason for all that is not held or does not apply', () => {
    for (const [numbers, , state = '', why = '', test] of checked) {
      expect([numbers, states.includes(state), why.length > 10]).toEqual([numbers, true, true]);
      expect([numbers, test === '–']).toEqual([numbers, state !== 'held']);
    }
  });

  it('should name tests that there are, for everything that it claims', () => {
    const claims = rows.map((row) => [row[0] ?? '', row.at(-1) ?? '']).filter(([, tests]) => tests !== '–');
    expect(claims.length).toBeGreaterThan(100);
    for (const [item, held = ''] of claims)
      for (const test of held.split(' · ')) {
        const [, file = 'team.spec.ts'] = test.match(/\(`([^`]+)`/) ?? [];
        const named = test.replace(/ \(`.*$/, '').trim();
        // What the commands of a team do stands in a file of its own.
        const specs = text(file) + (file === 'team.spec.ts' ? text('teamCommands.ts') : '');
        expect([item, named, specs.includes(`'${named}`)]).toEqual([item, named, true]);
      }
  });

  it('should say what it claims to say: times, numbers, ways in, keys and logs', () => {
    const service = text('../../docs/service.md');
    for (const word of contextWords) expect([word, service.includes(word)]).toEqual([word, true]);
    const { least, most } = passwordLength;
    expect([most >= 64, sessionTimes.idle / 3_600_000, sessionTimes.whole / 3_600_000]).toEqual([
      true,
      2,
      12,
    ]);
    expect([mostSessions, freshMinutes, bodyLimits.upload, bodyLimits.placeJson]).toEqual([
      20, 10, 64e6, 16e6,
    ]);
    for (const said of [
      ...[
        `${least} to ${most} characters`,
        'two hours without a request and after twelve',
        'twenty times at most',
      ],
      ...[
        'within ten minutes of signing in',
        '64 MB of files, 16 MB where they come as JSON',
        '1 MB of other',
      ],
      ...['**A second factor.**', '**Signing in by OpenID Connect.**', 'personal tokens', 'at most fifteen'],
    ])
      expect([said, service.includes(said)]).toEqual([said, true]);
    expect(text('../../docs/administration.md')).toContain(
      'Signing out ends the session here, not at the issuer',
    );
    const open = Object.keys(permissions).filter((route) => {
      const [method = '', path = ''] = route.split(' ');
      return needOf(method, `/api/v1${path}`) === 'anyone';
    });
    const ways = [
      'GET /session/issuer/callback',
      'GET /session/ways',
      'POST /session',
      'POST /session/issuer',
    ];
    expect(open.sort()).toEqual(['GET /health', ...ways]);
    for (const said of [
      'argon2id',
      'AES-256-GCM',
      'HMAC-SHA-1',
      'SCRAM-SHA-256',
      'second-factor.key',
      'standard error',
    ])
      expect([said, page.split('## Packages')[1]?.includes(said)]).toEqual([said, true]);
    expect(page).toMatch(/within 7 days .* 30 .* 90 otherwise/);
    expect(page).toContain('its PostgreSQL, and the issuer of sign-ins where one is set; to nobody else');
  });

  it('should find nothing in the sources that has no place there', () => {
    const root = join(import.meta.dirname, '../..');
    const files = ['src', 'web/src', 'web/offline'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.(ts|tsx|js)$/.test(name))
        .map((name) => join(folder, name)),
    );
    expect(files.length).toBeGreaterThan(500);
    const banned = [
      ...[/\beval\(/, /new Function\(/, /dangerouslySetInnerHTML|innerHTML|document\.write/, /new RegExp\(/],
      ...[/shell: true|execSync|\bexec\('/, /rejectUnauthorized|NODE_TLS_REJECT/, /insecureHTTPParser/],
      ...[/createHash\('(?!sha256)/, /createCipheriv\('/, /autoComplete="off" *type="password"/],
    ];
    // Nothing keeps a password from being pasted: tables take cells, and no field of theirs is secret.
    const pasting = files.filter((file) => readFileSync(join(root, file), 'utf8').includes('onPaste'));
    expect(pasting.sort()).toEqual([
      'web/src/parts/grid/DataGrid.tsx',
      'web/src/parts/grid/gridClipboard.ts',
      'web/src/views/classes/Ledger.tsx',
    ]);
    for (const file of pasting) expect(readFileSync(join(root, file), 'utf8')).not.toContain('password');
    for (const file of files) {
      const source = readFileSync(join(root, file), 'utf8');
      for (const pattern of banned)
        expect([file, pattern, pattern.test(source)]).toEqual([file, pattern, false]);
      // Chance of secrets comes from the system; the page draws none of them.
      if (file.startsWith('src/')) expect([file, source.includes('Math.random')]).toEqual([file, false]);
    }
  });

  it('should ship what runs, and neither tests nor tools', () => {
    const { files, dependencies, devDependencies } = JSON.parse(text('../../package.json'));
    for (const folder of ['test', 'src', 'web', 'bench', '.'])
      expect([folder, files.includes(folder)]).toEqual([folder, false]);
    for (const tool of ['vitest', 'playwright-core', 'typescript', 'vite', 'fast-check'])
      expect([tool, tool in dependencies, tool in devDependencies]).toEqual([tool, false, true]);
    expect(text('../../deploy/Dockerfile')).toContain('NODE_ENV=production');
  });
});

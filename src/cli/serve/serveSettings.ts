import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { parse } from 'yaml';
import * as z from 'zod';
import type { Problem } from '../../domain/problem.ts';
import { workBounds } from '../../server/serverLimits.ts';
import type { IssuerSettings } from '../../server/team/openidIssuer.ts';
import { secondFactorPolicies } from '../../server/team/permissions.ts';
import { systemReason } from '../../store/systemReason.ts';
import { doorProblem } from '../problemTexts.ts';
import { logLevels } from './logLevels.ts';
import { readIssuer, signInFields } from './signInSettings.ts';

const flag = z.boolean().meta({ expected: 'true, false' });
const list = z.array(z.string().min(1)).meta({ expected: 'a, b' });
/** Whether a text names proxies: an address, a range of addresses, or a kind of network that the framework knows. */
function isProxy(text: string): boolean {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(text)) return true;
  const [address = '', bits, ...more] = text.split('/');
  const most = { 0: 0, 4: 32, 6: 128 }[isIP(address)] ?? 0;
  if (most === 0 || more.length > 0) return false;
  return bits === undefined || (/^[1-9]\d{0,2}$/.test(bits) && Number(bits) <= most);
}

const whole = (least: number, most: number) =>
  z
    .int()
    .min(least)
    .max(most)
    .meta({ expected: `${least} – ${most}` });

/**
 * Settings of the service: as flags in their own spelling, in a file with the same words, as variables of the
 * environment in capitals (`logLevel`: `--log-level`, `log-level:`, `XUEWEI_LOG_LEVEL`).
 */
export const serveSchema = z.strictObject({
  port: whole(0, 65_535).default(8620),
  host: z.string().min(1).meta({ expected: '127.0.0.1' }).default('127.0.0.1'),
  team: flag.default(false),
  withoutLogin: flag.default(false),
  proxy: z.array(z.string().refine(isProxy)).meta({ expected: '10.0.0.2, 10.0.0.0/24' }).default([]),
  requireSecondFactor: z
    .enum(secondFactorPolicies)
    .meta({ expected: secondFactorPolicies.join(', ') })
    .default('admins'),
  allowHost: list.default([]),
  studySeconds: whole(1, 86_400).default(900),
  sweepThreads: whole(0, 256).optional(),
  requestsAMinute: whole(1, 1_000_000).default(workBounds.requestsAMinute),
  tokenRequestsAMinute: whole(1, 1_000_000).default(workBounds.tokenRequestsAMinute),
  logLevel: z
    .enum(logLevels)
    .meta({ expected: logLevels.join(', ') })
    .default('error'),
  ...signInFields,
});
export type ServeSettings = z.infer<typeof serveSchema>;
/** The settings, and the issuer that they name. */
export type ReadSettings = ServeSettings & { readonly issuer?: IssuerSettings };
type Field = keyof ServeSettings;

const fields = Object.keys(serveSchema.shape) as Field[];
const kebab = (field: string) => field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The variable of the environment that sets a field. */
export function variableOf(field: string): string {
  return `XUEWEI_${kebab(field).replaceAll('-', '_').toUpperCase()}`;
}

type Environment = Readonly<Record<string, string | undefined>>;
type Given = Partial<Record<string, unknown>>;

/**
 * Read the settings of the service: a flag goes before the environment, that before the file, that before what is usual.
 *
 * @param flags What the command line says; missing parts say nothing.
 * @param path The file (YAML); else as XUEWEI_CONFIG says, else none.
 * @returns The settings, or every problem of every source; `team` where they ask for one all the same.
 */
export function readServeSettings(
  flags: Partial<ServeSettings>,
  environment: Environment,
  path = environment.XUEWEI_CONFIG?.trim() || undefined,
):
  | { readonly ok: true; readonly value: ReadSettings }
  | { readonly ok: false; readonly team: boolean; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const check = (source: string, given: Given, nameOf: (field: string) => string): Given => {
    const read = serveSchema.partial().safeParse(given);
    if (read.success) return given;
    problems.push(...problemsOf(source, given, read.error.issues, nameOf));
    return {};
  };
  const file = path === undefined ? {} : readFile(path, problems);
  const fromFile = check(path ?? '', file, kebab);
  const variables = readEnvironment(environment);
  const fromEnvironment = check('', variables, variableOf);
  const told = Object.fromEntries(
    fields.flatMap((field) => (flags[field] === undefined ? [] : [[field, flags[field]]])),
  );
  const fromFlags = check('', told, (field) => `--${kebab(field)}`);
  const nameIn = (field: Field) =>
    field in told ? `--${kebab(field)}` : field in variables ? variableOf(field) : kebab(field);
  const all = { ...file, ...variables, ...told };
  const { issuer, problems: ofIssuer } = readIssuer(all, environment, nameIn);
  problems.push(...ofIssuer, ...networkProblems(all, nameIn('host')));
  if (problems.length > 0) return { ok: false, team: 'team' in all && all.team === true, problems };
  const value = serveSchema.parse({ ...fromFile, ...fromEnvironment, ...fromFlags });
  return { ok: true, value: { ...value, ...(issuer === undefined ? {} : { issuer }) } };
}

/** Whether an address is reached from this machine alone. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}

/** What stands against opening the service to the network; what was said wrongly of it is told as such. */
function networkProblems(
  { host, team = false, withoutLogin = false }: Given,
  column: string,
): readonly Problem[] {
  const open = typeof host === 'string' && host !== '' && !isLoopback(host);
  return open && team === false && withoutLogin === false
    ? [doorProblem('networkWithoutTeam', { column }, { host })]
    : [];
}

function readFile(path: string, problems: Problem[]): Given {
  try {
    const given: unknown = parse(readFileSync(path, 'utf8')) ?? {};
    if (typeof given !== 'object' || given === null || Array.isArray(given))
      throw new Error('"name: value" is expected');
    const camel = (name: string) => fields.find((field) => kebab(field) === name) ?? name;
    return Object.fromEntries(Object.entries(given).map(([name, value]) => [camel(name), value]));
  } catch (error) {
    const { reason, reasonZh } = systemReason(error);
    const [first, firstZh] = [reason, reasonZh].map((text) => text.split('\n')[0] ?? '') as [string, string];
    problems.push(doorProblem('notReadable', { file: path }, { path, reason: first, reasonZh: firstZh }));
    return {};
  }
}

function readEnvironment(environment: Environment): Given {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const text = environment[variableOf(field)]?.trim();
      return text === undefined || text === '' ? [] : [[field, asValue(field, text)]];
    }),
  );
}

/** Settings that are texts whatever they look like. */
const texts: ReadonlySet<string> = new Set(['host', ...fields.filter((field) => field.startsWith('signIn'))]);

/** A variable's text as the field's kind of value; what is none stays text, and is told as a problem. */
function asValue(field: Field, text: string): unknown {
  if (field === 'proxy' || field === 'allowHost') return text.split(/[\s,]+/);
  if (texts.has(field)) return text;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  if (text === 'true' || text === 'false') return text === 'true';
  return text;
}

function problemsOf(
  file: string,
  given: Given,
  issues: readonly z.core.$ZodIssue[],
  nameOf: (field: string) => string,
): readonly Problem[] {
  const place = (column: string) => (file === '' ? { column } : { file, column });
  return issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      const known = fields.map(nameOf).join(', ');
      return issue.keys.map((name) => doorProblem('settingUnknown', place(name), { name, known }));
    }
    const field = String(issue.path[0]) as Field;
    const expected = String(serveSchema.shape[field].unwrap().meta()?.expected ?? '');
    const value = JSON.stringify(given[field]) ?? '';
    return [doorProblem('settingWrong', place(nameOf(field)), { name: nameOf(field), value, expected })];
  });
}

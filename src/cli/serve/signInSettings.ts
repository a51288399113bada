import { readFileSync } from 'node:fs';
import * as z from 'zod';
import type { Problem } from '../../domain/problem.ts';
import type { IssuerSettings } from '../../server/team/openidIssuer.ts';
import { mainWorkspace } from '../../store/store.ts';
import { systemReason } from '../../store/systemReason.ts';
import { doorProblem } from '../problemTexts.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** The variable that holds the secret of this service at the issuer; no flag and no setting of the file does. */
export const secretVariable = 'XUEWEI_SIGN_IN_SECRET';

/** What a button says that nobody named. */
const usualLabel = { zh: '用单位账号登录', en: 'Sign in with the organisation’s account' } as const;

/** Whether an address can be an issuer's: HTTPS, or HTTP on this machine, where nobody listens in between. */
export function isIssuerAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, search, hash, username } = new URL(text);
  const loopback = hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
  const safe = protocol === 'https:' || (protocol === 'http:' && loopback);
  return safe && search === '' && hash === '' && username === '';
}

const text = (expected: string, most = 200) => z.string().min(1).max(most).meta({ expected });
/** What becomes of people who come for the first time and have no account. */
const accountKinds = ['known', 'made'] as const;
/** What new accounts may be; an admin is made by an admin. */
const newRoles = ['viewer', 'planner'] as const;

/** The settings of signing in by OpenID Connect; none has to be there. */
export const signInFields = {
  signInIssuer: z
    .string()
    .max(1000)
    .refine(isIssuerAddress)
    .meta({ expected: 'https://id.example, http://127.0.0.1:8080' })
    .optional(),
  signInClient: text('xuewei').optional(),
  signInSecretFile: text('/etc/xuewei/secret', 1000).optional(),
  signInLabelZh: text('用单位账号登录', 60).optional(),
  signInLabelEn: text('Sign in with the bureau’s account', 60).optional(),
  signInClaim: text('preferred_username, email, sub').optional(),
  signInAccounts: z
    .enum(accountKinds)
    .meta({ expected: accountKinds.join(', ') })
    .optional(),
  signInRole: z
    .enum(newRoles)
    .meta({ expected: newRoles.join(', ') })
    .optional(),
  signInWorkspace: text('main', 40).optional(),
};
type Field = keyof typeof signInFields;
type Told = z.infer<z.ZodObject<typeof signInFields>> & { readonly team?: boolean };

export type ReadIssuer = { readonly issuer?: IssuerSettings; readonly problems: readonly Problem[] };

/**
 * Put together what the settings say of signing in by OpenID Connect.
 *
 * @param told The settings of all sources, whether they hold or not: what was tried is not missing.
 * @param nameOf How the source that counts spells a setting.
 * @returns The issuer, if one was named, or all that does not fit together.
 */
export function readIssuer(
  told: Told,
  environment: Environment,
  nameOf: (field: Field) => string,
): ReadIssuer {
  const fields = (Object.keys(signInFields) as Field[]).filter((field) => told[field] !== undefined);
  const inEnvironment = environment[secretVariable]?.trim() ?? '';
  const names = [...fields.map(nameOf), ...(inEnvironment === '' ? [] : [secretVariable])];
  const [name = ''] = names;
  if (name === '') return { problems: [] };
  const problems: Problem[] = [];
  const missing = [
    ...(told.signInIssuer === undefined ? ['sign-in-issuer'] : []),
    ...(told.signInClient === undefined ? ['sign-in-client'] : []),
    ...(told.signInSecretFile === undefined && inEnvironment === ''
      ? [`sign-in-secret-file / ${secretVariable}`]
      : []),
    ...(told.team === true ? [] : ['team']),
    ...(told.signInAccounts === 'made' || (told.signInRole ?? told.signInWorkspace) === undefined
      ? []
      : ['sign-in-accounts: made']),
  ];
  if (missing.length > 0)
    problems.push(doorProblem('signInIncomplete', { column: name }, { name, missing: missing.join(', ') }));
  if (told.signInSecretFile !== undefined && inEnvironment !== '') {
    const other = nameOf('signInSecretFile');
    problems.push(
      doorProblem('secretTwice', { column: secretVariable }, { name: other, variable: secretVariable }),
    );
  }
  const secret = inEnvironment || secretIn(told.signInSecretFile, nameOf('signInSecretFile'), problems);
  const { signInIssuer: address, signInClient: client } = told;
  if (problems.length > 0 || address === undefined || client === undefined) return { problems };
  const { signInRole: role = 'viewer', signInWorkspace: workspace = mainWorkspace } = told;
  const label = { zh: told.signInLabelZh ?? usualLabel.zh, en: told.signInLabelEn ?? usualLabel.en };
  return {
    issuer: {
      ...{ address, client, secret, label, claim: told.signInClaim ?? 'preferred_username' },
      accounts: told.signInAccounts === 'made' ? { role, workspace } : 'known',
    },
    problems,
  };
}

function secretIn(path: unknown, column: string, problems: Problem[]): string {
  // What is no path was told as a problem of that setting.
  if (typeof path !== 'string') return '';
  try {
    const secret = readFileSync(path, 'utf8').trim();
    if (secret === '') problems.push(doorProblem('secretEmpty', { column }, { path }));
    return secret;
  } catch (error) {
    problems.push(doorProblem('notReadable', { column }, { path, ...systemReason(error) }));
    return '';
  }
}

import * as z from 'zod';
import { passwordLength } from '../../store/people/password.ts';
import { roles, tokenScopes } from '../../store/people/people.ts';
import { longestToken } from '../../store/people/tokens.ts';
import { keyInstant, keyText, nextNumber, nextText, numberedPageQuery, pageQuery } from '../paging.ts';
import { list } from './problem.ts';

const loginName = z
  .string()
  .min(1)
  .max(200)
  .meta({ description: 'Name by which the person signs in; capitals count as small letters.' });
const shownName = z.string().min(1).max(200).meta({ description: 'Name as others see it.' });
const at = z.string().meta({ description: 'Instant, ISO 8601.' });
const roleSchema = z.enum(roles).meta({
  description: 'viewer reads; planner also changes and computes; admin also decides who is in.',
});
const workspaceId = z.string().min(1).max(40).meta({ description: 'Identifier of the workspace.' });
const password = z.string().min(1).max(1000);

export const code = z.string().max(100);

export const signInSchema = z
  .strictObject({
    name: loginName,
    password,
    code: code.optional().meta({
      description: 'Of the second factor: six digits, or a recovery code. Each is taken once.',
    }),
  })
  .meta({
    id: 'SignIn',
    examples: [{ name: 'wang', password: 'three words and more' }],
  });

export const whoSchema = z
  .object({
    name: loginName,
    shownName,
    mustChange: z.boolean().meta({ description: 'Nothing else is open before the password is changed.' }),
    secondFactor: z.boolean().meta({ description: 'Whether signing in by password takes a code besides.' }),
    mustEnrol: z.boolean().meta({ description: 'Nothing else is open before a second factor is set up.' }),
    workspaces: list(z.object({ id: workspaceId, name: z.string(), role: roleSchema })),
  })
  .meta({ id: 'Who', description: 'Who is signed in, and what they are in which workspace.' });

export const waysSchema = z
  .object({
    issuer: z
      .object({ label: z.object({ zh: z.string(), en: z.string() }).meta({ description: 'Of the button.' }) })
      .nullable()
      .meta({ description: 'An issuer of sign-ins (OpenID Connect); null for none.' }),
  })
  .meta({
    id: 'Ways',
    description: 'How people sign in, besides by name and password.',
    examples: [{ issuer: { label: { zh: '用单位账号登录', en: 'Sign in with the bureau’s account' } } }],
  });

export const startedSchema = z
  .object({ address: z.string().meta({ description: 'Where the browser is to go.' }) })
  .meta({
    id: 'StartedSignIn',
    examples: [{ address: 'https://id.bureau.example/authorize?client_id=xuewei&state=…' }],
  });

export const callbackQuery = z.object({
  state: z.string().max(200).optional().meta({ description: 'As the issuer was sent it.' }),
});

export const passwordChangeSchema = z
  .strictObject({
    before: password.meta({ description: 'The password so far.' }),
    after: password.meta({
      description: `The new one: ${passwordLength.least} to ${passwordLength.most} characters of any kind.`,
    }),
  })
  .meta({
    id: 'PasswordChange',
    examples: [{ before: 'three words and more', after: 'four other words come next' }],
  });

export const tokenSchema = z
  .object({
    id: z.string(),
    name: z.string().meta({ description: 'What it is for.' }),
    workspace: workspaceId,
    scope: z.enum(tokenScopes),
    createdAt: at,
    endsAt: at,
    usedAt: at.nullable().meta({ description: 'Last used, to the minute; null for never.' }),
  })
  .meta({ id: 'Token', description: 'A personal token, without its secret.' });

export const tokenListSchema = z
  .object({ tokens: list(tokenSchema), next: nextText })
  .meta({ id: 'TokenList', description: 'Tokens, the newest first.' });

export const tokenListQuery = z.strictObject(pageQuery('tokens', z.tuple([keyInstant, keyText])));

export const tokenDraftSchema = z
  .strictObject({
    name: z.string().min(1).max(200),
    workspace: workspaceId,
    scope: z.enum(tokenScopes),
    days: z.int().min(1).max(longestToken).meta({ unit: 'days', description: 'It ends after so long.' }),
  })
  .meta({
    id: 'TokenDraft',
    examples: [{ name: 'nightly import', workspace: 'main', scope: 'write', days: 90 }],
  });

export const madeTokenSchema = z
  .object({
    token: tokenSchema,
    secret: z.string().nullable().meta({
      description:
        'To be sent as "Authorization: Bearer …". Told this once: null where a request is repeated.',
    }),
  })
  .meta({ id: 'MadeToken' });

export const tokenParams = z.object({ id: z.string().max(100) });

export const memberSchema = z
  .object({ name: loginName, shownName, role: roleSchema, disabled: z.boolean() })
  .meta({ id: 'Member', description: 'A member of the workspace.' });

export const memberListSchema = z
  .object({ members: list(memberSchema), next: nextText })
  .meta({ id: 'MemberList', description: 'Members by name.' });

export const memberListQuery = z.strictObject(pageQuery('members', z.tuple([keyText])));

export const memberParams = z.object({ name: loginName });

export const memberDraftSchema = z
  .strictObject({
    role: roleSchema,
    shownName: shownName
      .optional()
      .meta({ description: 'Given for somebody who has no account yet, which is made then.' }),
  })
  .meta({ id: 'MemberDraft', examples: [{ role: 'planner', shownName: '王老师' }] });

export const setMemberSchema = z
  .object({
    member: memberSchema,
    password: z.string().nullable().meta({
      description:
        'First password of an account that was made, told this once; to be changed when signing in.',
    }),
  })
  .meta({ id: 'SetMember' });

export const auditQuery = z.strictObject(numberedPageQuery('lines'));

export const auditSchema = z
  .object({
    lines: list(
      z.object({
        position: z.int().meta({ unit: 'lines', description: 'Counts up through the whole record.' }),
        at,
        person: z.string().meta({ description: 'Who signed in; empty for the service itself.' }),
        address: z.string().meta({ description: 'Network address of the request; empty for none.' }),
        action: z.string().meta({ examples: ['scenario.saved'] }),
        object: z.string().meta({ description: 'What it was done to.' }),
      }),
    ),
    next: nextNumber,
  })
  .meta({ id: 'Audit', description: 'The record of changes, the newest first.' });

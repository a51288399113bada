import { randomBytes } from 'node:crypto';
import { type Kysely, type Selectable, sql } from 'kysely';
import { Secret, TOTP } from 'otpauth';
import { required } from '../../domain/invariant.ts';
import type { Shelf } from '../shelf.ts';
import type { Tables } from '../tables.ts';
import { rowOf } from './accounts.ts';
import type { People, Person } from './people.ts';
import { peopleProblem } from './problemTexts.ts';
import { seal, unseal } from './sealing.ts';
import { hashSecret } from './secrets.ts';

type PersonRow = Selectable<Tables['people']>;
type SecondFactorPart = 'beginSecondFactor' | 'confirmSecondFactor' | 'removeSecondFactor';

/** Codes for the day when the second factor is lost, and bytes of chance in each: 120 bits. */
const recovery = { codes: 10, bytes: 15 } as const;

/** As every authenticator app takes it (RFC 6238): six digits of HMAC-SHA-1 each 30 seconds, from 160 bits of chance. */
const period = 30;
const secretBytes = 20;

function totpOf(name: string, secret: string): TOTP {
  return new TOTP({ issuer: 'Xuewei', label: name, period, digits: 6, secret: Secret.fromBase32(secret) });
}

/** The part of the store that keeps second factors: one-time codes by time, and codes for their loss. */
export function secondFactorsOn({ db, now, key }: Shelf): Pick<People, SecondFactorPart> {
  const keyOf = () => required(key, 'second factors are begun where there is a key to seal them');
  return {
    async beginSecondFactor({ id, name }) {
      const secret = new Secret({ buffer: new Uint8Array(randomBytes(secretBytes)).buffer }).base32;
      const begun = await db
        .updateTable('people')
        .set({ factor_sealed: seal(keyOf(), id, secret), factor_step: '0' })
        .where('id', '=', id)
        .where('factor_since', 'is', null)
        .returning('id')
        .executeTakeFirst();
      if (begun === undefined)
        return { ok: false, problems: [peopleProblem('secondFactorThere', {}, { name })] };
      return { ok: true, value: { secret, address: totpOf(name, secret).toString() } };
    },

    async confirmSecondFactor({ id, name }, code) {
      const at = now();
      const codes = Array.from({ length: recovery.codes }, newRecoveryCode);
      const confirmed = await db.transaction().execute(async (step) => {
        const row = await step
          .selectFrom('people')
          .selectAll()
          .where('id', '=', id)
          .where('factor_since', 'is', null)
          .forUpdate()
          .executeTakeFirst();
        if (row === undefined || !(await takeTimeCode(step, row, keyOf(), code, at))) return false;
        await step.updateTable('people').set({ factor_since: at }).where('id', '=', id).execute();
        await step.deleteFrom('recovery_codes').where('person', '=', id).execute();
        const kept = codes.map((each) => ({ person: id, hash: hashSecret(plainCode(each)) }));
        await step.insertInto('recovery_codes').values(kept).execute();
        await note(step, 'secondFactor.added', name);
        return true;
      });
      if (!confirmed) return { ok: false, problems: [peopleProblem('codeWrong', { column: 'code' })] };
      return { ok: true, value: codes };
    },

    async removeSecondFactor(given) {
      const row = await rowOf(db, given);
      if (row === undefined || row.factor_since === null)
        return { ok: false, problems: [peopleProblem('noSecondFactor', {}, { name: given })] };
      await db.transaction().execute(async (step) => {
        const none = { factor_sealed: null, factor_since: null, factor_step: '0' };
        await step.updateTable('people').set(none).where('id', '=', row.id).execute();
        await step.deleteFrom('recovery_codes').where('person', '=', row.id).execute();
        await note(step, 'secondFactor.removed', row.name);
      });
      return { ok: true, value: undefined };
    },
  };
}

/** Whether a code is one that the person may come in by: of this moment, or one for the loss of the second factor; it is none from then on. */
export async function takeCode(
  { db, now, key }: Shelf,
  row: PersonRow,
  code: string,
): Promise<'byTime' | 'byRecovery' | undefined> {
  if (key !== undefined && (await takeTimeCode(db, row, key, code, now()))) return 'byTime';
  const used = await db
    .deleteFrom('recovery_codes')
    .where('person', '=', row.id)
    .where('hash', '=', hashSecret(plainCode(code)))
    .returning('hash')
    .executeTakeFirst();
  return used === undefined ? undefined : 'byRecovery';
}

/** Take a code of this time step, or of the one before since it takes time to be typed; of each step once, and of none before it. */
async function takeTimeCode(
  db: Kysely<Tables>,
  { id, name, factor_sealed: sealed }: PersonRow,
  key: Uint8Array,
  code: string,
  at: Date,
): Promise<boolean> {
  const secret = sealed === null ? undefined : unseal(key, id, sealed);
  const token = code.replaceAll(' ', '');
  if (secret === undefined || !/^\d{6}$/.test(token)) return false;
  const delta = totpOf(name, secret).validate({ token, timestamp: at.getTime(), window: 1 });
  if (delta === null || delta > 0) return false;
  const step = String(Math.floor(at.getTime() / 1000 / period) + delta);
  const taken = await db
    .updateTable('people')
    .set({ factor_step: step })
    .where('id', '=', id)
    .where('factor_step', '<', step)
    .returning('id')
    .executeTakeFirst();
  return taken !== undefined;
}

function newRecoveryCode(): string {
  const text = new Secret({ buffer: new Uint8Array(randomBytes(recovery.bytes)).buffer }).base32;
  return (text.match(/.{4}/g) ?? []).join('-');
}

/** However it is typed: without blanks and dashes, in capitals. */
const plainCode = (code: string) => code.replace(/[\s-]/g, '').toUpperCase();

async function note(db: Kysely<Tables>, action: string, name: Person['name']): Promise<void> {
  await sql`select xuewei.note(null, ${action}, ${name})`.execute(db);
}

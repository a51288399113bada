import { hash, verify } from '@node-rs/argon2';
import type { Problem } from '../../domain/problem.ts';
import { guessableProblems } from './guessable.ts';
import { peopleProblem } from './problemTexts.ts';
import { newSecret } from './secrets.ts';

/** Characters of a password. The upper bound keeps hashing cheap; nothing is ever cut off. */
export const passwordLength = { least: 12, most: 128 } as const;

/** `Algorithm.Argon2id`, whose enumeration is there for the compiler alone. */
const argon2id = 2;

/** What one hash of a password takes. */
export interface PasswordCosts {
  /** KiB; ≥ 8. */
  readonly memory: number;
  /** Times that the memory is filled; whole, ≥ 1. */
  readonly passes: number;
}

/** argon2id with 19 MiB, two passes, one lane: the OWASP Password Storage Cheat Sheet's first choice. */
const standardCosts: PasswordCosts = { memory: 19_456, passes: 2 };

/**
 * What stands against a password: its length, or that it could be guessed.
 *
 * @param own Words of the person's: names, and workspaces that they are in.
 */
export async function passwordProblems(
  password: string,
  own: readonly string[],
): Promise<readonly Problem[]> {
  const { least, most } = passwordLength;
  const length = [...password].length;
  if (length < least || length > most)
    return [peopleProblem('passwordLength', { column: 'password' }, { least, most })];
  return guessableProblems(password, own);
}

/** Hash a password with a salt of its own; costs about 20 ms of another thread, by intention. */
export function hashPassword(password: string, costs = standardCosts): Promise<string> {
  const { memory: memoryCost, passes: timeCost } = costs;
  return hash(password.normalize('NFC'), { algorithm: argon2id, memoryCost, timeCost, parallelism: 1 });
}

const nobodys = new Map<PasswordCosts, Promise<string>>();

/**
 * Whether a password is the one that was hashed. Without a hash (nobody bears the name) the same work is done in vain,
 * so that the time taken tells nothing.
 */
export async function isPassword(
  hashed: string | undefined,
  password: string,
  costs = standardCosts,
): Promise<boolean> {
  const vain = nobodys.get(costs) ?? hashPassword(newSecret(), costs);
  nobodys.set(costs, vain);
  const matches = await verify(hashed ?? (await vain), password.normalize('NFC'));
  return matches && hashed !== undefined;
}

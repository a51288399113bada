import { hash, verify } from '@node-rs/argon2';
import type { Problem } from '../../domain/problem.ts';
import { guessableProblems } from './guessable.ts';
import { peopleProblem } from './problemTexts.ts';
import { newSecret } from './secrets.ts';

/** Characters of a password. The upper bound keeps hashing cheap; nothing is ever cut off. */
export const passwordLength = { least: 12, most: 128 } as const;

/** `Algorithm.Argon2id`, whose enumeration is there for the compiler alone. */
const argon2id = 2;

/** argon2id with 19 MiB, two passes, one lane: the OWASP Password Storage Cheat Sheet's first choice. */
const costs = { algorithm: argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

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
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), costs);
}

let nobodys: Promise<string> | undefined;

/**
 * Whether a password is the one that was hashed. Without a hash (nobody bears the name) the same work is done in vain,
 * so that the time taken tells nothing.
 */
export async function isPassword(hashed: string | undefined, password: string): Promise<boolean> {
  nobodys ??= hashPassword(newSecret());
  const matches = await verify(hashed ?? (await nobodys), password.normalize('NFC'));
  return matches && hashed !== undefined;
}

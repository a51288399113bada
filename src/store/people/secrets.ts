import { createHash, randomBytes } from 'node:crypto';

/** Bytes from the system's generator of chance: 256 bits, which nobody guesses. */
const secretBytes = 32;

/** A fresh secret for a cookie or a token, as letters, digits, "-" and "_". */
export function newSecret(): string {
  return randomBytes(secretBytes).toString('base64url');
}

/**
 * What is kept of a secret. It is found by this hash, so no comparison of the secret itself can be timed; and it needs
 * no salt, since the secret is chance all through.
 */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** AES-256 in Galois/Counter Mode: what was changed, or sealed for somebody else, does not open. */
const cipher = 'aes-256-gcm';
/** Bytes, as the mode wants them. */
const sizes = { nonce: 12, tag: 16 } as const;

/**
 * Seal a text for one owner.
 *
 * @param key 32 bytes.
 * @param owner Whose it is: it opens for nobody else.
 */
export function seal(key: Uint8Array, owner: string, text: string): string {
  const nonce = randomBytes(sizes.nonce);
  const sealing = createCipheriv(cipher, key, nonce).setAAD(Buffer.from(owner));
  const body = Buffer.concat([sealing.update(text, 'utf8'), sealing.final()]);
  return Buffer.concat([nonce, sealing.getAuthTag(), body]).toString('base64');
}

/** What was sealed for an owner; undefined where another key sealed it, or it was changed. */
export function unseal(key: Uint8Array, owner: string, sealed: string): string | undefined {
  const bytes = Buffer.from(sealed, 'base64');
  const [nonce, tag] = [bytes.subarray(0, sizes.nonce), bytes.subarray(sizes.nonce, sizes.nonce + sizes.tag)];
  try {
    const opening = createDecipheriv(cipher, key, nonce, { authTagLength: sizes.tag });
    opening.setAAD(Buffer.from(owner)).setAuthTag(tag);
    const body = bytes.subarray(sizes.nonce + sizes.tag);
    return Buffer.concat([opening.update(body), opening.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}

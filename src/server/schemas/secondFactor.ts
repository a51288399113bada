import * as z from 'zod';
import { code } from './people.ts';
import { list } from './problem.ts';

export const begunFactorSchema = z
  .object({
    secret: z
      .string()
      .meta({ description: 'For an authenticator app, in Base32 (RFC 6238: SHA-1, six digits, 30 s).' }),
    address: z.string().meta({ description: 'The same as an address, for a QR code or a link.' }),
  })
  .meta({ id: 'BegunSecondFactor' });

export const confirmationSchema = z
  .strictObject({ code: code.meta({ description: 'The code that the app shows.' }) })
  .meta({ id: 'SecondFactorConfirmation', examples: [{ code: '123456' }] });

export const recoveryCodesSchema = z
  .object({
    recoveryCodes: list(z.string()).meta({
      description: 'Told this once; each lets in one time without the app.',
    }),
  })
  .meta({ id: 'RecoveryCodes' });

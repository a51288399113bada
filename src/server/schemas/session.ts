import * as z from 'zod';
import { mostSessions } from '../../store/people/sessions.ts';
import { list } from './problem.ts';

const at = z.string().meta({ description: 'Instant, ISO 8601.' });

const sessionSchema = z.object({
  id: z.string(),
  startedAt: at.meta({ description: 'When it was begun.' }),
  seenAt: at.meta({ description: 'Last used, to the minute.' }),
  endsAt: at,
  way: z.enum(['password', 'issuer']).meta({ description: 'By what it was begun.' }),
  address: z.string().meta({ description: 'Network address it was begun from; empty for none.' }),
  browser: z.string().meta({ description: 'What the browser calls itself: plain text of anybody’s.' }),
  current: z.boolean().meta({ description: 'Whether it is the one that asks.' }),
});

export const sessionListSchema = z.object({ sessions: list(sessionSchema) }).meta({
  id: 'SessionList',
  description: `Sessions, the last begun first; ${mostSessions} at most.`,
});

export const sessionParams = z.object({ id: z.string().max(100) });

import type { Problem } from '../../domain/problem.ts';
import type { Draft } from '../draft.ts';

/**
 * A check between rows or tables. It looks at whatever could be read and says nothing of what could not: a row with a
 * bad cell has had its own problem already.
 */
export type CrossCheck = (draft: Draft) => readonly Problem[];

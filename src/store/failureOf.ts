import { databaseReason } from './databaseReason.ts';
import { storeProblem } from './problemTexts.ts';
import { StoreFailure } from './store.ts';

/** Classes and codes of PostgreSQL (appendix A of its manual) and of the network that mean: not reachable now. */
const away =
  /^(08...|57P0.|53300|E(CONN|PIPE|HOST|NET|TIMEDOUT|AI_).*|ENOTFOUND|ERR_INVALID_URL|28...|3D000)$/;

/** Say what the database or the network said as a problem that people can act on; other errors are our own, and stay. */
export function failureOf(error: unknown): unknown {
  if (error instanceof StoreFailure) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  // A host of several addresses that all refuse gives a code without a message.
  const reason = error instanceof Error ? error.message || code || error.name : String(error);
  if (code === '' && !isAway(code, reason)) return error;
  const kind = code === '53100' ? 'databaseFull' : isAway(code, reason) ? 'databaseAway' : 'databaseRefused';
  return new StoreFailure(storeProblem(kind, {}, { ...databaseReason(error) }), { cause: error });
}

/** pg gives connections that broke under it no code. */
function isAway(code: string, reason: string): boolean {
  return away.test(code) || (code === '' && /connection|timeout|not queryable/i.test(reason));
}

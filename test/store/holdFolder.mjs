/**
 * A process of its own that opens a data folder, says what came of it as one line of JSON, and holds the folder
 * until it is told to end (SIGTERM, or the end of its input).
 * It runs what the sources were compiled to, since Node 20 runs no TypeScript.
 */
import { openPostgres } from '../../dist/src/store/localPostgres.js';
import { StoreFailure } from '../../dist/src/store/store.js';

const tell = (what) => process.stdout.write(`${JSON.stringify(what)}\n`);

try {
  const [, , folder = '', patience] = process.argv;
  const given = patience === undefined ? {} : { patience: Number(patience) };
  const { url, stop } = await openPostgres({ folder, environment: {}, ...given });
  tell({ url });
  const end = () => void stop().then(() => process.exit(0));
  process.once('SIGTERM', end);
  process.stdin.once('end', end).resume();
} catch (error) {
  tell(error instanceof StoreFailure ? { problem: error.problem } : { defect: String(error) });
  process.exit(1);
}

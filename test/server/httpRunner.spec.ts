import { startWorkerRunner } from '../../src/server/workerRunner.ts';
import { httpRunner } from '../../src/study/httpRunner.ts';
import { runnerContract } from '../laws/runnerContract.ts';
import { serve } from './service.ts';

runnerContract('a service', async () => {
  const runner = startWorkerRunner({ threads: 1, seconds: 60, megabytes: 512 });
  const { app } = await serve({ runner });
  const base = await app.listen({ host: '127.0.0.1', port: 0 });
  return { runner: httpRunner(base, fetch), close: () => app.close().then(runner.close) };
});

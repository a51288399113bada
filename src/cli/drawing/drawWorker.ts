import { parentPort } from 'node:worker_threads';
import { openHelper, type ToHelper } from '../../study/draws/helperLine.ts';

const answer = openHelper();

parentPort?.on('message', (message: ToHelper) => {
  const found = answer(message);
  if (found !== undefined) parentPort?.postMessage(found);
});

import { parentPort, workerData } from 'node:worker_threads';
import { searchOneStart } from '../../study/searchOneStart.ts';
import { cellOf, type StartThread } from './allocationMessages.ts';

// One start of a search in a thread of its own. A defect ends the thread, which its parent hears.
const { input, order, cells } = workerData as StartThread;
const told = new Int32Array(cells);
const shouldStop = () => Atomics.load(told, cellOf.stop) === 1 || Atomics.load(told, cellOf.endSearch) === 1;
parentPort?.postMessage(searchOneStart(input, order, shouldStop));

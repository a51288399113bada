import { storeContract } from '../laws/storeContract.ts';
import { memoryStore } from './memoryStore.ts';

storeContract('the memory of a test', async (now) => memoryStore(() => Date.parse(now())), 25);

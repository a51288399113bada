import { answerRepair } from './answerRepair.ts';
import type { FromRepair, RepairTask } from './repairMessages.ts';

const post = (told: FromRepair) => self.postMessage(told);

self.addEventListener('message', ({ data }: MessageEvent<RepairTask>) => answerRepair(data, post));

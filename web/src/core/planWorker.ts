import type { FromPlanner, PlanOrder } from './planMessages.ts';
import { proposePlan } from './proposePlan.ts';

const post = (told: FromPlanner) => self.postMessage(told);

self.addEventListener('message', ({ data }: MessageEvent<PlanOrder>) => proposePlan(data, post));

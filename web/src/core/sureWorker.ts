import { answerSure } from './answerSure.ts';
import type { FromSure, SureOrder } from './sureMessages.ts';

const post = (told: FromSure) => self.postMessage(told);

self.addEventListener('message', ({ data }: MessageEvent<SureOrder>) => answerSure(data, post));

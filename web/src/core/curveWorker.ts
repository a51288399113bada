import { answerCurve } from './answerCurve.ts';
import type { CurveOrder, FromCurve } from './curveMessages.ts';

const post = (told: FromCurve) => self.postMessage(told);

self.addEventListener('message', ({ data }: MessageEvent<CurveOrder>) => answerCurve(data, post));

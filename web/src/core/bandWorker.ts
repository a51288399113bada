import { BandDrawer, spreadOf } from './bandDrawer.ts';
import type { FromBandWorker, ToBandWorker } from './bandHelper.ts';

const post = (message: FromBandWorker) => self.postMessage(message);

const drawer = new BandDrawer();

function answer(message: ToBandWorker): void {
  if (message.kind === 'world') drawer.take(message.world);
  else if (message.kind === 'place') post({ kind: 'answer', answer: spreadOf(message.files) });
  else post({ kind: 'answer', answer: drawer.draw(message.order) });
}

self.addEventListener('message', ({ data }: MessageEvent<ToBandWorker>) => {
  try {
    answer(data);
  } catch (error) {
    post({ kind: 'failure', message: error instanceof Error ? error.message : String(error) });
  }
});

import { BandDrawer, spreadOf } from './bandDrawer.ts';
import type { FromBandWorker, ToBandWorker } from './bandHelper.ts';
import { RowKeeper } from './rowsTold.ts';

const post = (message: FromBandWorker) => self.postMessage(message);

const drawer = new BandDrawer();

const keeper = new RowKeeper();

function answer(message: ToBandWorker): void {
  if (message.kind === 'world') drawer.take(keeper.read(message.told));
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

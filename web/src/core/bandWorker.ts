import { BandDrawer } from './bandDrawer.ts';
import type { FromBandWorker, ToBandWorker } from './bandHelper.ts';

const post = (message: FromBandWorker) => self.postMessage(message);

let drawer: BandDrawer | undefined;
// An order may wait for its scenario; the next one waits for it.
let last = Promise.resolve();

async function answer(message: ToBandWorker): Promise<void> {
  if (message.kind === 'place') {
    drawer = new BandDrawer(message.files);
    return;
  }
  try {
    post({ kind: 'drawn', drawn: await drawer?.draw(message.order) });
  } catch (error) {
    post({ kind: 'failure', message: error instanceof Error ? error.message : String(error) });
  }
}

self.addEventListener('message', ({ data }: MessageEvent<ToBandWorker>) => {
  last = last.then(() => answer(data));
});

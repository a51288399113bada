import { openHelper, type ToHelper } from '../../../src/study/draws/helperLine.ts';

const answer = openHelper();

self.addEventListener('message', ({ data }: MessageEvent<ToHelper>) => {
  const found = answer(data);
  if (found !== undefined) self.postMessage(found);
});

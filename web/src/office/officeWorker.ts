import { fetchFont } from './font/fetchFont.ts';
import type { FromOffice, ToOffice } from './officeClient.ts';
import { officeFile } from './officeFile.ts';

const post = (message: FromOffice) => self.postMessage(message);

// One file in the worker's life: whoever asked ends it afterwards.
self.addEventListener('message', async ({ data }: MessageEvent<ToOffice>) => {
  try {
    post({ ok: true, bytes: await officeFile(data.order, data.language, fetchFont) });
  } catch (error) {
    post({ ok: false, message: error instanceof Error ? error.message : String(error) });
  }
});

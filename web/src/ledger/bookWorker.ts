import { readLedgerSheet } from '../../../src/study/readLedgerSheet.ts';
import { sayBoth } from '../core/sayBoth.ts';
import { allHeads } from './bookColumns.ts';
import type { FromBook } from './readBook.ts';

const heads = new Set(allHeads.flatMap(({ zh, en }) => [zh, en]));
const post = (told: FromBook) => self.postMessage(told);

// One workbook in the worker's life: whoever asked ends it afterwards.
self.addEventListener('message', ({ data }: MessageEvent<{ name: string; bytes: Uint8Array }>) => {
  try {
    const { sheet, problems } = readLedgerSheet(data, (text) => heads.has(text.trim()));
    post({ ok: true, sheet, problems: problems.map(sayBoth) });
  } catch (error) {
    post({ ok: false, message: error instanceof Error ? error.message : String(error) });
  }
});

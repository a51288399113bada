import type { NationDocument } from '../../../../src/domain/nation.ts';
import { drawNation, type NationRequest } from '../../../../src/study/drawNation.ts';

/** What the worker tells. */
export type NationNews =
  | { readonly kind: 'progress'; readonly done: number; readonly of: number }
  | { readonly kind: 'done'; readonly told: NationDocument }
  | { readonly kind: 'failed'; readonly why: string };

const tell = (news: NationNews) => self.postMessage(news);

self.addEventListener('message', async ({ data }: MessageEvent<NationRequest>) => {
  try {
    const told = await drawNation(data, undefined, (done, of) => tell({ kind: 'progress', done, of }));
    tell({ kind: 'done', told });
  } catch (error) {
    tell({ kind: 'failed', why: error instanceof Error ? error.message : String(error) });
  }
});

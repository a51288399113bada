import { useCallback, useEffect, useRef, useState } from 'react';
import type { ImportPicture } from '../../core/importMessages.ts';
import { readFiles } from '../../core/readFiles.ts';
import { type ChosenFile, type Excess, excessOf } from './gatherFiles.ts';

/** How far the reading of chosen files has come. */
export type ImportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading'; readonly files: number }
  | { readonly kind: 'excess'; readonly excess: Excess }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'failed'; readonly why: string }
  | { readonly kind: 'read'; readonly picture: ImportPicture };

async function bytesOf(chosen: readonly ChosenFile[]) {
  return Promise.all(
    chosen.map(async ({ name, file }) => ({ name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
}

/** Reads what the reader chose or dropped; newer files withdraw older ones. */
export function useImport() {
  const [state, setState] = useState<ImportState>({ kind: 'idle' });
  const underWay = useRef<AbortController>(undefined);
  const reset = useCallback(() => {
    underWay.current?.abort();
    setState({ kind: 'idle' });
  }, []);
  useEffect(() => () => underWay.current?.abort(), []);
  const take = useCallback(async (choosing: Promise<readonly ChosenFile[]>) => {
    underWay.current?.abort();
    const mine = new AbortController();
    underWay.current = mine;
    const tell = (next: ImportState) => {
      if (!mine.signal.aborted) setState(next);
    };
    try {
      const chosen = await choosing;
      if (chosen.length === 0) return;
      const excess = excessOf(chosen);
      if (excess !== undefined) return tell({ kind: 'excess', excess });
      tell({ kind: 'reading', files: chosen.length });
      const files = await bytesOf(chosen).catch(() => undefined);
      if (files === undefined) return tell({ kind: 'unreadable' });
      const picture = await readFiles(files, mine.signal);
      if (picture !== undefined) tell({ kind: 'read', picture });
    } catch (error) {
      tell(
        error instanceof DOMException
          ? { kind: 'unreadable' }
          : { kind: 'failed', why: error instanceof Error ? error.message : String(error) },
      );
    }
  }, []);
  return { state, take, reset };
}

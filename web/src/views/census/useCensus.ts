import { useCallback, useEffect, useRef, useState } from 'react';
import { type CensusAnswers, noAnswers } from '../../../../src/domain/census.ts';
import type { TableFile } from '../../../../src/study/openPlace.ts';
import type { CensusPicture } from '../../core/importMessages.ts';
import { readCensusFiles } from '../../core/readFiles.ts';
import type { DistrictShapes, ListedPlace, PlaceClient } from '../../places/placeClient.ts';
import { type ChosenFile, type Excess, excessOf } from '../open/gatherFiles.ts';

/** A census that was read, with what it was read from, so that it can be read again with other answers. */
export interface ReadCensus {
  readonly kind: 'read';
  readonly place: ListedPlace;
  readonly files: readonly TableFile[];
  readonly ground: readonly TableFile[];
  readonly shapes: DistrictShapes | undefined;
  readonly answers: CensusAnswers;
  readonly picture: CensusPicture;
  /** Whether it is being read again with other answers. */
  readonly again: boolean;
}

/** How far the reading of a census has come. */
export type CensusState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'excess'; readonly excess: Excess }
  | { readonly kind: 'failed'; readonly why: string }
  | ReadCensus;

/** The reading of a census, and what can be done with it. */
export interface CensusWork {
  readonly state: CensusState;
  /** Read files into a place. */
  readonly take: (place: ListedPlace, choosing: Promise<readonly ChosenFile[]>) => Promise<void>;
  /** Say more of its schools: the same files are read again. */
  readonly answer: (answers: CensusAnswers) => Promise<void>;
  readonly reset: () => void;
}

const bytesOf = (chosen: readonly ChosenFile[]) =>
  Promise.all(
    chosen.map(async ({ name, file }) => ({ name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );

/** Reads a new census into a place; newer files and answers withdraw older ones. */
export function useCensus(client: PlaceClient): CensusWork {
  const [state, setState] = useState<CensusState>({ kind: 'idle' });
  const underWay = useRef<AbortController>(undefined);
  useEffect(() => () => underWay.current?.abort(), []);
  const begin = useCallback(() => {
    underWay.current?.abort();
    const mine = new AbortController();
    underWay.current = mine;
    return {
      signal: mine.signal,
      tell: (next: CensusState) => {
        if (!mine.signal.aborted) setState(next);
      },
    };
  }, []);
  const reset = useCallback(() => begin().tell({ kind: 'idle' }), [begin]);
  const failed = (error: unknown): CensusState => ({
    kind: 'failed',
    why: error instanceof Error ? error.message : String(error),
  });
  const take: CensusWork['take'] = async (place, choosing) => {
    const { signal, tell } = begin();
    try {
      const chosen = await choosing;
      if (chosen.length === 0) return;
      const excess = excessOf(chosen);
      if (excess !== undefined) return tell({ kind: 'excess', excess });
      tell({ kind: 'reading' });
      const [files, { files: ground, shapes }] = await Promise.all([
        bytesOf(chosen),
        client.readPlaceFiles(place.id, signal),
      ]);
      const picture = await readCensusFiles(files, { place: ground, answers: noAnswers }, signal);
      const read = { place, files, ground, shapes, answers: noAnswers, again: false };
      if (picture !== undefined) tell({ kind: 'read', ...read, picture });
    } catch (error) {
      tell(failed(error));
    }
  };
  const answer: CensusWork['answer'] = async (answers) => {
    if (state.kind !== 'read') return;
    const { signal, tell } = begin();
    tell({ ...state, answers, again: true });
    try {
      const picture = await readCensusFiles(state.files, { place: state.ground, answers }, signal);
      if (picture !== undefined) tell({ ...state, answers, picture, again: false });
    } catch (error) {
      tell(failed(error));
    }
  };
  return { state, take, answer, reset };
}

import { useEffect, useState } from 'react';
import type { Problem } from '../../../src/domain/problem.ts';
import type { StudyPicture } from '../pictures/studyPicture.ts';
import { borderProblem } from './borderProblems.ts';
import { borderShelf } from './borderShelf.ts';
import { type OwnBorders, ownBorders } from './ownBorders.ts';

/** How large a file of borders may be, bytes. */
const most = 20_000_000;

/** A text in UTF-8, else in the encoding that older Chinese programs write. */
function textOf(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** A reader's own borders of the place in view. */
export interface BordersDesk {
  readonly borders: OwnBorders | undefined;
  readonly problems: readonly Problem[];
  /** Whether borders are shown that this browser could not keep. */
  readonly unkept: boolean;
  readonly take: (file: File) => Promise<void>;
  readonly remove: () => Promise<void>;
}

interface Held {
  readonly borders: OwnBorders | undefined;
  readonly problems: readonly Problem[];
  readonly unkept: boolean;
}

const nothing: Held = { borders: undefined, problems: [], unkept: false };

/**
 * The reader's own borders of a place: read from a file, drawn at once, kept in this browser until they are removed.
 *
 * @param place The place's identifier in the list of places.
 */
export function useBorders(place: string, study: StudyPicture): BordersDesk {
  const [held, setHeld] = useState(nothing);
  useEffect(() => {
    let left = false;
    setHeld(nothing);
    borderShelf.read(place).then(
      (borders) => !left && borders !== undefined && setHeld({ ...nothing, borders }),
      // A browser that keeps nothing has no borders to show.
      () => {},
    );
    return () => {
      left = true;
    };
  }, [place]);
  const take = async (file: File) => {
    if (file.size > most) {
      const details = { megabytes: Math.ceil(file.size / 1e6), limit: most / 1e6 };
      setHeld((now) => ({ ...now, problems: [borderProblem('tooLarge', { file: file.name }, details)] }));
      return;
    }
    const { borders, problems } = ownBorders(place, file.name, textOf(await file.arrayBuffer()), study);
    if (borders === undefined) {
      setHeld((now) => ({ ...now, problems }));
      return;
    }
    const unkept = await borderShelf.put(borders).then(
      () => false,
      () => true,
    );
    setHeld({ borders, problems, unkept });
  };
  const remove = async () => {
    await borderShelf.remove(place).catch(() => {});
    setHeld(nothing);
  };
  return { ...held, take, remove };
}

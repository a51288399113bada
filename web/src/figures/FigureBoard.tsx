import { createContext, lazy, type ReactNode, Suspense, useContext, useMemo, useState } from 'react';
import type { StudyPicture } from '../pictures/studyPicture.ts';
import { useReader } from '../say.ts';
import { words } from '../words.ts';
import type { FigureStory } from './figureStory.ts';

const FigurePage = lazy(() => import('./FigurePage.tsx').then((part) => ({ default: part.FigurePage })));

const OpenFigure = createContext<(story: FigureStory) => void>(() => undefined);

/** Lets every figure within open, beside the page, how it came to be. */
export function FigureBoard({
  study,
  children,
}: {
  /** Undefined where nothing is studied: then neither rows nor past forecasts are told of. */
  readonly study: StudyPicture | undefined;
  readonly children: ReactNode;
}) {
  const [story, setStory] = useState<FigureStory>();
  const page = useMemo(
    () =>
      story && (
        <Suspense fallback={null}>
          <FigurePage study={study} story={story} onClose={() => setStory(undefined)} />
        </Suspense>
      ),
    [story, study],
  );
  return (
    <OpenFigure value={setStory}>
      {children}
      {page}
    </OpenFigure>
  );
}

/** A figure that opens how it came to be; looks like the figure, and is told by its value and name. */
export function FigureButton({
  name,
  story,
  children,
}: {
  /** What the figure is, for readers who do not see its column. */
  readonly name: string;
  /** Asked for when the figure is opened. */
  readonly story: () => FigureStory;
  /** The figure as it is said. */
  readonly children: string;
}) {
  const { say } = useReader();
  const open = useContext(OpenFigure);
  const how = say(words.howComputed);
  return (
    <button
      type="button"
      className="link number figure"
      aria-label={`${children} · ${how}: ${name}`}
      title={`${how}: ${name}`}
      onClick={() => open(story())}
    >
      {children}
    </button>
  );
}

/** A link beside a chart or a table that opens how its figures come to be. */
export function FigureLink({
  name,
  story,
}: {
  /** What the figures are. */
  readonly name: string;
  readonly story: () => FigureStory;
}) {
  const { say } = useReader();
  const open = useContext(OpenFigure);
  const how = say(words.howComputed);
  return (
    <button type="button" className="link small" aria-label={`${how}: ${name}`} onClick={() => open(story())}>
      {how}
    </button>
  );
}

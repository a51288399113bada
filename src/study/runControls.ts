import type { DrawCrew } from './draws/drawCrew.ts';
import type { RunProgress } from './runner.ts';

/** How whoever answers a request tells its progress, hears that it should end, and is helped. */
export interface RunControls {
  /** Hears the progress; what it throws ends the work. */
  readonly tell: (progress: RunProgress) => void;
  /** Asked often by a search; true ends it with the best so far. */
  readonly shouldStop: () => boolean;
  /** Further threads that draw futures; left out, this one draws alone. */
  readonly crew?: DrawCrew;
}

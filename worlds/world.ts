import type { PresetId } from '../src/domain/preset.ts';
import type { Stage } from '../src/domain/stage.ts';
import type { TableFile } from '../src/study/openPlace.ts';
import type { Sources } from './source/sources.ts';

/** A real school system whose published files become a dataset. */
export interface World {
  /** Short name, as on the command line. */
  readonly id: string;
  readonly title: string;
  /** Files that are read, by their paths within the data folder. */
  readonly files: readonly string[];
  /** The system's class rules in presets/ that hold there; none where the place has others. */
  readonly preset?: { readonly id: PresetId; readonly stage?: Stage };
  /**
   * Turn the source's files into tables.
   *
   * @throws {SourceError} A file cannot be read or lacks a column.
   */
  readonly tables: (sources: Sources) => readonly TableFile[];
}

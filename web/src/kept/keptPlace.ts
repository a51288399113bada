import type { CensusReview } from '../../../src/domain/census.ts';
import type { Words } from '../../../src/domain/words.ts';
import type { AcceptablePlace } from '../../../src/study/previewPlace.ts';
import type { DistrictShapes, ListedPlace } from '../places/placeClient.ts';

const prefix = 'here-';

/** Whether an identifier in the address is that of a place of this browser. */
export const isKeptId = (id: string) => id.startsWith(prefix);

/** A place that the reader brought, as this browser keeps it. */
export interface KeptPlace {
  readonly format: 'xuewei.keptPlace/1';
  /** "here-" and the place's own identifier: also its name in the address. */
  readonly id: string;
  readonly name: Words;
  readonly baseYear: number;
  readonly horizonYear: number;
  /** Counts how often it was brought anew. */
  readonly version: number;
  readonly files: readonly { readonly name: string; readonly text: string }[];
  /** How the editions before did, one for each census that was added, the newest last. */
  readonly reviews?: readonly CensusReview[];
  /** Borders of its districts, of a place that was shipped with them. */
  readonly shapes?: DistrictShapes;
}

/** What a place keeps besides its tables. */
export type KeptBesides = Pick<KeptPlace, 'reviews' | 'shapes'>;

/** A place that was accepted, as it is kept. */
export function keepable(
  { summary: { place }, files }: AcceptablePlace,
  besides: KeptBesides = {},
): KeptPlace {
  return {
    ...besides,
    format: 'xuewei.keptPlace/1',
    id: `${prefix}${place.id}`,
    name: { zh: place.name, en: place.nameEn ?? place.name },
    baseYear: place.baseYear,
    horizonYear: place.horizonYear,
    version: 1,
    files,
  };
}

/** A kept place as an entry of the list of places. */
export function listKept({ id, name, baseYear, horizonYear, version }: KeptPlace): ListedPlace {
  return { id, name, baseYear, horizonYear, scenarios: [], here: true, version };
}

/** Whether what stands in the browser's storage is a kept place, whoever wrote it. */
export function isKeptPlace(value: unknown): value is KeptPlace {
  if (typeof value !== 'object' || value === null) return false;
  const {
    format,
    id,
    name,
    baseYear,
    horizonYear,
    version,
    files,
    reviews = [],
  } = value as Partial<KeptPlace>;
  return (
    format === 'xuewei.keptPlace/1' &&
    [id, name?.zh, name?.en].every((text) => typeof text === 'string') &&
    [baseYear, horizonYear, version].every((number) => Number.isInteger(number)) &&
    Array.isArray(files) &&
    Array.isArray(reviews) &&
    reviews.every((review) => review?.format === 'xuewei.censusReview/1') &&
    files.every((file) => typeof file?.name === 'string' && typeof file.text === 'string')
  );
}

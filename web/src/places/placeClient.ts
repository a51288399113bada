import type { Words } from '../../../src/domain/words.ts';
import type { OpenRequest } from '../../../src/study/openPlace.ts';

/** A what-if that is kept for a place: what it is called and asks. */
export interface ListedScenario {
  readonly id: string;
  readonly title: Words;
  readonly question: Words | undefined;
  /** The reader's own, in this browser; `version` counts its changes. */
  readonly draft?: true;
  readonly version?: number;
}

/** A place that can be opened. */
export interface ListedPlace {
  readonly id: string;
  readonly name: Words;
  readonly baseYear: number;
  readonly horizonYear: number;
  readonly scenarios: readonly ListedScenario[];
  /** Brought by the reader and kept in this browser alone; `version` counts how often. */
  readonly here?: true;
  readonly version?: number;
  /** Comes with the page and stands in for those of a service that did not answer. */
  readonly standsIn?: true;
}

/** One district's border, [longitude, latitude] in WGS 84; `properties.district` names the district. */
export interface DistrictShape {
  readonly type: 'Feature';
  readonly properties: { readonly district: string };
  readonly geometry:
    | { readonly type: 'Polygon'; readonly coordinates: number[][][] }
    | { readonly type: 'MultiPolygon'; readonly coordinates: number[][][][] };
}

/** District borders with a line that says where they are from and on which licence. */
export interface DistrictShapes {
  readonly type: 'FeatureCollection';
  readonly credit: Words;
  readonly features: readonly DistrictShape[];
}

/** A place's tables and, where somebody drew them, its borders. */
export interface PlaceFiles {
  readonly files: OpenRequest['files'];
  readonly shapes: DistrictShapes | undefined;
}

/** Where the page gets places from. Every call rejects with an Error when nobody answers. */
export interface PlaceClient {
  listPlaces(signal?: AbortSignal): Promise<readonly ListedPlace[]>;
  readPlaceFiles(place: string, signal?: AbortSignal): Promise<PlaceFiles>;
  /** The YAML text of a scenario, with the name that problems call it by. */
  readScenario(id: string, signal?: AbortSignal): Promise<NonNullable<OpenRequest['scenario']>>;
}

/** Somebody answered, but with no success. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
  /** The status of HTTP. */
  readonly status: number;

  constructor(path: string, status: number) {
    super(`${path}: ${status}`);
    this.status = status;
  }
}

/** Ask for something of this page's own origin; an answer that is no success rejects with a RefusedError. */
export async function askFor(path: string, signal: AbortSignal | undefined): Promise<Response> {
  const response = await fetch(path, signal === undefined ? {} : { signal });
  if (!response.ok) throw new RefusedError(path, response.status);
  return response;
}

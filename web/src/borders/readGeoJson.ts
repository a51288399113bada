import type { Problem } from '../../../src/domain/problem.ts';
import { borderProblem } from './borderProblems.ts';
import type { GeoFeature } from './geoShapes.ts';
import { readShape, ShapeFault } from './readShape.ts';

/** What a file of GeoJSON holds. */
export interface GeoFile {
  readonly features: readonly GeoFeature[];
  readonly problems: readonly Problem[];
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Properties that are plain texts or numbers, and what the feature is numbered by. */
function plainProperties({ id, properties }: Readonly<Record<string, unknown>>): Record<string, string> {
  const all = { ...(isObject(properties) ? properties : {}), ...(id === undefined ? {} : { id }) };
  const plain = Object.entries(all).filter(([, value]) => ['string', 'number'].includes(typeof value));
  return Object.fromEntries(plain.map(([key, value]) => [key, String(value).normalize('NFKC').trim()]));
}

/** The features of a document: of a collection, of one feature, or a bare geometry as one; undefined of anything else. */
function featuresIn(document: unknown): readonly unknown[] | undefined {
  if (!isObject(document) || typeof document.type !== 'string') return undefined;
  if (document.type === 'FeatureCollection')
    return Array.isArray(document.features) ? document.features : undefined;
  if (document.type === 'Feature') return [document];
  const isGeometry = Array.isArray(document.coordinates) || Array.isArray(document.geometries);
  return isGeometry ? [{ properties: {}, geometry: document }] : undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

/**
 * Read a text of GeoJSON. Features that cannot be drawn are left out and told; those without a geometry are no shapes.
 *
 * @param file What the file is called.
 * @source RFC 7946.
 */
export function readGeoJson(file: string, text: string): GeoFile {
  const given = featuresIn(parse(text));
  if (given === undefined) return { features: [], problems: [borderProblem('notGeoJson', { file })] };
  const features: GeoFeature[] = [];
  const broken: number[] = [];
  const outside: { readonly number: number; readonly position: string }[] = [];
  given.forEach((feature, index) => {
    const number = index + 1;
    if (!isObject(feature)) {
      broken.push(number);
      return;
    }
    if (feature.geometry === null || feature.geometry === undefined) return;
    try {
      features.push({ number, properties: plainProperties(feature), shape: readShape(feature.geometry) });
    } catch (error) {
      if (!(error instanceof ShapeFault)) throw error;
      if (error.position === undefined) broken.push(number);
      else outside.push({ number, position: error.position });
    }
  });
  const problems: Problem[] = [];
  const [first, far] = [broken[0], outside[0]];
  if (first !== undefined)
    problems.push(borderProblem('brokenShape', { file }, { count: broken.length, first }));
  if (far !== undefined) {
    const details = { count: outside.length, first: far.number, position: far.position };
    problems.push(borderProblem('notDegrees', { file }, details));
  }
  if (features.length === 0 && problems.length === 0) problems.push(borderProblem('noShape', { file }));
  return { features, problems };
}

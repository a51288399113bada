import * as z from 'zod';
import { bases } from '../../domain/basis.ts';
import { placeSchema } from '../../domain/region/place.ts';
import { datedPageQuery, keyText, nextText, pageQuery } from '../paging.ts';
import { list, problemSchema } from './problem.ts';

export const hashSchema = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .meta({ description: 'SHA-256 over names and bytes of the files of a version of a place; hexadecimal.' });

/** A path's place: a version by its hash, or the latest version by the place's name. */
export const placeParams = z.object({
  place: z
    .string()
    .min(1)
    .max(200)
    .meta({
      description: 'Hash of a version of a place, or the name of a place for its latest version.',
      examples: ['zibo'],
    }),
});

const at = z.string().meta({ description: 'Instant, ISO 8601.' });

export const versionSchema = z
  .object({
    id: z.string(),
    name: z.string().meta({ description: 'The place’s id in its table region.' }),
    hash: hashSchema,
    addedAt: at,
    files: z.int().meta({ unit: 'files', description: 'Number of files.' }),
    bytes: z.int().meta({ unit: 'bytes', description: 'Bytes of the files together.' }),
  })
  .meta({ id: 'PlaceVersion', description: 'One immutable version of a place’s tables.' });

export const storedPlaceSchema = z
  .object({
    name: z.string(),
    latest: versionSchema,
    versions: z.int().meta({ unit: 'versions', description: 'Versions that are kept.' }),
  })
  .meta({
    id: 'StoredPlace',
    description: 'A place: the version that was added last, and how many there are.',
  });

export const placeListSchema = z
  .object({ places: list(storedPlaceSchema), next: nextText })
  .meta({ id: 'PlaceList', description: 'Places by name.' });

export const placeListQuery = z.strictObject(pageQuery('places', z.tuple([keyText])));

export const versionListSchema = z
  .object({ versions: list(versionSchema), next: nextText })
  .meta({ id: 'VersionList', description: 'Versions of a place, the latest added first.' });

export const versionListQuery = z.strictObject(datedPageQuery('versions'));

export const provenanceSchema = z
  .object({
    engine: z.object({ name: z.string(), version: z.string() }),
    dataset: z.object({ name: z.string(), sha256: z.string() }),
    scenario: z.object({ name: z.string(), sha256: z.string() }).nullable(),
  })
  .meta({
    id: 'Provenance',
    description: 'Program, tables and scenario: the same three give the same bytes.',
  });

const districtSchema = z.object({ id: z.string(), name: z.string(), nameEn: z.string().optional() });

const targetSchema = z.object({
  id: z.string(),
  title: z.string(),
  titleEn: z.string().optional(),
  indicator: z.string(),
  role: z.string(),
  year: z.int().optional().meta({ unit: 'calendar year', description: 'Year by whose end it is due.' }),
});

const countSchema = z.object({
  table: z.string(),
  rows: z.int().meta({ unit: 'rows', description: 'Rows of the table.' }),
  byBasis: z
    .record(z.enum(bases), z.int())
    .meta({ unit: 'rows', description: 'Rows that are published, reported, derived, assumed.' }),
});

export const wordsSchema = z.object({ zh: z.string(), en: z.string() }).meta({ id: 'Words' });

export const changeSchema = z
  .object({
    index: z.int().meta({ unit: 'lines', description: 'Place in the scenario’s interventions, from 0.' }),
    kind: z.string(),
    because: z.string(),
    what: wordsSchema,
    touched: z.int().meta({ unit: 'rows', description: 'Rows changed or added.' }),
  })
  .meta({ id: 'Change', description: 'What one line of a scenario did to the tables.' });

/** `xuewei.place/1`. */
export const placeDocumentSchema = z
  .object({
    format: z.literal('xuewei.place/1'),
    provenance: provenanceSchema,
    place: placeSchema.meta({ id: 'PlaceRow', description: 'The row of region.csv.' }),
    districts: list(districtSchema),
    schools: z.int().meta({ unit: 'schools', description: 'Schools and campuses.' }),
    pupils: z.int().meta({ unit: 'pupils', description: 'Pupils of the base year.' }),
    firstYear: z.int().meta({ unit: 'school year', description: 'First census in the tables.' }),
    targets: list(targetSchema),
    tables: list(countSchema),
    changes: list(changeSchema),
  })
  .meta({ id: 'PlaceDocument', description: 'What a place is, and what the scenario changes in it.' });

const uploadedFileSchema = z.strictObject({
  name: z
    .string()
    .min(1)
    .max(300)
    .meta({ examples: ['schools.csv'] }),
  base64: z.base64().meta({ description: 'Bytes of the file.' }),
});

export const uploadSchema = z
  .strictObject({
    files: z
      .array(z.union([z.file(), uploadedFileSchema]))
      .min(1)
      .max(200),
  })
  .meta({
    id: 'Upload',
    description:
      'Tables (.csv), one workbook (.xlsx) or an archive of them (.zip): as files of multipart/form-data, or as JSON with base64.',
  });

export const addedPlaceSchema = z
  .object({ place: versionSchema, summary: placeDocumentSchema, notices: list(problemSchema) })
  .meta({ id: 'AddedPlace', description: 'The version that was kept, what it is, and what was noticed.' });

export const checkedPlaceSchema = z
  .object({
    readable: z.boolean(),
    summary: placeDocumentSchema.nullable(),
    problems: list(problemSchema),
    notices: list(problemSchema),
  })
  .meta({ id: 'CheckedPlace', description: 'What keeps the files from being used, and what was noticed.' });

export const placeFilesSchema = z
  .object({
    hash: hashSchema,
    files: list(
      z.object({ name: z.string(), base64: z.string().meta({ description: 'Bytes of the file.' }) }),
    ),
  })
  .meta({ id: 'PlaceFiles', description: 'The tables of a version as files.' });

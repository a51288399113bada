import * as z from 'zod';
import { bases } from '../basis.ts';
import { readDelays } from '../delays.ts';

/** What every field of a table says of itself, once: readers, schemas, docs and screens all take it from here. */
export interface FieldWords {
  /** The heading planners know it by. */
  readonly zh: string;
  /** What the value means. */
  readonly description: string;
  /** The unit of a number: "pupils", "rooms", "yuan", "share", … */
  readonly unit?: string;
  /** Where a bureau finds it. */
  readonly source?: string;
}

/** What a column says of itself in both languages: the workbook that planners fill in tells it by the cell. */
export interface ColumnWords extends FieldWords {
  /** What the value means, in Chinese. */
  readonly descriptionZh: string;
}

/** How a cell of text becomes the value. */
export type FieldKind =
  | 'text'
  | 'identifier'
  | 'integer'
  | 'number'
  | 'boolean'
  | 'choice'
  | 'year'
  | 'month'
  | 'day'
  | 'identifiers'
  | 'choices'
  | 'integers'
  | 'counts'
  | 'bins'
  | 'ladder'
  | 'delays';

export interface FieldMeta extends ColumnWords {
  readonly kind: FieldKind;
  /** The column a value must be found in, as "table.field"; several tables: "schools.id|areas.id". */
  readonly refersTo?: string;
  /** Values of a choice. */
  readonly choices?: readonly string[];
  readonly [extra: string]: unknown;
}

type Words = ColumnWords & { readonly refersTo?: string };
const described = <T extends z.ZodType>(schema: T, kind: FieldKind, words: Words, more: object = {}): T =>
  schema.meta({ ...words, ...more, kind } as FieldMeta & Record<string, unknown>);

export const identifierPattern = /^[^\s;:|,"'/\\]{1,80}$/u;
export const text = (words: Words) => described(z.string().min(1).max(2000), 'text', words);
export const identifier = (words: Words) =>
  described(z.string().regex(identifierPattern), 'identifier', words);
export const count = (words: Words & { unit: string }) =>
  described(z.int().min(0).max(1e9), 'integer', words);
export const amount = (words: Words & { unit: string }) =>
  described(z.number().min(0).max(1e14), 'number', words);
/** A factor on what would be anyway; ten times is more than any place has seen, and bounds the work. */
export const factor = (words: Words) =>
  described(z.number().min(0).max(10), 'number', { unit: 'ratio', ...words });
export const share = (words: Words) =>
  described(z.number().min(0).max(1), 'number', { unit: 'share', ...words });
export const anyNumber = (words: Words & { unit: string }) =>
  described(z.number().min(-1e14).max(1e14), 'number', words);
const coordinate = (words: Words & { unit: string }, limit: 90 | 180) =>
  described(z.number().min(-limit).max(limit), 'number', words);
export const flag = (words: Words) => described(z.boolean(), 'boolean', words);
export const year = (words: Words) =>
  described(z.int().min(1900).max(2200), 'year', { unit: 'school year', ...words });
export const month = (words: Words) => described(z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/), 'month', words);
export const day = (words: Words) =>
  described(z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/), 'day', words);
export const choice = <const C extends readonly [string, ...string[]]>(choices: C, words: Words) =>
  described(z.enum(choices), 'choice', words, { choices });
export const choices = <const C extends readonly [string, ...string[]]>(values: C, words: Words) =>
  described(z.array(z.enum(values)), 'choices', words, { choices: values });
export const identifiers = (words: Words) =>
  described(z.array(z.string().regex(identifierPattern)), 'identifiers', words);
export const counts = (words: Words & { unit: string }) =>
  described(z.array(z.int().min(0).max(100000)), 'integers', words);
/** Named whole numbers, "primary:35;junior:28" in a cell. */
export const namedCounts = <const C extends readonly [string, ...string[]]>(
  names: C,
  words: Words & { unit: string },
) =>
  described(z.partialRecord(z.enum(names), z.int().min(0).max(100000)), 'counts', words, { choices: names });

/** A class-size bin of the official form: "46-50:3" in a cell; `to` is missing in the open bin "66-:1". */
export const sizeBin = z.strictObject({
  from: z.int().min(0),
  to: z.optional(z.int().min(0)),
  classes: z.int().min(0),
});
export type SizeBin = z.infer<typeof sizeBin>;
export const bins = (words: Words & { unit: string }) => described(z.array(sizeBin), 'bins', words);
export const ladder = (words: Words) => described(z.string().min(3).max(400), 'ladder', words);

/** Months off and their weights: "0:50;12:30" in a cell. */
export const delays = (words: Words) =>
  described(
    z
      .string()
      .min(3)
      .max(2000)
      .refine((text) => readDelays(text) !== undefined),
    'delays',
    words,
  );

/** The same field, but it may be left empty. */
export function optional<T extends z.ZodType>(field: T): z.ZodOptional<T> {
  return field.optional().meta(field.meta() ?? {});
}

/** The three columns that say where a row comes from. */
export const provenance = {
  basis: choice(bases, {
    zh: '依据',
    description:
      'published = printed in a document; reported = the bureau’s own records; derived = computed from such; assumed = nobody published it.',
    descriptionZh:
      '数据出处：公开发布（文件刊载）、部门报表（本单位台账）、推算（由前两者计算）或假设（无人公布）。',
  }),
  source: optional(
    identifier({
      zh: '来源',
      description: 'The source, as in sources.csv.',
      descriptionZh: '来源表中的来源代码。',
      refersTo: 'sources.id',
    }),
  ),
  note: optional(
    text({
      zh: '备注',
      description: 'Anything a reader should know of this row.',
      descriptionZh: '需要向读者说明的事项。',
    }),
  ),
};

/**
 * Where something lies: the columns lon and lat.
 *
 * @param part What of it is meant, if not the whole, in English and Chinese.
 */
export const position = (
  part: { readonly en: string; readonly zh: string } = { en: '', zh: '' },
  more: Pick<FieldWords, 'source'> = {},
) => {
  const of = (en: string, zh: string) => ({
    ...{
      zh,
      unit: 'degrees',
      description: `${en}${part.en}, WGS 84.`,
      descriptionZh: `${part.zh}${zh}（WGS 84 坐标系）。`,
    },
    ...more,
  });
  return {
    lon: optional(coordinate(of('Longitude', '经度'), 180)),
    lat: optional(coordinate(of('Latitude', '纬度'), 90)),
  };
};

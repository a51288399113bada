import * as z from 'zod';
import { list } from './problem.ts';

const size = (description: string) => z.int().meta({ unit: 'pupils per class', description });
const grades = (description: string) => z.int().meta({ unit: 'school-grades', description });
const year = (description: string) => z.int().meta({ unit: 'school year', description });

const ruleSchema = z.strictObject({
  targetSize: size('Size that new classes aim at.'),
  capSize: size('Size that a class should not exceed.'),
  mergeBelow: size('Average under which classes are merged; never where left out.').optional(),
  keepLast: z.boolean().optional(),
  splitOversize: z.boolean().optional(),
  sizeRange: z.int().optional().meta({
    unit: 'pupils',
    description: 'Largest less smallest newly formed class of a grade; at most one where left out.',
  }),
});

const matchesSchema = z.strictObject({
  cells: grades('School-grades compared.'),
  fitted: grades('Of them those whose number of classes the fitted rule gives.'),
  bare: grades('Those for which pupils ÷ cap, rounded up, gives it.'),
  bareFitted: grades('Those for which it does with the best-fitting cap.'),
});

const spreadSchema = z.strictObject({
  classes: z.int().meta({ unit: 'classes', description: 'Classes counted.' }),
  mean: z.number().meta({ unit: 'pupils per class', description: 'Mean size.' }),
  tenth: size('Size that a tenth of the classes do not pass.'),
  median: size('Size that half of the classes do not pass.'),
  ninetieth: size('Size that nine tenths of the classes do not pass.'),
  range: z
    .number()
    .optional()
    .meta({ unit: 'pupils', description: 'Mean of largest less smallest class of a grade.' }),
});

/** Class rules fitted to a place's own classes, as docs/json.md tells them. */
export const classFitSchema = z
  .strictObject({
    heldBack: z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('years'),
        from: year('First school year held back.'),
        to: year('Last school year held back.'),
        window: z.int().meta({ unit: 'years', description: 'Years before it that a rule is fitted to.' }),
      }),
      z.strictObject({ kind: z.literal('schools') }),
    ]),
    fits: list(
      z.strictObject({
        stage: z.string(),
        district: z.string().optional(),
        grades: list(z.string()),
        published: ruleSchema,
        rule: ruleSchema,
        cells: grades('School-grades that the rule was fitted to.'),
        matches: matchesSchema,
      }),
    ),
    all: matchesSchema,
    sizes: z
      .strictObject({
        real: spreadSchema,
        formed: spreadSchema,
        overlap: z.number().meta({
          unit: 'share',
          description: 'Share of classes that stand at the same size in both distributions.',
        }),
      })
      .optional(),
  })
  .meta({
    id: 'ClassFit',
    description: 'Class rules fitted to a place’s own classes, judged on what was held back.',
  });

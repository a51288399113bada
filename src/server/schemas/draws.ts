import * as z from 'zod';
import { stages } from '../../domain/stage.ts';
import { provenanceSchema, wordsSchema } from './place.ts';
import { list } from './problem.ts';

const id = z.string();
const share = (description: string) => z.number().meta({ unit: 'share', description });
const whole = (unit: string, description: string) => z.int().meta({ unit, description });
const schoolYear = whole('school year', 'Named by the year of its 1 September.');
const stage = z.enum(stages);

/** A share of the futures with what so few of them leave open. */
export const drawnShare = {
  probability: share('Share of the futures.'),
  from: share('Lower end of its 95 % binomial interval.'),
  to: share('Upper end.'),
};
const rangeOf = (unit: string) => {
  const end = (description: string) => z.number().meta({ unit, description });
  return z.strictObject({
    low: end('A tenth of the futures do not exceed it.'),
    middle: end('Half do not.'),
    high: end('Nine tenths do not.'),
  });
};
const variance = (description: string) => z.number().meta({ unit: '(pupils per pupils^¾)²', description });
const stageSpread = z.strictObject({
  entryYear: variance('Entrants, one year’s alone.'),
  entryWalk: variance('Entrants, each year more.'),
  flow: list(variance('Cohorts that moved up one, two … years.')),
  flowAfterEntry: share('Of the flow, left in cohorts that entered within the forecast.'),
});

/** `xuewei.draws/1`. */
export const drawsDocumentSchema = z
  .strictObject({
    format: z.literal('xuewei.draws/1'),
    provenance: provenanceSchema,
    draws: whole('futures', 'Futures drawn.'),
    seed: whole('seed', 'Where chance starts.'),
    threshold: whole('pupils', 'From which a class counts as oversize.'),
    leastProbability: share('From which grades are listed.'),
    spread: z.strictObject({
      stages: list(
        z.strictObject({
          ...{ stage, district: stageSpread, school: stageSpread },
          shared: share('Of a district’s flow that all grades have in common.'),
        }),
      ),
      figures: whole('figures', 'Of the past that it is measured on.'),
      origins: list(schoolYear),
    }),
    verdicts: list(
      z.strictObject({
        target: id,
        scope: z.looseObject({ district: id.optional(), unitScope: id.optional() }),
        ...drawnShare,
        judged: whole('futures', 'In which it could be measured.'),
        fixed: z.boolean(),
        value: rangeOf('the target’s unit').optional(),
        words: wordsSchema,
      }),
    ),
    classes: list(
      z.strictObject({
        ...{ year: schoolYear, district: id, stage, pupils: rangeOf('pupils') },
        ...{ anyOverCap: z.strictObject(drawnShare), overCap: rangeOf('classes') },
        ...{ anyOversize: z.strictObject(drawnShare), oversize: rangeOf('classes') },
      }),
    ),
    grades: list(
      z.strictObject({
        ...{ year: schoolYear, district: id, school: id, stage, grade: z.string() },
        expected: whole('sections', 'That the rules ask for on the central path.'),
        ...drawnShare,
      }),
    ),
    works: list(
      z.strictObject({
        ...{ project: id, name: z.string(), district: id, openYear: schoolYear.optional() },
        late: z.strictObject(drawnShare),
        ...{ opens: rangeOf('school year').optional(), words: wordsSchema },
      }),
    ).optional(),
    timetables: whole('timetables', 'Of the works drawn, that are independent of each other.').optional(),
    how: list(wordsSchema),
  })
  .meta({ id: 'DrawsDocument', description: 'How sure verdicts and classes are (xuewei.draws/1).' });

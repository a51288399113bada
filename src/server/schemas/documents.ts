import * as z from 'zod';
import { bases } from '../../domain/basis.ts';
import { planningSchema } from '../../domain/planning.ts';
import { placeSchema } from '../../domain/region/place.ts';
import { ledgerStates, remedies, verdictStates } from '../../domain/report.ts';
import { scenarioSchema } from '../../domain/scenario.ts';
import { backtestParts } from './backtest.ts';
import { changeSchema, provenanceSchema, wordsSchema } from './place.ts';
import { certificateSchema, partSchema, planVectorSchema } from './plan.ts';
import { list } from './problem.ts';

// The answers' shapes as docs/json.md tells them. A test holds real results against them, field by field.

const id = z.string();
const schoolYear = z
  .int()
  .meta({ unit: 'school year', description: 'Named by the year of its 1 September.' });
const value = (description: string) => z.number().meta({ unit: 'the indicator’s unit', description });
const pupils = z.int().meta({ unit: 'pupils', description: 'Pupils.' });
const basis = z.enum(bases);
const scope = z.strictObject({
  district: id.optional(),
  stages: list(z.string()).optional(),
  types: list(z.string()).optional(),
  grades: list(z.string()).optional(),
  unitScope: id.optional(),
});

const indicatorSchema = z.strictObject({
  indicator: id,
  words: wordsSchema,
  unit: z.string(),
  scope,
  target: id.optional(),
  dataBasis: basis.optional(),
  missing: wordsSchema.optional(),
  values: list(
    z.strictObject({ year: schoolYear, value: value('Left out where it cannot be measured.').optional() }),
  ),
});

const verdictSchema = z.strictObject({
  target: id,
  words: wordsSchema,
  indicator: id,
  role: z.string(),
  scope,
  operator: z.string(),
  demanded: value('What is demanded.').optional(),
  upTo: value('Upper end of a range demanded.').optional(),
  unit: z.string(),
  due: z.int().optional().meta({ unit: 'calendar year', description: 'Year by whose end it is due.' }),
  observed: z.string(),
  observedWords: wordsSchema,
  year: schoolYear.optional(),
  state: z.enum(verdictStates),
  value: value('What comes out.').optional(),
  margin: value('Distance from the demand; positive is the safe side.').optional(),
  firstMet: schoolYear.optional(),
  probability: z
    .number()
    .nullable()
    .meta({ unit: 'share', description: 'Probability of meeting it; null where none is known.' }),
  probabilityWords: wordsSchema.optional(),
  missing: z.string().optional(),
  missingWords: wordsSchema.optional(),
  notes: list(wordsSchema),
  firmness: z.string().optional(),
  reference: id,
  article: z.string().optional(),
  source: z.string().optional(),
  basis,
  dataBasis: basis.optional(),
});

export const ledgerRowSchema = z
  .strictObject({
    id: z.string().meta({ description: 'school/stage/entered/number: the same class from year to year.' }),
    target: id,
    district: id,
    school: id,
    schoolName: z.string(),
    stage: z.string(),
    grade: z.string(),
    number: z.int().meta({ unit: 'classes', description: 'Number of the class in its grade, from 1.' }),
    since: schoolYear,
    pupils,
    band: z.string(),
    cause: z.string(),
    origin: z.enum(['stock', 'increase']),
    closes: schoolYear.optional(),
    remedy: z.enum(remedies),
    project: id.optional(),
    state: z.enum(ledgerStates),
    relapses: list(schoolYear),
    course: list(z.strictObject({ year: schoolYear, grade: z.string(), pupils, cause: z.string() })),
    basis,
  })
  .meta({ id: 'LedgerRow', description: 'One oversize class (台账).' });

const spotSchema = z.strictObject({
  target: id,
  year: schoolYear,
  district: id,
  school: id,
  schoolName: z.string(),
  stage: z.string(),
  grade: z.string(),
  sizes: list(pupils),
  over: z.int().meta({ unit: 'classes', description: 'Classes over the threshold.' }),
  cause: z.string(),
  rooms: z.int().optional().meta({ unit: 'rooms', description: 'Home rooms of the school.' }),
  sections: z.int().meta({ unit: 'classes', description: 'Classes of the school.' }),
  plainCause: wordsSchema,
  basis,
});

const criticalProjectSchema = z.strictObject({
  target: id,
  year: schoolYear,
  project: id,
  name: z.string(),
  district: id,
  builtYear: z.int().meta({ unit: 'calendar year', description: 'Year in which it is finished.' }),
  openYear: schoolYear,
  finishedInTime: z.boolean(),
  schools: list(id),
  over: z.int().meta({ unit: 'classes', description: 'Classes over the threshold at those schools.' }),
  words: wordsSchema,
});

const unfundedProjectSchema = z.strictObject({
  ...{ project: id, name: z.string(), district: id },
  fundedShare: z.number().meta({ unit: 'share', description: 'Share of its cost that is funded.' }),
  lacking: z.number().meta({ unit: 'yuan', description: 'Of its cost, not funded.' }).optional(),
  ...{ openYear: schoolYear, targets: list(id), words: wordsSchema },
});

const ratio = (description: string) => z.number().meta({ unit: 'ratio', description });
const balancePartSchema = z.strictObject({
  year: schoolYear,
  unitScope: id.optional(),
  districts: list(id),
  stage: z.string(),
  variations: list(
    z.strictObject({ indicator: id, value: ratio('Coefficient of variation between schools.').optional() }),
  ),
  combined: ratio('Mean of the coefficients.').optional(),
  limit: ratio('Largest coefficient that any one may have.'),
  passes: z.boolean().optional(),
  schools: list(
    z.strictObject({
      school: id,
      schoolName: z.string(),
      pupils,
      figures: list(
        z.strictObject({
          indicator: id,
          perPupil: value('Amount per pupil.').optional(),
          mark: value('Least amount per pupil.'),
        }),
      ),
      reached: z.int().meta({ unit: 'figures', description: 'Figures that reach their marks, of seven.' }),
      passes: z.boolean().optional(),
      basis,
    }),
  ),
});

const openingSchema = z.looseObject({ project: id, district: id, openYear: schoolYear });
const choiceSchema = z.looseObject({ step: z.string(), stage: z.string(), method: wordsSchema });

const expectationSchema = z.strictObject({
  expectation: z.looseObject({ target: id.optional(), indicator: id.optional() }),
  holds: z.boolean(),
  state: z.enum(verdictStates).optional(),
  value: value('What came out.').optional(),
});

/** `xuewei.study/1`. */
export const studyDocumentSchema = z
  .strictObject({
    format: z.literal('xuewei.study/1'),
    provenance: provenanceSchema,
    place: placeSchema,
    scenario: scenarioSchema.nullable(),
    changes: list(changeSchema),
    indicators: list(indicatorSchema),
    verdicts: list(verdictSchema),
    ledger: list(ledgerRowSchema),
    spots: list(spotSchema),
    criticalProjects: list(criticalProjectSchema),
    unfunded: list(unfundedProjectSchema).optional(),
    balance: list(balancePartSchema),
    openings: list(openingSchema),
    choices: list(choiceSchema),
    accuracy: z.strictObject(backtestParts),
    expectations: list(expectationSchema),
  })
  .meta({ id: 'StudyDocument', description: 'A whole study (xuewei.study/1).' });

const bothRuns = <S extends z.ZodType>(schema: S) => z.strictObject({ before: schema, after: schema });

/** `xuewei.plan/1`. */
export const planDocumentSchema = z
  .strictObject({
    format: z.literal('xuewei.plan/1'),
    provenance: provenanceSchema,
    place: placeSchema,
    scenario: scenarioSchema.nullable(),
    settings: z.strictObject({
      planning: planningSchema,
      work: z.int().meta({ unit: 'moves', description: 'Moves weighed in each part.' }),
      seed: z.int().meta({ unit: 'seed', description: 'Where chance starts.' }),
      polish: z.literal(true).optional().meta({ description: 'The plan was polished.' }),
    }),
    vector: planVectorSchema,
    certificate: certificateSchema,
    impossible: list(z.string()),
    parts: list(partSchema),
    works: list(z.looseObject({ id, school: id, district: id })),
    targets: bothRuns(list(verdictSchema)),
    oversize: bothRuns(
      z.strictObject({
        series: list(indicatorSchema),
        unplaced: list(z.strictObject({ year: schoolYear, pupils })),
      }),
    ),
    spots: list(spotSchema),
    ledger: list(ledgerRowSchema),
    expectations: bothRuns(list(expectationSchema)),
  })
  .meta({ id: 'PlanDocument', description: 'A plan for a place, checked (xuewei.plan/1).' });

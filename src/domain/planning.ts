import * as z from 'zod';
import { identifierPattern } from './region/fields.ts';
import { stages } from './stage.ts';

const said = <T extends z.ZodType>(schema: T, unit: string, description: string): T =>
  schema.meta({ unit, description });
const yuan = (most: number, unit: string, description: string) =>
  said(z.number().min(0).max(most), unit, description);
const used = (description: string) => z.boolean().default(true).meta({ description });
const identifier = (description: string) => z.string().regex(identifierPattern).meta({ description });
const year = (description: string) => said(z.int().min(1900).max(2200), 'school year', description);

const extensions = z
  .strictObject({
    use: used('Whether rooms may be built on where the site still allows it.'),
    costPerRoom: yuan(1e9, 'yuan per room', 'Capital cost of a room.').default(700_000),
    leadYears: said(z.int().min(0).max(10), 'years', 'Years of works before pupils move in.').default(1),
  })
  .prefault({});
const conversions = z
  .strictObject({
    use: used('Whether special rooms may serve as home rooms for a time.'),
    costPerRoomYear: yuan(1e8, 'yuan per room and year', 'Cost of fitting out and of lessons lost.').default(
      20_000,
    ),
    lastYear: year('Last school year in which they may be used; to the end when missing.').optional(),
  })
  .prefault({});
const temporaryRooms = z
  .strictObject({
    use: used('Whether modular rooms may be set up.'),
    mostPerSchool: said(
      z.int().min(0).max(100),
      'rooms',
      'Modular rooms that a school has ground for.',
    ).default(4),
    costPerRoomYear: yuan(1e8, 'yuan per room and year', 'Rent of a modular room.').default(60_000),
    lastYear: year('Last school year in which they may stand; to the end when missing.').optional(),
  })
  .prefault({});
const newSchools = z
  .strictObject({
    use: used('Whether schools may be opened on the sites of sites.csv.'),
    modules: z
      .array(said(z.int().min(1).max(120), 'classes', 'Standard sizes of new schools.'))
      .min(1)
      .max(10)
      .default([12, 18, 24, 30, 36]),
    costPerClass: yuan(
      1e9,
      'yuan per class',
      'Capital cost of a new school per class, without land.',
    ).default(4_500_000),
    leadYears: said(z.int().min(0).max(10), 'years', 'Years of works before pupils move in.').default(2),
    runningCost: yuan(1e9, 'yuan per year', 'Cost of keeping a new school open, beside its classes.').default(
      1_000_000,
    ),
  })
  .prefault({});
const moves = z
  .strictObject({
    use: used('Whether children may enter another school than that of their catchment.'),
    mostShare: said(
      z.number().min(0).max(1),
      'share',
      'Share of a school’s entrants who may be sent elsewhere.',
    ).default(0.5),
    neighbours: said(z.int().min(0).max(20), 'schools', 'Nearest schools they may be sent to.').default(4),
    costPerPupilYear: yuan(
      1e6,
      'yuan per pupil and year',
      'Price of a child who goes to another school: the way there, and what parents think of it.',
    ).default(1000),
    withinKilometres: z
      .partialRecord(z.enum(stages), said(z.number().min(0).max(500), 'km', 'Farthest school of the stage.'))
      .default({ primary: 3, junior: 5, senior: 30 })
      .meta({ description: 'How far, by stage; no limit for a stage that is not named.' }),
  })
  .prefault({});
const regrouping = z
  .strictObject({
    use: used('Whether classes that are too large may be formed anew, at any time of their life.'),
    costPerCohort: yuan(1e8, 'yuan per cohort', 'Price of regrouping a grade of a school.').default(20_000),
  })
  .prefault({});
const teachers = z
  .strictObject({
    wage: yuan(1e7, 'yuan per teacher and year', 'Cost of a full-time teacher.').default(110_000),
    contractPrice: yuan(1e7, 'yuan per teacher and year', 'Cost of a contract teacher.').default(80_000),
    hiresFactor: said(
      z.number().min(0).max(10),
      'ratio',
      'Hires possible each year, as a multiple of those in teachers.csv.',
    ).default(1),
    contractsAtMost: said(
      z.int().min(0).max(1_000_000),
      'teachers',
      'Contract teachers in a district and stage in any year; no limit when missing.',
    ).optional(),
  })
  .prefault({});
const closures = z
  .array(
    z.strictObject({
      school: identifier('School that may be closed.'),
      receiver: identifier('School that takes its pupils.'),
      after: identifier('Site that must be open first (先建后撤).').optional(),
      earliest: year('First school year without it; the first one planned when missing.').optional(),
      saving: yuan(1e9, 'yuan per year', 'What a closed school saves a year.').default(0),
    }),
  )
  .max(500)
  .default([]);

/**
 * What the allocator may do and at what price: the `planning` part of a scenario. Every default is assumed; a bureau
 * sets its own figures.
 */
export const planningSchema = z.strictObject({
  because: z.string().min(3).max(2000).optional().meta({ description: 'Why these levers and prices.' }),
  stages: z
    .array(z.enum(stages))
    .min(1)
    .optional()
    .meta({ description: 'Stages planned; those of the oversize-class targets when missing.' }),
  districts: z
    .array(identifier('District.'))
    .min(1)
    .optional()
    .meta({ description: 'Districts planned; all when missing.' }),
  lastYear: year('Last school year planned; the horizon when missing.').optional(),
  classCost: yuan(1e8, 'yuan per class and year', 'Cost of a class beside its teachers.').default(30_000),
  splitCost: yuan(1e8, 'yuan per class', 'Cost of each class added to a grade after its entry.').default(
    20_000,
  ),
  extensions,
  conversions,
  temporaryRooms,
  newSchools,
  moves,
  regrouping,
  teachers,
  closures,
  costTolerance: said(
    z.number().min(0).max(1),
    'share',
    'How much dearer than the cheapest plan a plan may be that sends fewer children elsewhere.',
  ).default(0.002),
  cityGrantShare: said(
    z.number().min(0).max(1),
    'share',
    'Share of the city’s free works money that the districts may draw on.',
  ).default(0),
});
export type Planning = z.output<typeof planningSchema>;

/** All levers at their defaults. */
export const defaultPlanning: Planning = planningSchema.parse({});

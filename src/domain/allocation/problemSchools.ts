import * as z from 'zod';
import { counted, identifier, money, share, stageName, whole, year } from './problemFields.ts';

/** Pupils who are at a school already, with the classes they sit in. */
const enrolledSchema = z.strictObject({
  entered: year('School year in which they entered the stage; before the first year planned.'),
  sizes: z
    .array(counted('pupils', 'Pupils of a class in the year before the first year planned.'))
    .meta({ description: 'The real classes; they stay together unless a regrouping is paid for.' }),
});

const unitSchema = z.strictObject({
  stage: stageName('Stage taught.'),
  enrolled: z
    .array(enrolledSchema)
    .default([])
    .meta({ description: 'Cohorts that entered before the plan.' }),
});

const extensionSchema = z.strictObject({
  most: counted('rooms', 'Home rooms that can be added over all years.'),
  costPerRoom: money('yuan per room', 'Capital cost of a room.'),
  fixedCost: money('yuan', 'Capital cost of starting an extension, whatever its size.').default(0),
  leadYears: whole(
    'years',
    'Years from the start of works until pupils move in; the cost falls evenly in them.',
  ).default(1),
});

/** Rooms for a time: special rooms used as home rooms, or modular blocks. */
const passingRoomsSchema = z.strictObject({
  most: counted('rooms', 'Rooms at most in any year.'),
  costPerRoomYear: money('yuan per room and year', 'Cost of a room for a year.'),
  lastYear: year(
    'Last school year in which they may be used; the last year planned when missing.',
  ).optional(),
});

const moduleSchema = z.strictObject({
  rooms: counted('rooms', 'Home rooms of the new school; needed where classes are formed.').optional(),
  pupils: counted('pupils', 'Pupils that the new school takes at most; no limit when missing.').optional(),
  cost: money('yuan', 'Capital cost, falling evenly in the lead years.'),
  leadYears: whole('years', 'Years from the start of works until pupils move in.').default(0),
  runningCost: money('yuan per year', 'Cost of keeping it open, beside classes and pupils.').default(0),
});

const siteSchema = z.strictObject({
  earliestStart: year(
    'First school year in which works can start; the first year planned when missing.',
  ).optional(),
  modules: z
    .array(moduleSchema)
    .min(1)
    .meta({ description: 'Standard sizes of which at most one is built.' }),
});

const closureSchema = z.strictObject({
  receiver: identifier('School that takes the classes that are there when it closes.'),
  after: identifier('Site that must be open first (先建后撤).').optional(),
  earliest: year(
    'First school year in which it may be closed; the first year planned when missing.',
  ).optional(),
  saving: money('yuan per year', 'What a closed school saves a year, beside classes and pupils.').default(0),
});

/** A school, or a site on which one can be opened. */
export const schoolSchema = z.strictObject({
  id: identifier('School or site.'),
  district: identifier('District whose budget and teachers it draws on.'),
  units: z
    .array(unitSchema)
    .min(1)
    .meta({ description: 'Stages taught in the building; they share its rooms.' }),
  rooms: z
    .array(
      z.strictObject({
        fromYear: year('First school year of this figure.'),
        rooms: whole('rooms', 'Home rooms incl. works that are certain.'),
      }),
    )
    .optional()
    .meta({
      description: 'Home rooms by year; the last figure at or before a year holds. No limit when missing.',
    }),
  extension: extensionSchema.optional().meta({ description: 'Rooms that can be built on.' }),
  conversion: passingRoomsSchema
    .optional()
    .meta({ description: 'Special rooms that can serve as home rooms.' }),
  temporary: passingRoomsSchema.optional().meta({ description: 'Modular rooms that can be set up.' }),
  sizeCaps: z
    .array(
      z.strictObject({
        fromYear: year('First school year in which it holds.'),
        pupils: counted('pupils', 'Pupils that the whole school should not exceed.'),
      }),
    )
    .default([])
    .meta({ description: 'School size limits; pupils above count with those above the class cap.' }),
  site: siteSchema
    .optional()
    .meta({ description: 'Makes it a site: nothing stands there until it is opened.' }),
  closure: closureSchema.optional().meta({ description: 'Allows it to be closed.' }),
});
export type ProblemSchool = z.output<typeof schoolSchema>;

/** Which school can take the children of an area, and on what terms. */
export const flowSchema = z.strictObject({
  area: identifier('Area that the pupils come from.'),
  school: identifier('School or site that can take them.'),
  stage: stageName('Stage they enter.'),
  distance: money('km', 'Distance on the way to school.').default(0),
  home: z
    .boolean()
    .default(false)
    .meta({ description: 'Whether it is the school that the area belongs to.' }),
  leastShare: share('Share of the pupils placed who must go there while it is open.').default(0),
  mostShare: share('Share of the pupils who may go there.').default(1),
  transportCost: money('yuan per pupil and year', 'Cost of bringing a pupil there.').default(0),
});
export type ProblemFlow = z.output<typeof flowSchema>;

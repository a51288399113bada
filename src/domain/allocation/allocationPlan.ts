import * as z from 'zod';
import { identifier, money, ratio, stageName, whole, year } from './problemFields.ts';

const mostPupils = 1_000_000;
const pupils = (description: string) => ratio('pupils', description, mostPupils);
const school = identifier('School or site.');
const district = identifier('District.');

const roomsPlanned = (description: string) =>
  z
    .array(
      z.strictObject({
        school,
        year: year('School year.'),
        rooms: ratio('rooms', 'Rooms; whole where they are built.', mostPupils),
      }),
    )
    .default([])
    .meta({ description });

const teachersPlanned = (description: string) =>
  z
    .array(
      z.strictObject({
        district,
        stage: stageName('Stage of the pool.'),
        year: year('School year.'),
        teachers: ratio('teachers', 'Teachers, in full-time posts.', mostPupils),
      }),
    )
    .default([])
    .meta({ description });

/**
 * What is decided, in the words of the problem. What is not named is not done: every list may be left out. The single
 * source of the plan's type, of its form in files and of `schemas/allocationPlan.schema.json`.
 */
export const allocationPlanSchema = z.strictObject({
  intakes: z
    .array(
      z.strictObject({
        area: identifier('Area that the pupils come from.'),
        school,
        stage: stageName('Stage they enter.'),
        entryYear: year('School year in which they enter.'),
        pupils: pupils('Pupils who enter; fractions only where leavers are counted by ratio.'),
      }),
    )
    .default([])
    .meta({ description: 'Who enters which school.' }),
  unplaced: z
    .array(
      z.strictObject({
        area: identifier('Area that the pupils come from.'),
        stage: stageName('Stage they should enter.'),
        entryYear: year('School year in which they should enter.'),
        pupils: pupils('Pupils without a place.'),
      }),
    )
    .default([])
    .meta({ description: 'Who finds no place.' }),
  sections: z
    .array(
      z.strictObject({
        school,
        stage: stageName('Stage of the cohort.'),
        entered: year('School year in which the cohort entered.'),
        fromYear: year('First school year of the span.'),
        toYear: year('Last school year of the span.'),
        sections: whole('classes', 'Classes of the cohort in each year of the span.'),
      }),
    )
    .default([])
    .meta({
      description:
        'Classes by cohort and span of years; a cohort stays at the school it entered, or moves with it when it closes.',
    }),
  regrouped: z
    .array(
      z.strictObject({
        school,
        stage: stageName('Stage of the cohort.'),
        entered: year('School year in which the cohort entered.'),
        fromYear: year('First school year of the new classes.'),
      }),
    )
    .default([])
    .meta({
      description: 'Cohorts that were there already and whose classes are formed anew from this year on.',
    }),
  openings: z
    .array(
      z.strictObject({
        school: identifier('Site.'),
        module: whole('place', "Place of the module in the site's list, the first 0."),
        year: year('School year in which it opens.'),
      }),
    )
    .default([])
    .meta({ description: 'Sites opened.' }),
  closures: z
    .array(z.strictObject({ school: identifier('School.'), year: year('First school year without it.') }))
    .default([])
    .meta({ description: 'Schools closed.' }),
  extensions: roomsPlanned('Rooms built on that pupils move into in the year.'),
  conversions: roomsPlanned('Special rooms that serve as home rooms in the year.'),
  temporaries: roomsPlanned('Modular rooms that stand in the year.'),
  hires: teachersPlanned('Full-time teachers hired in the year.'),
  contracts: teachersPlanned('Contract teachers in the year.'),
  grants: z
    .array(
      z.strictObject({
        district,
        year: year('Year of the grant.'),
        amount: money('yuan', 'City money that the district gets.'),
      }),
    )
    .default([])
    .meta({ description: 'City money by district.' }),
});

type Kept<T> = T extends readonly (infer Item)[]
  ? readonly Kept<Item>[]
  : T extends object
    ? { readonly [Name in keyof T]: Kept<T[Name]> }
    : T;

/** A plan, every list there. Plain JSON. */
export type AllocationPlan = Kept<z.output<typeof allocationPlanSchema>>;

import * as z from 'zod';
import { identifierPattern } from '../region/fields.ts';
import { stages } from '../stage.ts';

/** A number that says its unit and meaning, as every number of the problem does. */
const measured = <T extends z.ZodType>(schema: T, unit: string, description: string): T =>
  schema.meta({ unit, description });

export const identifier = (description: string) => z.string().regex(identifierPattern).meta({ description });
export const stageName = (description: string) => z.enum(stages).meta({ description });
export const year = (description: string) =>
  measured(z.int().min(1900).max(2200), 'school year', description);
export const whole = (unit: string, description: string) =>
  measured(z.int().min(0).max(1_000_000), unit, description);
export const counted = (unit: string, description: string) =>
  measured(z.int().min(1).max(1_000_000), unit, description);
export const money = (unit: string, description: string) =>
  measured(z.number().min(0).max(1e13), unit, description);
export const share = (description: string) => measured(z.number().min(0).max(1), 'share', description);
export const ratio = (unit: string, description: string, most = 1000) =>
  measured(z.number().min(0).max(most), unit, description);

import * as z from 'zod';
import { sweepCounts } from '../../domain/sweepFigures.ts';
import { sweepLevels, sweepStates } from '../../domain/sweeps.ts';
import { datedPageQuery, highestRevision, nextText, pageQuery } from '../paging.ts';
import { list, problemSchema } from './problem.ts';

const name = z.string().min(1).max(200);
const whole = (unit: string, description: string) => z.int().meta({ unit, description });
const within = (least: number, most: number) => z.int().min(least).max(most);
const draws = (given: z.ZodInt) =>
  given.meta({ unit: 'futures', description: 'Futures of each; 0 for the likeliest path alone.' });
const threshold = (given: z.ZodInt) =>
  given.meta({ unit: 'pupils', description: 'Pupils from which a class counts as oversize.' });
const seed = (given: z.ZodInt) => given.meta({ unit: 'seed', description: 'Where chance starts.' });
const groups = z.record(name, z.array(name).min(1).max(1000)).meta({
  description: 'Names, each with places that are told together besides all of them.',
});

export const sweepOrderSchema = z
  .strictObject({
    title: name,
    places: z
      .array(name)
      .min(1)
      .max(1000)
      .meta({ description: 'Names of places (their latest versions), or hashes of versions.' }),
    scenarios: z
      .array(
        z.strictObject({
          id: name,
          revision: within(1, highestRevision)
            .optional()
            .meta({ unit: 'revisions', description: 'The newest when left out.' }),
        }),
      )
      .max(200)
      .default([])
      .meta({ description: 'Kept scenarios, each laid on every place.' }),
    asItIs: z.boolean().default(true).meta({ description: 'Whether each place is also run as it stands.' }),
    draws: draws(within(0, 10_000)).default(0),
    seed: seed(within(0, 0xffff_ffff)).default(1),
    threshold: threshold(within(1, 1000)).default(56),
    stretch: within(1, 1000).optional().meta({
      unit: 'futures',
      description: 'Futures of a shard; 50 when left out, of many places as many as draws (at most 1000).',
    }),
    groups: groups.default({}),
  })
  .meta({
    id: 'SweepOrder',
    examples: [
      {
        ...{ title: '全市各县', places: ['zibo', 'pingyin'], scenarios: [{ id: 'zibo-baseline' }] },
        ...{ asItIs: true, draws: 200, seed: 1, threshold: 56, groups: { 山东: ['zibo', 'pingyin'] } },
      },
    ],
  });

const queued = {
  id: z.string(),
  title: z.string(),
  engine: z.string().meta({ description: 'Version of the program that runs it.' }),
  state: z.enum(sweepStates),
  of: whole('shards', 'Shards in all.'),
  done: whole('shards', 'Shards with figures.'),
  failed: whole('shards', 'Shards that could not be run.'),
  draws: draws(z.int()),
  submittedAt: z.string().meta({ description: 'Instant, ISO 8601.' }),
  changedAt: z.string().meta({ description: 'Instant, ISO 8601.' }),
};

const workers = z
  .object({
    processes: whole('processes', 'Processes that were heard of within 20 seconds.'),
    threads: whole('threads', 'Their threads together.'),
    own: whole('threads', 'Threads of the service itself while sweeps run; 0: it leaves them to others.'),
  })
  .meta({ id: 'SweepWorkers', description: 'Who takes shards now; of all workspaces together.' });

export const sweepListSchema = z
  .object({
    sweeps: list(
      z
        .object({
          ...queued,
          places: whole('places', 'Places that it goes over.'),
          scenarios: whole('scenarios', 'Scenarios, the places as they stand among them.'),
          links: z.object({ self: z.string() }),
        })
        .meta({ id: 'ListedSweep' }),
    ),
    workers,
    next: nextText,
  })
  .meta({ id: 'SweepList' });

const pace = {
  rate: z.number().meta({ unit: 'shards per second', description: 'Over the last half minute.' }),
  left: whole('seconds', 'Until it is done at this rate; null while nothing ends.').nullable(),
  workers,
};

export const sweepSchema = z
  .object({
    ...queued,
    places: list(z.string()).meta({ description: 'Names, in the order in which they are run.' }),
    scenarios: list(z.string()).meta({ description: 'Names; empty for the places as they stand.' }),
    groups: z.record(z.string(), list(z.string())),
    seed: seed(z.int()),
    threshold: threshold(z.int()),
    ...pace,
    links: z.object({
      ...{ self: z.string(), events: z.string(), failures: z.string() },
      ...{ figures: z.string(), csv: z.string(), parquet: z.string() },
    }),
  })
  .meta({ id: 'Sweep', description: 'A sweep: what it goes over, how far it is and how fast it goes.' });

export const sweepProgressSchema = z
  .object({
    ...{ state: queued.state, of: queued.of, done: queued.done, failed: queued.failed },
    ...pace,
  })
  .meta({ id: 'SweepProgress' });

export const sweepStateSchema = z
  .strictObject({
    state: z.enum(['running', 'paused', 'cancelled']).meta({
      description:
        'running: goes on; what failed, or was left when it was cancelled, is run anew. paused: what runs ends, nothing new is begun. cancelled: given up, what is done stays.',
    }),
  })
  .meta({ id: 'SweepStateChange', examples: [{ state: 'paused' }] });

export const sweepParams = z.object({ id: z.string().min(1).max(200) });
export const sweepListQuery = z.strictObject(datedPageQuery('sweeps'));

export const failureQuery = z.strictObject(pageQuery('shards', z.tuple([z.int32()])));
export const failureListSchema = z
  .object({
    failures: list(
      z
        .object({
          number: whole('shards', 'Number of the shard, from 0.'),
          place: z.string(),
          scenario: z.string().meta({ description: 'Empty for the place as it stands.' }),
          problems: list(problemSchema).meta({ description: 'Why it has no figures.' }),
        })
        .meta({ id: 'FailedShard' }),
    ),
    next: nextText,
  })
  .meta({ id: 'FailedShardList' });

/** Most rows of figures in one answer. */
export const mostRows = 20_000;

const level = z.enum(sweepLevels);
const count = z.enum(sweepCounts);
export const figureQuery = z.strictObject({
  level: level.optional().meta({ description: 'Places, groups and all of them together when left out.' }),
  name: z.string().max(400).optional().meta({ description: 'Of one place, group, or district alone.' }),
  stage: z.string().max(40).optional(),
  count: count.optional(),
});

export const figureListSchema = z
  .object({
    figures: list(
      z
        .object({
          level,
          name: z
            .string()
            .meta({ description: 'District (its place before it), place or group; empty for all.' }),
          scenario: z.string().meta({ description: 'Empty for the places as they stand.' }),
          stage: z.string(),
          year: whole('school year', 'Year that it begins in.'),
          count,
          places: whole('places', 'Places that the figure adds up.'),
          low: whole('pupils or classes', 'One in ten futures is lower.'),
          median: whole('pupils or classes', 'The middle future.'),
          high: whole('pupils or classes', 'One in ten futures is higher.'),
        })
        .meta({ id: 'SweepFigure' }),
    ),
    stages: list(z.string()).meta({ description: 'Stages that figures are there of.' }),
    places: whole('places', 'Places that are done, under the scenario with the most of them.'),
    cut: z
      .boolean()
      .meta({ description: `Whether there are more than ${mostRows} rows; the files have all.` }),
  })
  .meta({ id: 'SweepFigures', description: 'Figures of the places that are done by now.' });

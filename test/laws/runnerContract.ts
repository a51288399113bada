import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inProcessRunner } from '../../src/study/inProcessRunner.ts';
import type { RunProgress, RunRequest, StudyRunner } from '../../src/study/runner.ts';
import { smallRegion } from '../arbitraries/region.ts';
import { filesOf, provenanceOf } from '../server/service.ts';
import { crowdedRegion } from '../study/crowdedRegion.ts';

interface OpenedRunner {
  readonly runner: StudyRunner;
  readonly close: () => Promise<unknown>;
}

/** The laws of the port to the core: run for every implementation. */
export function runnerContract(name: string, open: () => Promise<OpenedRunner>): void {
  describe(`${name} as a runner of studies`, () => {
    let opened: OpenedRunner;
    beforeAll(async () => {
      opened = await open();
    }, 60_000);
    afterAll(() => opened.close());
    const run = (request: RunRequest) => opened.runner.run(request);

    it.each(['check', 'study', 'plan', 'draws', 'backtest'] as const)(
      'should give the same bytes as the core itself (%s)',
      async (kind) => {
        const request =
          kind === 'plan'
            ? askForPlan({ work: 500 })
            : ask({ kind, ...(kind === 'draws' ? { settings: { draws: 5 } } : {}) });
        const [here, there] = [await inProcessRunner.run(request), await run(request)];
        expect(there).toEqual(here);
        expect(there).toMatchObject({ status: 'done', text: expect.stringContaining(`xuewei.`) });
      },
    );

    it('should carry a scenario into the result', async () => {
      const request = ask({ scenario: { text: later, file: 'scenario.yaml' } });
      const answer = await run(request);
      expect(answer).toEqual(await inProcessRunner.run(request));
      expect(answer).toMatchObject({ status: 'done', text: expect.stringContaining('the tender failed') });
    });

    it('should tell every problem of the tables', async () => {
      const files = ask().files.filter(({ name }) => !['districts.csv', 'schools.csv'].includes(name));
      const answer = await run(ask({ files }));
      expect(answer).toMatchObject({ status: 'refused' });
      expect(answer.status === 'refused' && answer.problems.map(({ code }) => code)).toEqual(
        expect.arrayContaining(['missingTable', 'missingTable']),
      );
    });

    it('should tell every problem of the scenario with its row', async () => {
      const text = later.replace('open-orchard', 'open-orchid');
      const answer = await run(ask({ scenario: { text, file: 'scenario.yaml' } }));
      expect(answer).toMatchObject({
        status: 'refused',
        problems: [{ at: { file: 'scenario.yaml' }, what: expect.stringContaining('open-orchid') }],
      });
    });

    it('should tell its progress as shares that never fall', async () => {
      const told: RunProgress[] = [];
      await opened.runner.run(ask(), { onProgress: (progress) => told.push(progress) });
      const shares = told.map(({ share }) => share);
      expect(shares.at(-1)).toBe(1);
      expect(shares).toEqual([...shares].sort((left, right) => left - right));
    });

    it('should do nothing where it was cancelled before it began', async () => {
      const signal = AbortSignal.abort();
      expect(await opened.runner.run(ask(), { signal })).toEqual({ status: 'cancelled' });
    });

    it('should stop where it is cancelled on the way, and run the next study', async () => {
      const ending = new AbortController();
      const onProgress = () => ending.abort();
      // So many that the word to stop comes in time from whatever distance.
      const request = ask({ kind: 'draws', seed: 7, settings: { draws: 5000 } });
      expect(await opened.runner.run(request, { signal: ending.signal, onProgress })).toEqual({
        status: 'cancelled',
      });
      expect(await run(ask({ seed: 7 }))).toMatchObject({ status: 'done' });
    });
  });
}

const later = [
  'format: xuewei.scenario/1',
  'title: { zh: 晚一年, en: A year late }',
  'question: { zh: 晚一年会怎样？, en: What if the school opens a year late? }',
  'dataset: .',
  'interventions:',
  '  - { kind: delayProject, project: open-orchard, months: 12, because: the tender failed }',
].join('\n');

/** A plan that has something to build. */
export function askForPlan(settings: { readonly work: number }): RunRequest {
  return ask({ kind: 'plan', files: filesOf(crowdedRegion()), settings });
}

/** Futures of a place whose classes are full. */
export function askForDraws(settings: { readonly draws: number }): RunRequest {
  return ask({ kind: 'draws', files: filesOf(crowdedRegion()), settings });
}

/** A study of the teaching region, changed as told. */
function ask(change: Partial<RunRequest> = {}): RunRequest {
  const request = {
    kind: 'study' as const,
    files: filesOf(smallRegion()),
    scenario: null,
    settings: {},
    seed: 1,
  };
  const changed = { ...request, ...change };
  return { ...changed, provenance: provenanceOf(changed.files, changed.scenario?.text) };
}

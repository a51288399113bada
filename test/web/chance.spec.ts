import { describe, expect, it } from 'vitest';
import { sayProbability } from '../../src/study/draws/drawTexts.ts';
import type { OpenRequest } from '../../src/study/openPlace.ts';
import type { RunAnswer, RunOptions, RunRequest, StudyRunner } from '../../src/study/runner.ts';
import { ChanceDesk } from '../../web/src/views/today/chance/chanceDesk.ts';
import { chanceWords } from '../../web/src/views/today/chance/chanceWords.ts';
import { sameRequest } from '../../web/src/views/today/chance/sameRequest.ts';

describe('a probability in words', () => {
  it('should count futures and give the interval that so many leave', () => {
    const told = { met: 870, judged: 1000, from: 0.8477, to: 0.8894, fixed: false };
    expect(sayProbability(told, 1000)).toEqual({
      zh: '1,000 种未来中有 870 种达标（85–89%）。',
      en: 'Met in 870 of 1,000 drawn futures (85–89 %).',
    });
  });

  it('should not say "never" or "always" of what so few futures cannot tell', () => {
    const [none, all] = [
      { met: 0, judged: 1000, from: 0, to: 0.00383, fixed: false },
      { met: 1000, judged: 1000, from: 0.99617, to: 1, fixed: false },
    ];
    expect(sayProbability(none, 1000).zh).toContain('（0–0.4%）');
    expect(sayProbability(all, 1000).en).toContain('(99.6–100 %)');
  });

  it('should say what hangs on works alone, and where a target cannot be judged', () => {
    const told = { met: 200, judged: 200, from: 1, to: 1, fixed: true };
    expect(sayProbability(told, 200).zh).toContain('取决于工程或规则');
    expect(sayProbability({ ...told, met: 150, judged: 180, fixed: false }, 200).zh).toContain(
      '其中 20 种无法判定，按未达标计',
    );
  });

  it('should have both languages with the same details, the Chinese without Latin letters', () => {
    const details = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
    for (const { zh, en } of Object.values(chanceWords)) {
      expect(details(zh)).toEqual(details(en));
      expect(zh.replace(/\{\w+\}/g, '')).not.toMatch(/[A-Za-z]/);
    }
  });
});

describe('the desk of drawn futures', () => {
  it('should tell how far it is, then keep what was drawn', async () => {
    const { desk, runs } = openDesk();
    const drawing = desk.start(vale, 200);
    runs[0]?.options.onProgress?.({ step: 'draw', share: 0.5 });
    expect(desk.read()).toMatchObject({ of: vale, drawing: { kind: 'working', draws: 200, share: 0.5 } });
    runs[0]?.settle(drawn(200));
    await drawing;
    expect(desk.read()).toMatchObject({ drawn: { draws: 200 }, drawing: { kind: 'idle' } });
  });

  it('should let the newest order win, and leave what was drawn when it is stopped', async () => {
    const { desk, runs } = openDesk();
    const [first, second] = [desk.start(vale, 200), desk.start(vale, 300)];
    expect(runs[0]?.options.signal?.aborted).toBe(true);
    runs[1]?.settle(drawn(300));
    runs[0]?.settle(drawn(200));
    await Promise.all([first, second]);
    expect(desk.read().drawn?.draws).toBe(300);
    const third = desk.start(vale, 1000);
    desk.stop();
    runs[2]?.settle({ status: 'cancelled' });
    await third;
    expect(desk.read()).toMatchObject({ drawn: { draws: 300 }, drawing: { kind: 'idle' } });
  });

  it('should tell a failure with what was asked, and forget the draws of other tables', async () => {
    const { desk, runs } = openDesk();
    const drawing = desk.start(vale, 200);
    runs[0]?.settle(drawn(200));
    await drawing;
    const other = desk.start({ files: [] }, 200);
    expect(desk.read().drawn).toBeUndefined();
    runs[1]?.break(new Error('out of memory'));
    await other;
    expect(desk.read().drawing).toEqual({ kind: 'failed', draws: 200, detail: 'out of memory' });
  });

  it('should know the same tables and scenario again, byte by byte', () => {
    expect(sameRequest(vale, requestOf('a,b', 'title: x'))).toBe(true);
    expect(sameRequest(vale, requestOf('a,c', 'title: x'))).toBe(false);
    expect(sameRequest(vale, requestOf('a,b', 'title: y'))).toBe(false);
    expect(sameRequest(undefined, vale)).toBe(false);
  });
});

function requestOf(table: string, text: string): OpenRequest {
  const files = [{ name: 'schools.csv', bytes: new TextEncoder().encode(table) }];
  return { files, scenario: { file: 'x.yaml', text } };
}

const vale = requestOf('a,b', 'title: x');

const drawn = (draws: number): RunAnswer => ({
  ...{ status: 'done', notices: [], text: JSON.stringify({ draws, verdicts: [], how: [] }) },
});

interface Run {
  readonly request: RunRequest;
  readonly options: RunOptions;
  readonly settle: (answer: RunAnswer) => void;
  readonly break: (error: Error) => void;
}

/** A desk whose runs end as the test says. */
function openDesk(): { readonly desk: ChanceDesk; readonly runs: readonly Run[] } {
  const runs: Run[] = [];
  const runner: StudyRunner = {
    run: (request, options = {}) =>
      new Promise((settle, fail) => runs.push({ request, options, settle, break: fail })),
  };
  return { desk: new ChanceDesk(runner), runs };
}

import { describe, expect, it } from 'vitest';
import { expectationLines } from '../../src/cli/commands/targets.ts';
import type { CheckedExpectation } from '../../src/study/checkExpectations.ts';

describe('what a scenario expects', () => {
  const checked: readonly CheckedExpectation[] = [
    {
      ...{ expectation: { target: 'S1-01', state: 'met', atLeast: 110 }, holds: false },
      ...{ state: 'missed', value: 108 },
    },
    {
      ...{
        expectation: { indicator: 'utilisation', stage: 'primary', year: 2033, atMost: 0.4 },
        holds: true,
      },
      ...{ state: undefined, value: 0.36 },
    },
  ];

  it('should be told in the reader’s language, targets and figures alike', () => {
    expect(expectationLines(checked, { language: 'en' })).toEqual([
      '  NOT as expected — S1-01: met 110… (missed, 108)',
      '  as expected — utilisation primary 2033: …0.4 (0.36)',
    ]);
    expect(expectationLines(checked, { language: 'zh' })).toEqual([
      '  不符合预期 — S1-01: 达标 110… (未达标, 108)',
      '  符合预期 — 利用率 小学 2033: …0.4 (0.36)',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { sayDifference } from '../../src/cli/print/number.ts';

describe('how far two values are apart', () => {
  it('should be said in percentage points where they are shares or per cents', () => {
    expect([sayDifference(0.032, 'share', 'zh'), sayDifference(0.032, 'share', 'en')]).toEqual([
      ...['3.2 个百分点', '3.2 points'],
    ]);
    expect([sayDifference(-0.01, 'share', 'en'), sayDifference(1, '%', 'en')]).toEqual([
      '-1 point',
      '1 point',
    ]);
    expect(sayDifference(-5.25, '%', 'zh')).toBe('-5.25 个百分点');
  });

  it('should be a plain number in any other unit, and a dash where there is none', () => {
    expect([sayDifference(1200.5, 'pupils', 'en'), sayDifference(undefined, 'share', 'zh')]).toEqual([
      ...['1,200.5', '–'],
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { storeProblems } from '../../src/store/problemTexts.ts';

describe('the problems of the store', () => {
  it.each(Object.entries(storeProblems))(
    'should say "%s" in both languages with the same details',
    (_, text) => {
      expect(placesIn(text.what.zh + text.remedy.zh)).toEqual(placesIn(text.what.en + text.remedy.en));
      for (const words of [text.what, text.remedy]) expect(words.zh).toMatch(/\p{Script=Han}/u);
    },
  );
});

function placesIn(text: string): string[] {
  return [...new Set(text.match(/\{\w+\}/g))].sort();
}

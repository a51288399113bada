import { fill } from '../domain/problem.ts';
import type { Words } from '../domain/words.ts';
import { reasonTexts } from './reasonTexts.ts';
import { resourceReasonTexts } from './resourceReasonTexts.ts';

const texts = { ...reasonTexts, ...resourceReasonTexts };
export type ReasonCode = keyof typeof texts;

/** A figure, or why there is none: which data is missing. */
export type Measured = { readonly value: number } | { readonly missing: Words };

/** What fills a sentence; words in the sentence's language. */
type Details = Readonly<Record<string, string | number | Words>>;

function inLanguage(details: Details, language: keyof Words): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(details).map(([name, value]) => [
      name,
      typeof value === 'object' ? value[language] : value,
    ]),
  );
}

/** A sentence of the room's catalogue with its details filled in. */
export function say(code: ReasonCode, details: Details = {}): Words {
  const text = texts[code];
  return { zh: fill(text.zh, inLanguage(details, 'zh')), en: fill(text.en, inLanguage(details, 'en')) };
}

/** The answer of an indicator that cannot be measured; put into words when they are read, which few of many futures are. */
export function missing(code: ReasonCode, details: Details = {}): Measured {
  return {
    get missing() {
      return say(code, details);
    },
  };
}

/** The figure, or undefined where there is none. */
export function figureOf(measured: Measured): number | undefined {
  return 'value' in measured ? measured.value : undefined;
}

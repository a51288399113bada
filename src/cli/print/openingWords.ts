import type { Language } from '../../domain/words.ts';
import type { OpenInput } from '../openInput.ts';
import { placeLine } from './placeLine.ts';

/** What is being studied: place, scenario and question, and one line per change with its reason. */
export function openingWords({ region, scenario, changes }: OpenInput, language: Language): string[] {
  const place = placeLine(region, language);
  if (scenario === undefined) return [place];
  const ask = `${scenario.title[language]} — ${scenario.question[language]}`;
  return [place, ask, ...changes.map((change) => `  · ${change.what[language]} (${change.because})`)];
}

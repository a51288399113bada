import type { Language, Words } from '../domain/words.ts';

/** The language of the terminal: Chinese where the locale says so, else English. */
export function languageOf(environment: Readonly<Record<string, string | undefined>>): Language {
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  return locale.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

/** Pick a text's language. */
export function say(words: Words, language: Language): string {
  return words[language];
}

/** The two languages that planners read. */
export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];

/** A text in both languages; the Chinese one is the planners' own term. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** What a spreadsheet may take for the start of a formula, behind spaces too; the wide signs are those of Chinese input. */
const formula = /^[\s\u00A0\u3000]*[=+\-@＝＋－＠]|^[\t\r\n]/;

/**
 * Make a text safe to put into a spreadsheet: one that a spreadsheet would run as a formula is led by an apostrophe,
 * every other stays as it is.
 *
 * @source OWASP, CSV Injection.
 */
export function safeText(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

/**
 * Fetch the faces that a report is printed with: the printer does not wait for them, and prints in the page's own font
 * what they do not bring.
 *
 * @param text What is printed.
 */
export async function loadPrintFont(text: string): Promise<void> {
  const faces = [400, 700].map((weight) => document.fonts.load(`${weight} 16px "Noto Sans SC Print"`, text));
  await Promise.allSettled(faces);
}

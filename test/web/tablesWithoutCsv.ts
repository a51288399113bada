import type { Page } from 'playwright-core';

/** Tables that bear no button, by the part they stand in, and why. */
const exceptions: Readonly<Record<string, string>> = {
  '.slide': 'The figures of a slide are kept below it, as it is turned to.',
  '.slide-table': 'As printed, beside the slides on the screen.',
  '.sheet': 'A page to be printed: its tables stand in the views, and in the workbook.',
  '.printed-grid': 'On paper alone.',
};

/**
 * The tables that a page shows without a button that keeps them as CSV in their card or side page.
 *
 * @returns How each is called: its caption, label or first line.
 */
export function tablesWithoutCsv(page: Page): Promise<string[]> {
  return page.evaluate((spared) => {
    const tables = [...document.querySelectorAll('main table, main [role=grid], .story table')];
    return tables
      .filter((table) => table.closest(spared) === null)
      .filter((table) => {
        const card = table.closest('.card, .story, .largest-page') ?? document.body;
        const own = table.closest('details:not(.project-group), .compare-card') ?? card;
        const kept = [own, card].some((part) => part.querySelector('.table-keep') !== null);
        return !kept;
      })
      .map(
        (table) => table.getAttribute('aria-label') ?? (table as HTMLElement).innerText.split('\n')[0] ?? '',
      );
  }, Object.keys(exceptions).join(', '));
}

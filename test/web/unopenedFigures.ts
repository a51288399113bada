import type { Page } from 'playwright-core';

/** Figures that open nothing, by the part they stand in, and why. */
const exceptions: Readonly<Record<string, string>> = {
  '.story': 'Beside the page: they are how another figure was computed.',
  '.slide': 'To be shown and printed: the link below a slide opens how its figures were computed.',
  '.printed-deck': 'On paper alone.',
  '.stage-bar': 'The number of the slide.',
  '.sheet': 'A page to be printed: its figures open in the views.',
  '.number-text': 'Years, months and names, which are no amounts.',
};

/**
 * The figures of a page that open nothing: cells and numbers with a digit that hold no button and stand in none.
 *
 * @returns What each says, with the head of its column or the name of its part.
 */
export function unopenedFigures(page: Page): Promise<string[]> {
  return page.evaluate((spared) => {
    const opens = 'button, a, summary, [role=button], [role=gridcell]';
    const figures = [...document.querySelectorAll<HTMLElement>('main .number')];
    return figures
      .filter((figure) => figure.tagName !== 'TH' && /\d/.test(figure.innerText))
      .filter((figure) => figure.closest(spared) === null)
      .filter((figure) => figure.closest(opens) === null && figure.querySelector(opens) === null)
      .map((figure) => {
        const part = figure.closest('section[aria-labelledby], section[aria-label], .card');
        const title = part?.querySelector('h2, h3')?.textContent ?? part?.getAttribute('aria-label') ?? '';
        return `${title}: ${figure.innerText}`;
      });
  }, Object.keys(exceptions).join(', '));
}

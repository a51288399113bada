import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import axe from 'axe-core';
import type { CDPSession, Page } from 'playwright-core';

/** Whether somebody is going to look: writing pictures takes half a minute of the suite's processor time. */
const isLookedAt = (process.env.XUEWEI_PICTURES ?? '') !== '';

/** Where the pictures of the pages are kept, to be looked at. */
export const pictures = resolve(import.meta.dirname, 'pictures');
mkdirSync(pictures, { recursive: true });

/** A telephone, a laptop and a wall projector, in pixels. */
export const widths = [360, 1280, 1920] as const;

/** Note what a page complains of, into `faults`: console errors and defects. */
export function watchErrors(page: Page, faults: string[]): void {
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.message));
}

/** Note what a page asks of others than `url`, and what it asks for in vain, into `faults`. */
export function watchRequests(page: Page, url: string, faults: string[]): void {
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText;
    // Aborted is what the page itself withdrew: tables of a place that is no longer asked for.
    if (why !== 'net::ERR_ABORTED') faults.push(`${request.url()} ${why}`);
  });
  page.on(
    'response',
    (answer) => answer.status() >= 400 && faults.push(`${answer.url()} ${answer.status()}`),
  );
  page.on('request', (request) => {
    const own = [url, 'data:', 'blob:'].some((start) => request.url().startsWith(start));
    if (!own) faults.push(request.url());
  });
}

/** Go to an address of the page without loading it anew. */
export async function show(page: Page, search: string): Promise<void> {
  await page.evaluate((to) => {
    window.history.pushState(null, '', to);
    window.dispatchEvent(new PopStateEvent('popstate'));
  }, `/${search}`);
}

const sessions = new WeakMap<Page, Promise<CDPSession>>();

/**
 * Keep a picture of what a page shows, to be looked at, where XUEWEI_PICTURES is set. The browser itself is asked, since it can then write the PNG
 * quickly instead of small: that takes a third less of the processor's time.
 *
 * @param name The file's name among the pictures, without its ending.
 * @param extent What the window shows, or the whole page.
 */
export async function keepPicture(
  page: Page,
  name: string,
  extent: 'window' | 'whole' = 'window',
): Promise<void> {
  if (!isLookedAt) return;
  const asked = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, asked);
  const session = await asked;
  const whole = async () => {
    const { cssContentSize } = await session.send('Page.getLayoutMetrics');
    return { captureBeyondViewport: true, clip: { ...cssContentSize, scale: 1 } };
  };
  const take = async () =>
    session.send('Page.captureScreenshot', {
      ...{ format: 'png', optimizeForSpeed: true },
      ...(extent === 'whole' ? await whole() : {}),
    });
  // A busy browser now and then has no frame to give; the next one does.
  const { data } = await take().catch(take);
  writeFileSync(join(pictures, `${name}.png`), data, 'base64');
}

/** Pixels by which the page is wider than the window. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

/** What the rules are run by: the levels of WCAG, or the two of their rules that look at colours. */
const rules = {
  all: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
  colours: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
} as const;

/**
 * What a screen reader or a colour-blind reader would stumble over (WCAG A and AA).
 *
 * @param looked By all rules, or by those of colours: enough where a page was looked at whole and has changed its look.
 */
export async function violations(page: Page, looked: keyof typeof rules = 'all'): Promise<string[]> {
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(axe.source);
  // Faults alone leave the page, by their text: telling what is in order of every element, or by which path each is
  // found, takes longer than the search. The page has no frames.
  const found = (await page.evaluate(`axe.run(document, {
    runOnly: ${JSON.stringify(rules[looked])},
    resultTypes: ['violations'],
    preload: false,
    selectors: false,
    iframes: false,
  }).then(({ violations }) => violations)`)) as axe.Result[];
  return found.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`),
  );
}

import { resolve } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { buildWeb } from '../../web/build.mjs';
import { openBrowser } from './openBrowser.ts';
import { watchErrors, watchRequests } from './pageChecks.ts';
import { serveFolder } from './serveFolder.ts';

/** The built page, served as plain files and shown in a browser of its own. */
export interface OpenedPage {
  readonly url: string;
  readonly context: BrowserContext;
  readonly page: Page;
  /** What the watched pages complained of, or asked for in vain or of others, since it was last emptied. */
  readonly faults: string[];
  /** Watch one more page. */
  readonly watch: (page: Page) => void;
  /** Open the page anew, unwatched, with Zibo's tables changed on their way. */
  readonly openWith: (change: Change) => Promise<Page>;
  readonly close: () => Promise<void>;
}

/** What becomes of Zibo's tables on their way to the page; undefined refuses them. */
export type Change = (text: string) => string | undefined;

/**
 * Build the page where it is out of date, serve it, and open it in Chinese at 1280 × 800 pixels.
 *
 * @param search What stands behind the path, from "?" on.
 * @param change Zibo's tables on their way; then nothing is kept for use without a network.
 * @throws {Error} There is no browser, or the page cannot be built.
 */
export async function openPage(search = '', change?: Change): Promise<OpenedPage> {
  buildWeb();
  const { server, url } = await serveFolder(resolve(import.meta.dirname, '../../dist/web'));
  const browser = await openBrowser();
  const openWith = async (changed: Change) => {
    const other = await newPage(browser, changed);
    await other.goto(`${url}/`);
    return other;
  };
  const page = await newPage(browser, change);
  const faults: string[] = [];
  const watch = (watched: Page) => {
    watchErrors(watched, faults);
    watchRequests(watched, url, faults);
  };
  watch(page);
  await page.goto(`${url}/${search}`);
  await firstCard(page);
  const close = async () => {
    await browser.close();
    server.close();
  };
  return { url, context: page.context(), page, faults, watch, openWith, close };
}

async function newPage(browser: Browser, change: Change | undefined): Promise<Page> {
  const serviceWorkers = change === undefined ? 'allow' : 'block';
  const viewport = { width: 1280, height: 800 };
  const context = await browser.newContext({ locale: 'zh-CN', viewport, serviceWorkers });
  const page = await context.newPage();
  if (change !== undefined)
    await page.route('**/places/zibo.json', async (route) => {
      const changed = change(await (await route.fetch()).text());
      await (changed === undefined ? route.fulfill({ status: 503 }) : route.fulfill({ body: changed }));
    });
  return page;
}

/** Wait until a view of the page shows its first card. */
export async function firstCard(page: Page): Promise<void> {
  await page.locator('main .card').first().waitFor({ timeout: 60_000 });
}

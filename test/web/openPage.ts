import { resolve } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { buildWeb } from '../../web/build.mjs';
import { openBrowser } from './openBrowser.ts';
import { watchErrors, watchRequests } from './pageChecks.ts';
import { serveFolder } from './serveFolder.ts';

/** The built page, served as plain files and shown in a browser. */
export interface OpenedPage {
  readonly url: string;
  readonly context: BrowserContext;
  readonly page: Page;
  /** What the watched pages complained of, or asked for in vain or of others, since it was last emptied. */
  readonly faults: string[];
  /** Watch one more page. */
  readonly watch: (page: Page) => void;
  /** Open a place's page anew, unwatched, with its tables changed on their way. */
  readonly openWith: (place: string, change: Change) => Promise<Page>;
  readonly close: () => Promise<void>;
}

/** What becomes of a place's tables on their way to the page; undefined refuses them. */
export type Change = (text: string) => string | undefined;

/** How a page is opened that is not opened as usual. */
export interface Opening {
  /** A place that holds other tables, in every window. */
  readonly instead?: { readonly place: string; readonly tables: string };
  /** Whether the page may keep itself for use without a network, which costs as much as opening it once more. */
  readonly kept?: boolean;
}

/**
 * Build the page where it is out of date, serve it, and open it in Chinese at 1280 × 800 pixels.
 *
 * @param search What stands behind the path, from "?" on.
 * @throws {Error} There is no browser, or the page cannot be built.
 */
export async function openPage(search = '', opening: Opening = {}): Promise<OpenedPage> {
  buildWeb();
  const { instead, kept } = opening;
  const { server, url } = await serveFolder(
    resolve(import.meta.dirname, '../../dist/web'),
    instead && { [`/places/${instead.place}.json`]: instead.tables },
  );
  const browser = await openBrowser();
  const openWith = async (place: string, change: Change) => {
    const other = await newPage(browser);
    await other.route(`**/places/${place}.json`, async (route) => {
      const body = change(await (await route.fetch()).text());
      await (body === undefined ? route.fulfill({ status: 503 }) : route.fulfill({ body }));
    });
    await other.goto(`${url}/?place=${place}`);
    return other;
  };
  const page = await newPage(browser, kept);
  const faults: string[] = [];
  const watch = (watched: Page) => {
    watchErrors(watched, faults);
    watchRequests(watched, url, faults);
  };
  watch(page);
  await page.goto(`${url}/${search}`);
  await firstCard(page);
  const close = async () => {
    await page.context().close();
    server.close();
  };
  return { url, context: page.context(), page, faults, watch, openWith, close };
}

async function newPage(browser: Browser, kept = false): Promise<Page> {
  const serviceWorkers = kept ? 'allow' : 'block';
  const viewport = { width: 1280, height: 800 };
  const context = await browser.newContext({ locale: 'zh-CN', viewport, serviceWorkers });
  return context.newPage();
}

/** Wait until a view of the page shows its first card. */
export async function firstCard(page: Page): Promise<void> {
  await page.locator('main .card').first().waitFor({ timeout: 60_000 });
}

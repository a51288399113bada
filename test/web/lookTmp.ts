import { resolve } from 'node:path';
import { openBrowser } from './openBrowser.ts';
import { serveFolder } from './serveFolder.ts';

const { server, url } = await serveFolder(resolve(import.meta.dirname, '../../dist/web'));
const browser = await openBrowser();
const context = await browser.newContext({
  locale: process.env.LOC ?? 'zh-CN',
  viewport: { width: 1280, height: 900 },
});
const page = await context.newPage();
page.on('console', (m) => m.type() === 'error' && console.log('CONSOLE', m.text()));
page.on('pageerror', (e) => console.log('PAGEERROR', e.message, e.stack));

export { browser, context, page, url };
export async function end() {
  await browser.close();
  server.close();
}

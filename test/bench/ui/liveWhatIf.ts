import { execFileSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { writeLinked } from '../../../web/src/drafts/linkedDrafts.ts';
import { openBrowser } from '../../web/openBrowser.ts';
import { show, watchErrors, watchRequests } from '../../web/pageChecks.ts';
import { serveFolder } from '../../web/serveFolder.ts';
import type { LeverDraft, LeverPlace, Moved } from './leverDrafts.ts';

/** What the page notes of itself while it is measured. */
interface Noted {
  /** When the last movement of pointer or key came, in milliseconds of the page's clock. */
  input: number;
  /** Whose pictures were painted when. */
  readonly painted: { readonly at: number; readonly text: string; readonly ok: boolean }[];
  /** When bands around whose pictures were there, and from how many futures. */
  readonly bands: { readonly at: number; readonly text: string; readonly draws: number }[];
}

/** What is added to the page. */
interface NotingPage {
  readonly noted: Noted;
  readonly draftText: () => string | undefined;
  readonly painted: (before: string) => Promise<Step>;
}

const noting = `
globalThis.noted = { input: 0, painted: [], bands: [] };
globalThis.draftText = () => document.querySelector('textarea.code')?.value;
let look = () => undefined;
globalThis.painted = (before) => new Promise((settle) => {
  look = () => {
    const text = draftText();
    const found = text === before ? undefined : noted.painted.find((each) => each.text === text);
    if (found === undefined) return;
    look = () => undefined;
    settle({ milliseconds: found.at - noted.input, ok: found.ok });
  };
  look();
});
for (const name of ['pointerdown', 'pointermove', 'keydown', 'input'])
  addEventListener(name, ({ timeStamp }) => { noted.input = timeStamp; }, { capture: true, passive: true });
new PerformanceObserver((list) => {
  for (const { name, startTime, detail } of list.getEntries())
    if (name === 'what-if painted') noted.painted.push({ at: startTime, ...detail });
    else if (name === 'what-if bands') noted.bands.push({ at: startTime, ...detail });
  look();
}).observe({ type: 'mark' });
`;

/** One movement of a lever: milliseconds from it to the picture of its figures. */
export interface Step {
  readonly milliseconds: number;
  /** Whether the scenario could be applied; else its problems were shown. */
  readonly ok: boolean;
}

const textOf = (page: Page) => page.evaluate(() => (globalThis as unknown as NotingPage).draftText() ?? '');

/** Open or close the table of figures, whose cells are there only while it is open. */
const showTable = (page: Page, open: boolean) =>
  page.evaluate(`document.querySelector('.what-if-pictures details').open = ${open}`);

/** The tried figures in the page's table, by row: every second column, the others being the place as it stands. */
async function figuresIn(page: Page): Promise<string[][]> {
  await showTable(page, true);
  await page.locator('.what-if-pictures table.figures tbody tr').first().waitFor();
  const figures = await page.evaluate<string[][]>(
    `[...document.querySelectorAll('.what-if-pictures table.figures tbody tr')].map((row) =>
      [...row.querySelectorAll('td')].map((cell) => cell.textContent).filter((_, index) => index % 2 === 1))`,
  );
  await showTable(page, false);
  return figures;
}

/** Milliseconds after which nothing comes any more. */
const longest = 60_000;

/**
 * Wait until the draft has another text than before and its pictures are painted. The page tells it: whoever looked for it
 * again and again would make it draw frames meanwhile.
 */
async function followed(page: Page, before: string): Promise<Step> {
  const told = page.evaluate((before) => (globalThis as unknown as NotingPage).painted(before), before);
  const late = AbortSignal.timeout(longest);
  return Promise.race([
    told,
    new Promise<never>((_, fail) => {
      late.addEventListener('abort', () => fail(new Error(`Nothing was painted in ${longest / 1000} s.`)));
    }),
  ]);
}

const forget = (page: Page) => page.evaluate('noted.painted.length = 0');

/** The page on what-ifs of a place, with a draft for each lever. */
export class LiveWhatIf {
  readonly #page: Page;
  readonly #place: LeverPlace;
  readonly #system: CDPSession;
  readonly faults: string[] = [];
  readonly close: () => Promise<void>;

  private constructor(
    page: Page,
    place: LeverPlace,
    { url, system }: { url: string; system: CDPSession },
    close: () => Promise<void>,
  ) {
    this.#system = system;
    this.#page = page;
    this.#place = place;
    this.close = close;
    watchErrors(page, this.faults);
    watchRequests(page, url, this.faults);
  }

  /** Build the page where it is out of date, serve it, and open the place with the drafts in its link. */
  static async open(place: LeverPlace): Promise<LiveWhatIf> {
    execFileSync(process.execPath, [join('bin', 'bootstrap.mjs'), 'build'], { stdio: 'inherit' });
    const { server, url } = await serveFolder(resolve('dist', 'web'));
    const browser = await openBrowser('all');
    const viewport = { width: 1280, height: 800 };
    const context = await browser.newContext({ locale: 'zh-CN', viewport, serviceWorkers: 'block' });
    const page = await context.newPage();
    const system = await browser.newBrowserCDPSession();
    const live = new LiveWhatIf(page, place, { url, system }, async () => {
      await context.close();
      server.close();
    });
    await page.addInitScript(noting);
    const hash = await writeLinked(place.drafts.map(({ draft }) => draft));
    if (hash === undefined) throw new Error('The drafts are too long for a link.');
    const first = place.drafts[0]?.draft.id ?? '';
    await page.goto(`${url}/?place=${place.id}&view=whatIf&scenario=${first}${hash}`);
    await page.locator('.what-if-pictures').waitFor({ timeout: 120_000 });
    return live;
  }

  /** Show a lever's draft and wait until its pictures stand. */
  async turnTo({ draft }: LeverDraft): Promise<void> {
    await forget(this.#page);
    await show(this.#page, `?place=${this.#place.id}&view=whatIf&scenario=${draft.id}`);
    await this.#page.waitForFunction(
      (text) =>
        (globalThis as unknown as NotingPage).draftText() === text &&
        document.querySelector('.what-if-pictures[aria-busy=false]') !== null,
      draft.history.text,
      { timeout: 120_000 },
    );
  }

  /** Move a lever from its least to its most, each step when the one before is painted. */
  async move(moved: Moved): Promise<Step[]> {
    const made: Step[] = [];
    for await (const move of this.#moves(moved)) {
      const before = await textOf(this.#page);
      await move();
      made.push(await followed(this.#page, before));
      await forget(this.#page);
    }
    return made;
  }

  /** Processor seconds of the page's own process until now: page, core, drawing and cleaning of memory together. */
  async processorSeconds(): Promise<number> {
    const { processInfo } = await this.#system.send('SystemInfo.getProcessInfo');
    return processInfo
      .filter(({ type }) => type === 'renderer')
      .reduce((sum, { cpuTime }) => sum + cpuTime, 0);
  }

  /** The draft's text and the figures that are shown. */
  async shown(): Promise<{ text: string; figures: string[][] }> {
    await this.#settled();
    return { text: await textOf(this.#page), figures: await figuresIn(this.#page) };
  }

  /**
   * Drag a slider from its most to its least without waiting for anything.
   *
   * @returns How many answers were painted, and the last text and figures.
   */
  async rush(moved: Moved): Promise<{ painted: number; text: string; figures: string[][] }> {
    const page = this.#page;
    const { steps } = moved;
    const { left, right, y } = await this.#rail(moved);
    await forget(page);
    await this.#grasp(moved.label);
    for (let step = steps; step >= 0; step -= 1)
      await page.mouse.move(left + ((right - left) * step) / steps, y);
    await page.mouse.up();
    await page.waitForFunction(
      () => {
        const { noted, draftText } = globalThis as unknown as NotingPage;
        return noted.painted.at(-1)?.text === draftText();
      },
      undefined,
      { timeout: 120_000 },
    );
    const painted = (await page.evaluate('noted.painted.length')) as number;
    return { painted, ...(await this.shown()) };
  }

  /**
   * Wait for the bands around what is shown.
   *
   * @param draws Futures that they come from at least, all drawn around it.
   * @returns Milliseconds from the last movement to them, and to the first bands, which may come from fewer.
   */
  async bands(draws: number): Promise<{ readonly first: number; readonly whole: number }> {
    const handle = await this.#page.waitForFunction(
      (draws) => {
        const { noted, draftText } = globalThis as unknown as NotingPage;
        const text = draftText();
        const around = noted.bands.filter((each) => each.text === text);
        const [first, whole] = [around[0], around.find((each) => each.draws >= draws)];
        return first && whole && { first: first.at - noted.input, whole: whole.at - noted.input };
      },
      draws,
      { timeout: 120_000 },
    );
    return (await handle.jsonValue()) as { first: number; whole: number };
  }

  async #rail({ label }: Moved): Promise<{ left: number; right: number; y: number }> {
    const handle = this.#page.getByRole('slider', { name: label, exact: true });
    await handle.scrollIntoViewIfNeeded();
    const box = await handle.locator('xpath=..').boundingBox();
    if (box === null) throw new Error(`The slider "${label}" is not to be seen.`);
    // A little beyond both ends, which fall between two pixels.
    return { left: box.x - 2, right: box.x + box.width + 2, y: box.y + box.height / 2 };
  }

  /** Press the mouse on a slider's handle. */
  async #grasp(label: string): Promise<void> {
    await this.#page.getByRole('slider', { name: label, exact: true }).hover();
    await this.#page.mouse.down();
  }

  /** Wait until nothing is being computed or drawn: the table follows when figures rest. */
  async #settled(): Promise<void> {
    await this.#page.waitForTimeout(100);
    await this.#page.locator('.what-if-pictures[aria-busy=false]').waitFor({ timeout: 60_000 });
  }

  #moves(moved: Moved): AsyncGenerator<() => Promise<unknown>> {
    if (moved.by === 'slider') return this.#slide(moved);
    return moved.by === 'typing' ? this.#type(moved) : this.#choose(moved);
  }

  async *#slide(moved: Moved) {
    const { steps } = moved;
    const { mouse } = this.#page;
    const handle = this.#page.getByRole('slider', { name: moved.label, exact: true });
    const { left, right, y } = await this.#rail(moved);
    const [least, most] = await handle.evaluate((each) => [each.ariaValueMin, each.ariaValueMax].map(Number));
    if (least === undefined || most === undefined) return;
    // The lever may stand at its least already: it is brought to its most first.
    await this.#grasp(moved.label);
    await mouse.move(right, y);
    await this.#settled();
    let last = most;
    for (let step = 0; step <= steps; step += 1) {
      const x = left + ((right - left) * step) / steps;
      yield async () => {
        await mouse.move(x, y);
      };
      last = Number(await handle.evaluate((each) => each.ariaValueNow));
    }
    await mouse.up();
    // The mouse may end a fraction of a pixel before the end.
    if (last < most) yield () => handle.press('End');
    last = Number(await handle.evaluate((each) => each.ariaValueNow));
    if (last !== most) throw new Error(`The slider "${moved.label}" ends at ${last}, not at ${most}.`);
  }

  async *#type({ label, values }: Moved) {
    const field = this.#page.getByRole('spinbutton', { name: label, exact: true });
    for (const value of values) {
      if ((await field.inputValue()) === String(value)) continue;
      yield () => field.fill(String(value));
    }
  }

  async *#choose({ label, steps }: Moved) {
    const { keyboard } = this.#page;
    const field = this.#page.getByRole('combobox', { name: label, exact: true });
    await field.focus();
    const choices = new Set([await textOf(this.#page)]);
    for (let step = 0; step < steps; step += 1) {
      await keyboard.press('ArrowDown');
      await this.#page.waitForTimeout(300);
      await keyboard.press('ArrowDown');
      yield () => keyboard.press('Enter');
      const text = await textOf(this.#page);
      if (choices.has(text)) return;
      choices.add(text);
    }
  }
}

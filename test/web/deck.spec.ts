import { read, utils } from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { required } from '../../src/domain/invariant.ts';
import { carryPlace } from '../../src/study/carryPlace.ts';
import { drawPlace, usualDraws } from '../../src/study/draws/drawPlace.ts';
import { type Deck, type Medium, slideIds } from '../../web/src/deck/deck.ts';
import { deckOf } from '../../web/src/deck/deckOf.ts';
import type { WorkbookSources } from '../../web/src/deck/deckSources.ts';
import { deckWords } from '../../web/src/deck/deckWords.ts';
import { rowsThatFit } from '../../web/src/deck/rowsThatFit.ts';
import { sheetsOf } from '../../web/src/deck/sheets/sheetsOf.ts';
import { sheetWords } from '../../web/src/deck/sheets/sheetWords.ts';
import { officeFile } from '../../web/src/office/officeFile.ts';
import { officeWords } from '../../web/src/office/officeWords.ts';
import { settleZip } from '../../web/src/office/settleZip.ts';
import { readerOf } from '../../web/src/say.ts';
import { presentWords } from '../../web/src/views/present/presentWords.ts';
import { slideAt, turnSlide } from '../../web/src/views/present/turnSlide.ts';
import { crowdedRegion } from '../study/crowdedRegion.ts';
import { deckSourcesOf, proposeFor } from './deckSources.ts';
import { readFont } from './readFont.ts';

let sources: WorkbookSources;
let zh: Deck;
let en: Deck;

beforeAll(async () => {
  const region = crowdedRegion();
  sources = deckSourcesOf(region, await proposeFor(region));
  [zh, en] = [deckOf(sources, readerOf('zh')), deckOf(sources, readerOf('en'))];
}, 60_000);

describe('the deck of a study', () => {
  it('should hold every slide in order, that of a plan only where one is held', () => {
    expect(zh.slides.map(({ id }) => id)).toEqual(slideIds);
    const without = deckOf({ ...sources, proposal: undefined }, readerOf('zh'));
    expect(without.slides.map(({ id }) => id)).toEqual(slideIds.filter((id) => id !== 'proposal'));
  });

  it('should say the report’s own numbers, each with its basis', () => {
    const [over] = slideOf(en, 'today').figures;
    const series = sources.study.report.indicators.find(({ indicator }) => indicator === 'oversizeClasses');
    const told = series?.values.find(({ year }) => year === 2020)?.value;
    expect(told).toBeGreaterThan(0);
    expect([over?.amount, over?.value, over?.basis]).toEqual([told, String(told), series?.dataBasis]);
    for (const { figures } of en.slides)
      for (const { amount, basis, name } of figures)
        if (amount !== undefined && amount !== 0) expect(basis, name).toBeDefined();
  });

  it('should tell pupils by year as the run has them, and count the missed targets', () => {
    const { chart } = slideOf(en, 'pupils');
    expect(chart?.series.map(({ values }) => values)).toEqual(
      sources.pupils.lines.map(({ values }) => values),
    );
    expect(slideOf(en, 'targets').title).toBe('As decided, 1 of 1 measurable targets are missed');
    expect(slideOf(zh, 'targets').table?.rows[0]?.map(({ text }) => text)).toContain('未达标');
  });

  it('should set the plan’s oversize classes before and after side by side', () => {
    const [before, after] = slideOf(zh, 'proposal').chart?.series ?? [];
    const years = sources.proposal?.years ?? [];
    expect(before?.values).toEqual(years.map(({ over }) => over[0]));
    expect(after?.values).toEqual(years.map(({ over }) => over[1]));
    expect(slideOf(zh, 'proposal').title).toMatch(/^方案使 2021 学年大班额由 [1-9]\d* 个变为 0 个/);
  });

  it('should call as many projects too late for a deadline on one slide as on the other', () => {
    const [late, onTime] = [true, false].map((isLate, index) => ({
      ...{ id: `w${index}`, name: `W${index}`, kind: 'extension' as const, district: 'east', school: 'Mill' },
      ...{ start: '2020-03', finish: '2022-06', basis: 'assumed' as const, funded: undefined, opens: 2022 },
      ...{ movable: true, rooms: 4, seats: 180 },
      deadlines: [{ target: 'T', words: { zh: '目标', en: 'Target' }, due: 2021, late: isLate }],
    }));
    if (late === undefined || onTime === undefined) throw new Error('there are two projects');
    const district = sources.study.districts[0]?.id ?? '';
    const projects = { ...sources.projects, projects: [late, onTime].map((one) => ({ ...one, district })) };
    const deck = deckOf({ ...sources, projects }, readerOf('en'));
    expect(slideOf(deck, 'works').title).toBe(
      'Projects that are decided: 2; 1 of them too late for a deadline',
    );
    expect(slideOf(deck, 'certainty').points.join()).toContain(
      'Projects that come too late for a deadline: 1; at the deadline 0 of them',
    );
  });

  it('should put no more rows on a slide than fit, lines that break counted', () => {
    const rows = (text: string) => Array.from({ length: 9 }, () => [{ text, alarm: false }]);
    const columns = [{ head: 'Target', number: false, wide: 1 }];
    const fitting = (text: string, points: number) =>
      rowsThatFit({ caption: '', columns, rows: rows(text) }, points);
    expect([fitting('short', 0), fitting('short', 1), fitting('short', 2)]).toEqual([9, 8, 7]);
    expect(fitting('大班额清零'.repeat(20), 1)).toBe(4);
    expect(fitting('words '.repeat(400), 2)).toBe(1);
  });

  it('should tell every missed target in a report, on slides as many as fit and how many more there are', () => {
    const [missed] = sources.study.report.verdicts.filter(({ state }) => state === 'missed');
    const verdicts = Array.from({ length: 30 }, () => required(missed, 'a missed target'));
    const study = { ...sources.study, report: { ...sources.study.report, verdicts } };
    const told = (medium: Medium) => {
      const { table, points } = slideOf(deckOf({ ...sources, study }, readerOf('en'), medium), 'targets');
      return { rows: table?.rows.length ?? 0, points };
    };
    const { rows, points } = told('slides');
    expect(rows).toBeLessThan(8);
    expect(points).toContain(`${30 - rows} more stand in the workbook.`);
    expect(told('report')).toEqual({ rows: 30, points: [] });
  });

  it('should say on the page alone where to click', () => {
    const hint = deckWords.howToDraw.en;
    for (const medium of ['page', 'slides', 'report'] as const) {
      const { points } = slideOf(deckOf(sources, readerOf('en'), medium), 'certainty');
      expect([medium, points.includes(hint)]).toEqual([medium, medium === 'page']);
      expect(points).toContain(deckWords.riskProbability.en);
    }
  });

  it('should say how likely the targets are once futures are drawn, and that none were before', () => {
    expect(slideOf(en, 'certainty').points.join()).toContain('No probability is drawn yet');
    const region = crowdedRegion();
    const drawn = drawPlace(region, region, { ...usualDraws, draws: 20 });
    const { points } = slideOf(deckOf({ ...sources, drawn }, readerOf('en')), 'certainty');
    const varied = drawn.verdicts.filter(({ fixed }) => !fixed);
    const count = (isMeant: (probability: number) => boolean) =>
      varied.filter(({ probability }) => isMeant(probability)).length;
    expect(varied.length).toBeGreaterThan(0);
    expect(points.join()).toContain(
      `In 20 drawn futures ${count((p) => p >= 0.9)} targets are met nine times in ten or more, ` +
        `${count((p) => p >= 0.1 && p < 0.9)} may go either way, ${count((p) => p < 0.1)} are met less`,
    );
    expect(points.join()).not.toContain('No probability');
  });

  it('should bear its mark where data are assumed, a source on every slide, and the messages on its cover', () => {
    expect(zh.watermark).toBe('含假设数据（100%）');
    const published = { ...sources, study: { ...sources.study, assumedShare: 0 } };
    expect(deckOf(published, readerOf('zh')).watermark).toBeUndefined();
    expect(zh.slides.every(({ source }) => source !== '')).toBe(true);
    expect(slideOf(zh, 'title').points).toEqual(
      expect.arrayContaining([slideOf(zh, 'today').title, slideOf(zh, 'certainty').title]),
    );
  });

  it('should say on every page, in the workbook and in the name that an edition was carried forward', () => {
    const { region } = carryPlace(crowdedRegion(), {
      ...{ to: 2021, horizon: 2023, births: 'held', scenario: undefined },
    });
    const carried = deckSourcesOf(region);
    const deck = deckOf(carried, readerOf('zh'));
    expect(deck.watermark).toBe('推演版本（假设），非统计');
    expect(deck.place).toContain('推演至2021年·假设');
    expect(carried.study.carried?.zh).toContain('推演版本（假设）');
    const about = sheetsOf(carried, readerOf('zh')).find(({ name }) => name === sheetWords.about.zh);
    expect(about?.rows.flat()).toContain(carried.study.carried?.zh);
  });

  it('should leave no text unfilled, and have both languages for each with the same details', () => {
    expect(JSON.stringify([zh, en])).not.toMatch(/\{\w+\}/);
    const details = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
    for (const words of [deckWords, sheetWords, officeWords, presentWords])
      for (const [key, said] of Object.entries(words))
        expect(details(said.zh), key).toEqual(details(said.en));
  });
});

describe('the office files', () => {
  it('should hold slides with charts that PowerPoint draws, of the deck’s figures, in a font of Chinese Windows', async () => {
    const parts = unzipSync(await officeFile({ kind: 'pptx', sources }, 'zh', readFont));
    const slides = Object.keys(parts).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
    expect(slides).toHaveLength(zh.slides.length);
    const chart = textOf(parts, 'ppt/charts/chart1.xml');
    const [line] = slideOf(zh, 'pupils').chart?.series ?? [];
    for (const value of line?.values ?? []) expect(chart).toContain(`<c:v>${value}</c:v>`);
    expect(chart).toContain('c:lineChart');
    expect(textOf(parts, 'ppt/slides/slide2.xml')).toContain('Microsoft YaHei');
    expect(textOf(parts, 'ppt/slides/slide2.xml')).toContain(slideOf(zh, 'today').title);
    expect(Object.keys(parts).filter((name) => name.endsWith('.xlsx')).length).toBeGreaterThan(0);
  });

  it('should hold the same figures in a chart and in the sheet behind it, nothing among them too', async () => {
    const parts = unzipSync(await officeFile({ kind: 'pptx', sources }, 'zh', readFont));
    const charts = Object.keys(parts).filter((name) => /charts\/chart\d+\.xml$/.test(name));
    const drawn = charts.map((name) => figuresDrawn(textOf(parts, name)));
    expect(drawn.flat(2)).toContain(0);
    const behind = charts.map((name) => {
      const book = name.replace(/.*chart(\d+)\.xml$/, 'ppt/embeddings/Microsoft_Excel_Worksheet$1.xlsx');
      const { SheetNames, Sheets } = read(required(parts[book], book), { type: 'array' });
      const rows = utils.sheet_to_json<unknown[]>(Sheets[SheetNames[0] ?? ''] ?? {}, { header: 1 });
      const [heads = [], ...cells] = rows;
      return heads.slice(1).map((_, at) => cells.map((row) => row[at + 1]));
    });
    expect(behind).toEqual(drawn);
  });

  it('should hold every table of the workbook with numbers as numbers and sums as formulas', async () => {
    const parts = unzipSync(await officeFile({ kind: 'xlsx', sources }, 'en', readFont));
    const sheets = sheetsOf(sources, readerOf('en'));
    const workbook = textOf(parts, 'xl/workbook.xml');
    for (const { name, rows, columns } of sheets) {
      expect(workbook).toContain(`name="${name}"`);
      expect(rows.every((row) => row.length === columns.length)).toBe(true);
    }
    const at = sheets.findIndex(({ name }) => name === 'Pupils') + 1;
    const pupils = textOf(parts, `xl/worksheets/sheet${at}.xml`);
    expect(pupils).toContain('<v>825</v>');
    expect(pupils).toContain('<f>SUM(B2:B3)</f>');
    const sums = sheets[at - 1]?.rows.reduce((sum, row) => sum + Number(row[1] ?? 0), 0);
    expect(sums).toBeGreaterThan(825);
    // Phones and previews calculate nothing: they show what stands beside a formula.
    expect(pupils).toContain(`<f>SUM(B2:B3)</f><v>${sums}</v>`);
    expect(pupils).not.toContain('</f></c>');
  });

  it('should hold figures of targets and years of the ledger as numbers, and sources under their own heads', () => {
    const sheetOf = (name: string) =>
      required(
        sheetsOf(sources, readerOf('zh')).find((each) => each.name === name),
        name,
      );
    const cellsOf = (name: string, head: string) => {
      const { columns, rows } = sheetOf(name);
      const at = columns.findIndex((column) => column.head === head);
      return rows.map((row) => row[at]);
    };
    const [verdict] = sources.study.report.verdicts;
    expect(cellsOf('目标判定', '测算值')[0]).toEqual({ amount: verdict?.value, kind: 'whole' });
    expect(cellsOf('目标判定', '单位')[0]).toBe('个班');
    const closed = sources.study.report.ledger.map(({ closes }) => closes);
    expect(cellsOf('大班额台账', '消除学年').filter((year) => typeof year === 'number')).toEqual(
      closed.filter((year) => year !== undefined),
    );
    expect(sheetOf('来源').columns.map(({ head }) => head)).toEqual(['来源', '文号', '日期', '网址']);
  });

  it('should list schools that are open, stages in their order, and each deadline of a project once', () => {
    const sheets = sheetsOf(twiceDue(sources), readerOf('zh'));
    const named = (name: string) =>
      required(
        sheets.find((each) => each.name === name),
        name,
      );
    expect(named('学校').rows.map(([name]) => name)).not.toContain('尚未开办');
    const order = ['幼儿园', '小学', '初中', '普通高中'];
    const told = named('在校生').rows.map(([stage]) => order.indexOf(String(stage)));
    expect(told).toEqual([...told].sort((left, right) => left - right));
    expect(named('已定项目').rows[0]?.at(-2)).toBe('赶上 2021 年底');
  });

  it('should hold a report with situation, targets, plan, ledger and error', async () => {
    const report = textOf(
      unzipSync(await officeFile({ kind: 'docx', sources }, 'zh', readFont)),
      'word/document.xml',
    );
    expect(report).not.toMatch(/>2,0\d\d</);
    for (const id of ['title', 'today', 'targets', 'proposal', 'certainty', 'method'] as const)
      expect(report).toContain(slideOf(zh, id).title);
    expect(report).toContain(sources.study.report.ledger[0]?.schoolName);
    expect(report).toContain('含假设数据');
  });

  it('should list in the report the decided projects and the works of the plan one by one', async () => {
    const report = textOf(
      unzipSync(
        await officeFile(
          { kind: 'docx', sources: { ...twiceDue(sources), proposal: sources.proposal } },
          'zh',
          readFont,
        ),
      ),
      'word/document.xml',
    );
    const cells = [...report.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text);
    const cellsAfter = (head: string) => cells.slice(cells.lastIndexOf(head));
    expect(cellsAfter('已定项目')).toEqual(expect.arrayContaining(['W', '2021-06', '180', '赶上 2021 年底']));
    const works = sources.proposal?.works ?? [];
    expect(works.length).toBeGreaterThan(0);
    for (const { school, rooms, opens } of works)
      expect(cellsAfter('方案工程')).toEqual(
        expect.arrayContaining([expect.stringContaining(school), String(rooms), String(opens)]),
      );
    expect(report).not.toMatch(/undefined|NaN/);
  });

  it('should say places that projects bring to the last one', () => {
    const from = twiceDue(sources);
    const projects = from.projects.projects.map((each) => ({ ...each, seats: 12_300 }));
    const deck = deckOf({ ...from, projects: { ...from.projects, projects } }, readerOf('zh'));
    expect(slideOf(deck, 'works').figures.map(({ value }) => value)).toContain('12,300');
  });

  it('should have the same bytes for the same study, with the day of its census', async () => {
    for (const kind of ['pptx', 'xlsx', 'docx'] as const) {
      const [one, other] = [
        await officeFile({ kind, sources }, 'en', readFont),
        await officeFile({ kind, sources }, 'en', readFont),
      ];
      expect(Buffer.from(one).equals(Buffer.from(other)), kind).toBe(true);
      expect(Buffer.from(settleZip(one, '2020-09-01')).equals(Buffer.from(one)), kind).toBe(true);
      const days = Object.entries(unzipSync(one)).flatMap(([name, bytes]) =>
        name.endsWith('.xml') ? (strFromU8(bytes).match(/20\d\d-\d\d-\d\dT[\d:.]+Z/g) ?? []) : [],
      );
      expect(days.filter((day) => day !== '2020-09-01T00:00:00Z')).toEqual([]);
    }
  });
});

describe('turning slides', () => {
  it('should go on, back and to the ends, and stay inside', () => {
    expect(['ArrowRight', ' ', 'ArrowLeft', 'Home', 'End', 'a'].map((key) => turnSlide(key, 2, 7))).toEqual([
      ...[3, 3, 1, 1, 7, undefined],
    ]);
    expect([turnSlide('ArrowRight', 7, 7), turnSlide('PageUp', 1, 7)]).toEqual([7, 1]);
  });

  it('should open at the slide that the address names', () => {
    expect([slideAt('3', 7), slideAt('99', 7), slideAt('x', 7), slideAt(undefined, 7)]).toEqual([3, 7, 1, 1]);
  });
});

/** The same study with a school that opens later, stages in another order, and a project of two targets of one deadline. */
function twiceDue(from: WorkbookSources): WorkbookSources {
  const [school] = from.study.schools;
  const district = from.study.districts[0]?.id ?? '';
  const due = { target: 'T', words: { zh: '目标', en: 'Target' }, due: 2021, late: false };
  const project = {
    ...{ id: 'w', name: 'W', kind: 'extension' as const, district, school: 'Mill', start: '2020-03' },
    ...{ finish: '2021-06', basis: 'assumed' as const, funded: undefined, opens: 2021, movable: true },
    ...{ rooms: 4, seats: 180, deadlines: [due, { ...due, target: 'U' }] },
  };
  const later = { ...required(school, 'a school'), id: 'later', name: '尚未开办', band: undefined };
  return {
    ...from,
    study: { ...from.study, schools: [...from.study.schools, later] },
    pupils: { ...from.pupils, lines: [...from.pupils.lines].reverse() },
    projects: { ...from.projects, projects: [project] },
  };
}

function slideOf(deck: Deck, id: (typeof slideIds)[number]) {
  const found = deck.slides.find((slide) => slide.id === id);
  if (found === undefined) throw new Error(id);
  return found;
}

function textOf(parts: Record<string, Uint8Array>, name: string): string {
  return strFromU8(parts[name] ?? new Uint8Array());
}

/** The figures of a chart's series, as it holds them to be drawn; undefined where there is none. */
function figuresDrawn(xml: string): (number | undefined)[][] {
  return [...xml.matchAll(/<c:ser>.*?<\/c:ser>/gs)].map(([series]) => {
    const [values = ''] = /<c:val>.*?<\/c:val>/s.exec(series) ?? [];
    const count = Number(/<c:ptCount val="(\d+)"/.exec(values)?.[1]);
    const points = [...values.matchAll(/<c:pt idx="(\d+)"><c:v>([^<]+)</g)];
    const known = new Map(points.map(([, at, value]) => [Number(at), Number(value)]));
    return Array.from({ length: count }, (_, at) => known.get(at));
  });
}

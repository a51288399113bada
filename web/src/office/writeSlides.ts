import PptxGenJS from 'pptxgenjs';
import { basisWords } from '../../../src/domain/glossary.ts';
import type { Deck, DeckFigure, DeckTable, Slide } from '../deck/deck.ts';
import { layoutOf } from '../deck/slideLayout.ts';
import { addChart, type Box } from './addChart.ts';
import { officeColours as colours, officeFont } from './officeFont.ts';
import { settleZip } from './settleZip.ts';

type OfficeSlide = PptxGenJS.Slide;

/** Inches of a wide slide. */
const page = { width: 13.333, height: 7.5, edge: 0.6 } as const;
const inner = page.width - 2 * page.edge;
const foot = 6.92;

function addFigure(drawn: OfficeSlide, figure: DeckFigure, box: Box, language: Deck['language']): void {
  const { name, value, unit, foot: below, basis, alarm } = figure;
  const colour = alarm ? colours.alarm : colours.brand;
  drawn.addShape('rect', { ...box, fill: { color: colours.soft }, line: { color: colours.soft } });
  drawn.addShape('rect', { ...box, w: 0.07, fill: { color: colour }, line: { color: colour } });
  const mark = basis === undefined ? [] : [basisWords[basis][language]];
  drawn.addText(
    [
      { text: name, options: { fontSize: 12, color: colours.quiet, breakLine: true } },
      { text: value, options: { fontSize: value.length > 12 ? 18 : 24, bold: true, color: colour } },
      { text: unit === '' ? ' ' : ` ${unit}`, options: { fontSize: 12, color: colour, breakLine: true } },
      {
        text: [...mark, below].filter((part) => part !== '').join(' · '),
        options: { fontSize: 10, color: colours.quiet },
      },
    ],
    {
      ...box,
      x: box.x + 0.12,
      w: box.w - 0.16,
      valign: 'middle',
      fontFace: officeFont,
      fit: 'shrink',
      margin: 2,
    },
  );
}

function addTable(drawn: OfficeSlide, { caption, columns, rows }: DeckTable, box: Box): void {
  drawn.addText(caption, {
    ...{ x: box.x, y: box.y, w: box.w, h: 0.35, fontFace: officeFont, fontSize: 14, bold: true },
    ...{ color: colours.ink, margin: 0 },
  });
  const whole = columns.reduce((sum, { wide }) => sum + wide, 0);
  const size = columns.length > 5 || box.w < 7 ? 11 : 12;
  const height = Math.min(0.42, (box.h - 0.42) / (rows.length + 1));
  const common = {
    fontFace: officeFont,
    fontSize: size,
    valign: 'middle' as const,
    margin: [2, 5, 2, 5] as [number, number, number, number],
  };
  drawn.addTable(
    [
      columns.map(({ head, number }) => ({
        text: head,
        options: {
          ...{ bold: true, color: colours.ink, fill: { color: colours.soft } },
          align: number ? ('right' as const) : ('left' as const),
        },
      })),
      ...rows.map((row) =>
        row.map(({ text, alarm }, index) => ({
          text,
          options: {
            align: columns[index]?.number ? ('right' as const) : ('left' as const),
            ...(alarm ? { color: colours.alarm, bold: true } : { color: colours.ink }),
          },
        })),
      ),
    ],
    {
      ...{ x: box.x, y: box.y + 0.42, w: box.w, colW: columns.map(({ wide }) => (wide / whole) * box.w) },
      ...{ rowH: height, border: { type: 'solid', pt: 0.5, color: colours.line }, ...common },
    },
  );
}

function addPoints(drawn: OfficeSlide, points: readonly string[], box: Box): void {
  drawn.addText(
    points.map((text) => ({ text, options: { bullet: { indent: 14 }, breakLine: true } })),
    {
      ...{ ...box, fontFace: officeFont, fontSize: 14, color: colours.ink, valign: 'top', margin: 0 },
      ...{ paraSpaceAfter: 8, fit: 'shrink' },
    },
  );
}

/** Chart, table and points within the room that is left beneath the figures. */
function addBody(drawn: OfficeSlide, slide: Slide, top: number): void {
  const { chart, table, points } = slide;
  const room = foot - 0.1 - top;
  const beside = layoutOf(slide) === 'beside';
  const share = chart === undefined ? 0.4 : 0.58;
  const left: Box = { x: page.edge, y: top, w: beside ? inner * share : inner, h: room };
  const right: Box = {
    x: page.edge + inner * share + 0.25,
    y: top,
    w: inner * (1 - share) - 0.25,
    h: room,
  };
  if (chart !== undefined) addChart(drawn, chart, left);
  const own = beside ? right : left;
  const beneath = beside && chart === undefined ? 0 : points.length * 0.36;
  if (table !== undefined) addTable(drawn, table, { ...own, h: own.h - beneath });
  if (points.length === 0) return;
  if (table === undefined) addPoints(drawn, points, own);
  else if (beneath === 0) addPoints(drawn, points, left);
  else addPoints(drawn, points, { ...own, y: own.y + own.h - beneath, h: beneath });
}

function addFoot(drawn: OfficeSlide, deck: Deck, slide: Slide, number: number): void {
  const text = { fontFace: officeFont, fontSize: 9, color: colours.quiet, margin: 0, y: foot, h: 0.45 };
  drawn.addText(slide.source, { ...text, x: page.edge, w: inner - 1.2, valign: 'middle', fit: 'shrink' });
  drawn.addText(`${number} / ${deck.slides.length}`, {
    ...{ ...text, x: page.width - page.edge - 1, w: 1, align: 'right', valign: 'middle' },
  });
  if (deck.watermark === undefined) return;
  drawn.addText(deck.watermark, {
    ...{ x: page.width - page.edge - 2.9, y: 0.12, w: 2.9, h: 0.28, align: 'center', valign: 'middle' },
    ...{ fontFace: officeFont, fontSize: 10, color: colours.mark, fill: { color: colours.markSoft } },
    margin: 0,
  });
}

function addCover(drawn: OfficeSlide, slide: Slide): void {
  const text = { x: 1.1, w: 11.2, fontFace: officeFont, margin: 0 };
  drawn.addShape('rect', {
    ...{ x: 0, y: 0, w: 0.35, h: page.height },
    ...{ fill: { color: colours.brand }, line: { color: colours.brand } },
  });
  drawn.addText(slide.title, {
    ...{ ...text, y: 0.9, h: 1.2, fontSize: 40, bold: true, color: colours.brand, fit: 'shrink' },
  });
  drawn.addText(slide.lead ?? '', {
    ...{ ...text, y: 2.1, h: 0.7, fontSize: 16, color: colours.quiet, fit: 'shrink' },
  });
  drawn.addText(
    slide.points.map((point) => ({ text: point, options: { bullet: { indent: 16 }, breakLine: true } })),
    {
      ...{ ...text, y: 3.2, h: 3.5, fontSize: 18, color: colours.ink, valign: 'top', paraSpaceAfter: 6 },
      fit: 'shrink',
    },
  );
}

function addSlide(office: PptxGenJS, deck: Deck, slide: Slide, number: number): void {
  const drawn = office.addSlide();
  drawn.background = { color: colours.paper };
  if (slide.id === 'title') addCover(drawn, slide);
  else {
    drawn.addText(slide.title, {
      ...{ x: page.edge, y: 0.4, w: inner, h: 0.75, fontFace: officeFont, fontSize: 26, bold: true },
      ...{ color: colours.brand, valign: 'middle', margin: 0, fit: 'shrink' },
    });
    if (slide.lead !== undefined)
      drawn.addText(slide.lead, {
        ...{ x: page.edge, y: 1.15, w: inner, h: 0.35, fontFace: officeFont, fontSize: 13 },
        ...{ color: colours.quiet, margin: 0, valign: 'middle', fit: 'shrink' },
      });
    const { figures } = slide;
    const gap = 0.18;
    const wide = Math.min(4, (inner - gap * (figures.length - 1)) / Math.max(1, figures.length));
    figures.forEach((figure, index) => {
      const box = { x: page.edge + index * (wide + gap), y: 1.6, w: wide, h: 1.15 };
      addFigure(drawn, figure, box, deck.language);
    });
    addBody(drawn, slide, figures.length > 0 ? 2.95 : 1.65);
  }
  addFoot(drawn, deck, slide, number);
  drawn.addNotes([slide.title, ...(slide.chart ? [slide.chart.label] : []), slide.source].join('\n'));
}

/**
 * Write a deck as PowerPoint slides, with charts that can be edited there.
 *
 * @returns The bytes of a .pptx; the same deck gives the same bytes.
 */
export async function writeSlides(deck: Deck): Promise<Uint8Array> {
  const office = new PptxGenJS();
  office.layout = 'LAYOUT_WIDE';
  office.theme = { headFontFace: officeFont, bodyFontFace: officeFont };
  const [first] = deck.slides;
  office.title = first?.title ?? deck.place;
  office.subject = deck.scenario;
  office.author = deck.place;
  office.company = deck.place;
  deck.slides.forEach((slide, index) => {
    addSlide(office, deck, slide, index + 1);
  });
  const bytes = (await office.write({ outputType: 'uint8array' })) as Uint8Array;
  return settleZip(bytes, deck.date);
}

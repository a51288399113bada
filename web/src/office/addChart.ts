import type PptxGenJS from 'pptxgenjs';
import type { DeckChart } from '../deck/deck.ts';
import { officeColours as colours, officeFont } from './officeFont.ts';

/** Where something stands on a slide, in inches. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** Put a chart on a slide that PowerPoint draws itself, with its figures in a sheet of their own. */
export function addChart(drawn: PptxGenJS.Slide, chart: DeckChart, box: Box): void {
  const { kind, series, categories, axes, label } = chart;
  const share = kind === 'misses';
  const text = { fontFace: officeFont, color: colours.ink };
  const axis = {
    ...{ catAxisLabelFontFace: officeFont, catAxisLabelFontSize: 11, catAxisLabelColor: text.color },
    ...{ valAxisLabelFontFace: officeFont, valAxisLabelFontSize: 11, valAxisLabelColor: text.color },
    ...{ showCatAxisTitle: axes.x !== '', catAxisTitle: axes.x, catAxisTitleFontFace: officeFont },
    ...{ showValAxisTitle: true, valAxisTitle: axes.y, valAxisTitleFontFace: officeFont },
    ...{ catAxisTitleFontSize: 11, valAxisTitleFontSize: 11, catAxisTitleColor: text.color },
    ...{ valAxisTitleColor: text.color, valAxisMinVal: 0, valGridLine: { color: colours.line, size: 0.5 } },
    valAxisLabelFormatCode: share ? '0.0%' : '#,##0',
  };
  const data = series.map(({ name, values }) => ({
    ...{ name, labels: [...categories] },
    // The library's types know no gaps; it writes an empty value for what is not known, which `settleZip` takes out.
    // In the chart's sheet it takes 0 for nothing, and so leaves the cell empty, unless it is given as a text.
    values: values.map((value) => (value === 0 ? '0' : (value ?? null))) as number[],
  }));
  drawn.addChart(kind === 'lines' ? 'line' : 'bar', data, {
    ...box,
    ...axis,
    ...{ chartColors: series.map(({ colour }) => colour.slice(1)), altText: label },
    ...{ showLegend: true, legendPos: 't', legendFontFace: officeFont, legendFontSize: 12 },
    ...{ legendColor: text.color, showTitle: false },
    ...(kind === 'lines'
      ? { lineSize: 2.5, lineDataSymbolSize: 5 }
      : { barDir: 'col' as const, barGrouping: 'clustered' as const, barGapWidthPct: 60 }),
  });
}

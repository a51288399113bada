import type { Chart, Plugin } from 'chart.js';
import { clipArea, getDatasetClipArea, unclipArea } from 'chart.js/helpers';

type Drawn = Chart<'line'>;

/** What of a chart stays while its lines move, as it was painted: axes and legend below the lines, marks above them. */
interface Ground {
  readonly under: HTMLCanvasElement;
  readonly over: HTMLCanvasElement;
}

const grounds = new WeakMap<object, Ground>();
/** Charts that are being painted without their lines. */
const bare = new WeakSet<object>();

/** Forgets what was painted of a chart whenever the chart paints itself, and leaves its lines out where asked to. */
export const groundKeeper: Plugin = {
  id: 'groundKeeper',
  beforeDraw(chart) {
    grounds.delete(chart);
  },
  beforeDatasetsDraw: (chart) => (bare.has(chart) ? false : undefined),
};

function copyOf({ canvas }: Drawn): HTMLCanvasElement {
  const copy = document.createElement('canvas');
  [copy.width, copy.height] = [canvas.width, canvas.height];
  copy.getContext('2d')?.drawImage(canvas, 0, 0);
  return copy;
}

function paintGround(chart: Drawn): Ground {
  bare.add(chart);
  chart.draw();
  bare.delete(chart);
  const under = copyOf(chart);
  chart.clear();
  chart.notifyPlugins('afterDatasetsDraw');
  const ground = { under, over: copyOf(chart) };
  grounds.set(chart, ground);
  return ground;
}

function lay({ ctx }: Drawn, layer: HTMLCanvasElement): void {
  ctx.save();
  ctx.resetTransform();
  ctx.drawImage(layer, 0, 0);
  ctx.restore();
}

/**
 * Paint a chart whose lines alone have moved: what stays is laid beneath and above them as it was painted, since writing
 * its words and marks anew takes longer than the lines themselves.
 */
export function drawLines(chart: Drawn): void {
  const isFilled = chart.data.datasets.some(({ fill }) => fill !== undefined && fill !== false);
  // Bands are painted by a plugin, between the lines, and what is told under a pointer stands above all.
  if (isFilled || (chart.tooltip?.opacity ?? 0) > 0) {
    chart.draw();
    return;
  }
  const { under, over } = grounds.get(chart) ?? paintGround(chart);
  chart.clear();
  lay(chart, under);
  for (const meta of chart.getSortedVisibleDatasetMetas().toReversed()) {
    const clip = getDatasetClipArea(chart, meta);
    if (clip) clipArea(chart.ctx, clip);
    meta.controller.draw();
    if (clip) unclipArea(chart.ctx);
  }
  lay(chart, over);
}

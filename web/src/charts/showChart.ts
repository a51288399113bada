import type { ChartConfiguration } from 'chart.js';
import { Chart } from './chartParts.ts';
import { moveLines } from './moveLines.ts';

type Kind = 'line' | 'bar';

/** What each chart's settings were last taken from. */
const settings = new WeakMap<object, object>();

/** A line of its own for a chart, which changes what it is given. */
function own<Set extends { data: unknown[] }>(set: Set): Set {
  return { ...set, data: [...set.data] };
}

const keysOf = (each: object) => Object.keys(each).sort().join();

/**
 * Show a specification on a canvas: in the chart that is there, where it has the same kind and parts, since figures that
 * change many times a second are then drawn in half of the time; else in a new one. Where the settings are the very same
 * object as before, lines are only moved.
 *
 * @param last What the canvas shows; it is ended where it cannot go on.
 * @param chart Is not changed.
 * @returns The chart that shows it now.
 */
export function showChart<K extends Kind>(
  last: Chart<K> | undefined,
  canvas: HTMLCanvasElement,
  chart: ChartConfiguration<K>,
): Chart<K> {
  const { data, options = {} } = chart;
  const sets = last?.data.datasets ?? [];
  const goesOn =
    last !== undefined &&
    (last.config as ChartConfiguration<K>).type === chart.type &&
    sets.length === data.datasets.length &&
    sets.every((set, index) => keysOf(set) === keysOf(data.datasets[index] ?? {}));
  if (!goesOn) {
    last?.destroy();
    const made = new Chart<K>(canvas, {
      ...chart,
      data: { ...data, datasets: data.datasets.map(own) as typeof data.datasets },
    });
    settings.set(made, options);
    return made;
  }
  const same = settings.get(last) === options;
  if (same && chart.type === 'line' && moveLines(last as Chart<'line'>, chart as ChartConfiguration<'line'>))
    return last;
  settings.set(last, options);
  if (data.labels !== undefined) last.data.labels = data.labels;
  for (const [index, set] of sets.entries()) {
    const next = data.datasets[index];
    if (next !== undefined) Object.assign(set, own(next));
  }
  last.options = options as typeof last.options;
  last.update('none');
  return last;
}

import type { ChartConfiguration } from 'chart.js';
import { Chart } from './chartParts.ts';

type Kind = 'line' | 'bar';

const keysOf = (each: object) => Object.keys(each).sort().join();

/**
 * Show a specification on a canvas: in the chart that is there, where it has the same kind and parts, since figures that
 * change many times a second are then drawn in half of the time; else in a new one.
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
    // The chart changes the lists that it is given.
    return new Chart<K>(canvas, {
      ...chart,
      data: { ...data, datasets: data.datasets.map((set) => ({ ...set })) },
    });
  }
  if (data.labels !== undefined) last.data.labels = data.labels;
  for (const [index, set] of sets.entries()) Object.assign(set, data.datasets[index]);
  last.options = options as typeof last.options;
  last.update('none');
  return last;
}

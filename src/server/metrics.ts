import type { App, Parts } from './parts.ts';

/** Bounds of the times of requests, in seconds. */
const bounds = [0.005, 0.025, 0.1, 0.5, 2.5, 10] as const;

/** Where the figures stand: outside of the interface, as those who collect them expect. */
export const metricsPath = '/api/metrics';

type Figure = readonly [labels: string, value: number];

/** One measure in the text format of Prometheus (version 0.0.4). */
function measure(
  name: string,
  type: 'counter' | 'gauge' | 'histogram',
  help: string,
  figures: readonly Figure[],
): string {
  const lines = figures.map(([labels, value]) => `xuewei_${name}${labels} ${value}`);
  return [`# HELP xuewei_${name} ${help}`, `# TYPE xuewei_${name} ${type}`, ...lines].join('\n');
}

/** Count requests, and tell figures of the service: numbers alone, nothing of anybody's. */
export function addMetrics(app: App, { ping, desk, engine }: Pick<Parts, 'ping' | 'desk' | 'engine'>): void {
  const byStatus = new Map<number, number>();
  const within = bounds.map(() => 0);
  let [count, seconds] = [0, 0];
  app.addHook('onResponse', async (_request, { statusCode, elapsedTime }) => {
    byStatus.set(statusCode, (byStatus.get(statusCode) ?? 0) + 1);
    const took = elapsedTime / 1000;
    count += 1;
    seconds += took;
    for (const [index, bound] of bounds.entries())
      if (took <= bound) within[index] = (within[index] ?? 0) + 1;
  });
  app.get(metricsPath, { schema: { hide: true } }, async (_request, reply) => {
    const up = await ping().then(
      () => 1,
      () => 0,
    );
    const { running, waiting } = desk.load;
    const statuses = [...byStatus].sort(([left], [right]) => left - right);
    const text = [
      measure('info', 'gauge', 'Version of the program.', [[`{version="${engine.version}"}`, 1]]),
      measure('up_seconds', 'gauge', 'Seconds since the process started.', [['', process.uptime()]]),
      measure('memory_bytes', 'gauge', 'Resident memory of the process, its threads included.', [
        ['', process.memoryUsage.rss()],
      ]),
      measure('database_up', 'gauge', 'Whether the database answers.', [['', up]]),
      measure('studies', 'gauge', 'Studies in hand.', [
        ['{state="running"}', running],
        ['{state="waiting"}', waiting],
      ]),
      measure(
        'requests_total',
        'counter',
        'Requests answered.',
        statuses.map(([status, times]) => [`{status="${status}"}`, times]),
      ),
      measure('request_seconds', 'histogram', 'Time until a request was answered.', [
        ...bounds.map((bound, index): Figure => [`_bucket{le="${bound}"}`, within[index] ?? 0]),
        ['_bucket{le="+Inf"}', count],
        ['_sum', seconds],
        ['_count', count],
      ]),
    ].join('\n');
    return reply.type('text/plain; version=0.0.4; charset=utf-8').send(`${text}\n`);
  });
}

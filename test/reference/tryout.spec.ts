import { it } from 'vitest';
import { backtestProjection } from '../../src/projection/backtestProjection.ts';
import { fitProjection, projectEnrolment } from '../../src/projection/projectEnrolment.ts';
import { ecasdTables } from './ecasd.ts';
import { marylandTables } from './maryland.ts';
import { nycTables } from './nyc.ts';
import { regionFromTables } from './regionFromTables.ts';
import { taiwanTables } from './taiwan.ts';

const folder = process.env.XUEWEI_REFERENCE_DATA ?? '';
for (const [name, tablesOf] of Object.entries({ ecasdTables, nycTables, marylandTables, taiwanTables }))
  it(name, () => {
    const region = regionFromTables(tablesOf(folder));
    let t = performance.now();
    const model = fitProjection(region);
    console.log(name, 'fit', performance.now() - t);
    for (const c of model.choices.slice(0, 14))
      console.log(c.step, c.district, c.stage, c.method, JSON.stringify(c.values));
    t = performance.now();
    const p = projectEnrolment(region);
    console.log(
      'project',
      performance.now() - t,
      p.years
        .map(
          (y) =>
            `${y.year}:${y.pupils.reduce((s, r) => s + r.pupils, 0)}+${y.unplaced.reduce((s, r) => s + r.pupils, 0)}`,
        )
        .join(' '),
    );
    t = performance.now();
    const b = backtestProjection(region);
    console.log('backtest', performance.now() - t, b.origins.join());
    const f = (x: number | undefined) => ((x ?? Number.NaN) * 100).toFixed(2).padStart(6);
    for (const r of b.rows)
      console.log(
        r.level.padEnd(13),
        String(r.stage).padEnd(12),
        r.horizon,
        String(r.cells).padStart(6),
        'wape',
        f(r.scores.ours.wape),
        f(r.scores.persistence.wape),
        f(r.scores.plainCohort.wape),
        ' bias',
        f(r.scores.ours.bias),
        f(r.scores.plainCohort.bias),
        (r.scores.ours.wape ?? 0) > (r.scores.persistence.wape ?? 0) ? 'LOSS' : '',
      );
  });

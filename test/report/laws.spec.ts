import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Region } from '../../src/domain/region/region.ts';
import type { StudyReport } from '../../src/domain/report.ts';
import type { StudyRun } from '../../src/domain/study.ts';
import { buildReport, compareReports } from '../../src/report/buildReport.ts';
import { studyWorlds } from '../arbitraries/studyWorlds.ts';
import { type WorldPlan, world } from './world.ts';

/** Drawn anew each time the tests are run; the laws of one world alone are then asked of the same sixty. */
const seed = Math.floor(Math.random() * 2 ** 31);
const runs = { numRuns: 60, seed };
const additive = [
  ...['pupils', 'unplaced', 'classes', 'superOversizeClasses'],
  ...['homeRooms', 'plannedSeats', 'usableSeats', 'surgeSeats', 'roomsShort', 'seatsShort'],
];
const names = { left: { zh: '甲', en: 'left' }, right: { zh: '乙', en: 'right' } };
const total = (values: readonly (number | undefined)[]) =>
  values.reduce<number>((sum, value) => sum + (value ?? 0), 0);

const reports = new Map<string, StudyReport>();
/** The report of a world, built once: that takes nearly all of the time. */
function reportOf(plan: WorldPlan): StudyReport {
  const key = JSON.stringify(plan);
  const report = reports.get(key) ?? buildReport(world(plan));
  reports.set(key, report);
  return report;
}

function valuesOf(report: StudyReport, indicator: string, picks: (scope: object) => boolean) {
  return report.indicators.filter((series) => series.indicator === indicator && picks(series.scope));
}

describe('laws of the report', () => {
  it('should add up: districts to the region, and the stages of a place to the place', () => {
    fc.assert(
      fc.property(studyWorlds, (plan) => {
        const report = reportOf(plan);
        for (const indicator of additive) {
          const [region] = valuesOf(report, indicator, (scope) => Object.keys(scope).length === 0);
          const parts = [
            valuesOf(report, indicator, (scope) => 'district' in scope && !('stages' in scope)),
            valuesOf(report, indicator, (scope) => !('district' in scope) && 'stages' in scope),
            valuesOf(report, indicator, (scope) => 'district' in scope && 'stages' in scope),
          ];
          region?.values.forEach(({ value }, index) => {
            for (const part of parts)
              expect(total(part.map((series) => series.values[index]?.value)), indicator).toBe(value ?? 0);
          });
        }
      }),
      runs,
    );
  });

  it('should find by the ledger, class by class, what the indicator counts', () => {
    fc.assert(
      fc.property(studyWorlds, (plan) => {
        const report = reportOf(plan);
        for (const [target, threshold] of [
          ['zero', 56],
          ['cap45', 46],
          ['standing', 66],
        ] as const) {
          const [series] = report.indicators.filter(
            (one) => one.target === target && !('district' in one.scope),
          );
          for (const { year, value } of series?.values ?? []) {
            const over = report.ledger.filter(
              (row) =>
                row.target === target &&
                row.course.some((point) => point.year === year && point.pupils >= threshold),
            );
            expect(over.length).toBe(value ?? 0);
          }
        }
      }),
      runs,
    );
  });

  it('should close every class that is not over in the horizon year, and only those', () => {
    fc.assert(
      fc.property(studyWorlds, (plan) => {
        for (const row of reportOf(plan).ledger) {
          const threshold = { zero: 56, cap45: 46, standing: 66 }[row.target] ?? 0;
          const last = row.course.filter((point) => point.pupils >= threshold).at(-1);
          expect(row.closes).toBe(last?.year === plan.horizon ? undefined : (last?.year ?? 0) + 1);
          expect(row.state === 'closed').toBe(row.closes !== undefined);
        }
      }),
      runs,
    );
  });

  it('should never turn a missed class-size target into a met one by more pupils in a class', () => {
    fc.assert(
      fc.property(studyWorlds, fc.nat(), fc.integer({ min: 1, max: 40 }), (plan, pick, more) => {
        const before = buildReport(world(plan));
        const after = buildReport(world(withFullerClass(plan, pick, more)));
        for (const verdict of before.verdicts) {
          if (verdict.state !== 'missed' || verdict.target === 'standing') continue;
          expect(after.verdicts.find(({ target }) => target === verdict.target)?.state).toBe('missed');
        }
      }),
      runs,
    );
  });

  it('should never read a size target as met while a child in its scope has no seat', () => {
    fc.assert(
      fc.property(studyWorlds, (plan) => {
        const left = { year: 2021, district: 'east', grade: '1', pupils: 1 };
        const stranded = {
          ...plan,
          unplaced: [...(plan.unplaced ?? []), { ...left }, { ...left, year: 2020 }],
        };
        for (const verdict of buildReport(world(stranded)).verdicts)
          expect(verdict.state).not.toMatch(/^met/);
      }),
      runs,
    );
  });

  it('should not depend on the order of rows and groups', () => {
    fc.assert(
      fc.property(studyWorlds, (plan) => {
        expect(JSON.stringify(buildReport(backwards(world(plan))))).toBe(JSON.stringify(reportOf(plan)));
      }),
      runs,
    );
  });

  it('should survive structuredClone and JSON, and leave the run as it was', () => {
    fc.assert(
      fc.property(studyWorlds, (plan) => {
        const run = world(plan);
        const kept = structuredClone(run);
        const report = buildReport(run);
        expect(structuredClone(report)).toStrictEqual(report);
        expect(JSON.parse(JSON.stringify(report))).toEqual(report);
        expect(run).toStrictEqual(kept);
      }),
      runs,
    );
  });

  it('should find no difference between a report and itself, and the opposite one way and the other', () => {
    fc.assert(
      fc.property(studyWorlds, studyWorlds, (one, other) => {
        const [left, right] = [buildReport(world(one)), buildReport(world(other))];
        const same = compareReports(left, left, names);
        expect([same.indicators, same.ledger]).toEqual([[], []]);
        const forth = compareReports(left, right, names);
        const back = compareReports(right, left, names);
        expect(forth.indicators.length).toBe(back.indicators.length);
        for (const verdict of forth.verdicts) {
          const mirrored = back.verdicts.find(({ target }) => target === verdict.target);
          expect(verdict.states).toEqual({ left: mirrored?.states.right, right: mirrored?.states.left });
          expect((verdict.marginChange ?? 0) + (mirrored?.marginChange ?? 0)).toBeCloseTo(0, 9);
        }
      }),
      { numRuns: 30 },
    );
  });
});

/** The same place with more pupils in one class of one year. */
function withFullerClass(plan: WorldPlan, pick: number, more: number): WorldPlan {
  const copy = structuredClone(plan);
  const groups = Object.values(copy.classes ?? {}).flatMap((years) =>
    Object.values(years).flatMap((grades) => Object.values(grades)),
  );
  const chosen = groups[pick % groups.length];
  const sizes = chosen === undefined || Array.isArray(chosen) ? chosen : chosen.sizes;
  if (sizes !== undefined) sizes[pick % sizes.length] = (sizes[pick % sizes.length] ?? 0) + more;
  return copy;
}

/** The same run with every table and list turned round. */
function backwards(run: StudyRun): StudyRun {
  const turned = <T>(rows: readonly T[]): T[] => [...rows].reverse();
  const { place, ...rest } = run.region;
  const region = Object.fromEntries(
    Object.entries(rest).map(([name, rows]) => [name, turned<unknown>(rows)]),
  );
  return {
    region: { place, ...region } as Region,
    capacity: {
      rooms: turned(run.capacity.rooms),
      openings: turned(run.capacity.openings),
      teachers: turned(run.capacity.teachers),
      money: turned(run.capacity.money),
    },
    enrolment: {
      ...run.enrolment,
      years: run.enrolment.years.map((year) => ({
        ...year,
        pupils: turned(year.pupils),
        unplaced: turned(year.unplaced),
      })),
    },
    demand: run.demand,
    classes: run.classes.map((year) => ({ ...year, groups: turned(year.groups) })),
  };
}

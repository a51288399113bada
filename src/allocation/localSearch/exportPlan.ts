import type { AllocationPlan } from '../../domain/allocation/allocationPlan.ts';
import { type ClusterScratch, emptyOutcome, emptyScratch } from './clusterScratch.ts';
import { evaluateCluster } from './evaluateCluster.ts';
import type { Evaluation } from './evaluation.ts';
import type { ClusterLayout, Layout } from './layout.ts';
import { roomsPlanned } from './roomsPlanned.ts';
import type { SearchState } from './searchState.ts';
import { StaffPlanner } from './staffPlanner.ts';

/** Noise on numbers that are whole. */
const tidy = (value: number) => (Math.abs(value - Math.round(value)) < 1e-6 ? Math.round(value) : value);

/** Write a completed and evaluated state as a plan. */
export function exportPlan(evaluation: Evaluation, state: SearchState): AllocationPlan {
  const { layout } = evaluation;
  const scratch = emptyScratch(layout);
  const clusters = layout.clusters.map((cluster) => exportClasses(layout, state, cluster, scratch));
  return {
    ...exportFlows(layout, state),
    sections: clusters.flatMap(({ sections }) => sections),
    regrouped: clusters.flatMap(({ regrouped }) => regrouped),
    ...exportSchools(layout, state),
    ...exportRooms(layout, state, scratch),
    ...exportTeachers(evaluation),
    grants: exportGrants(evaluation),
  };
}

/** Where children go, what opens and what closes: that alone of a state, which need not hold. */
export function exportDirections(
  layout: Layout,
  state: SearchState,
): Pick<AllocationPlan, 'intakes' | 'openings' | 'closures'> {
  const { intakes } = exportFlows(layout, state);
  return { intakes, ...exportSchools(layout, state) };
}

function exportFlows({ problem, groups, entryUnit, units, schools }: Layout, state: SearchState) {
  const [intakes, unplaced]: [AllocationPlan['intakes'][number][], AllocationPlan['unplaced'][number][]] = [
    [],
    [],
  ];
  for (const { area, stage, year, first, end } of groups)
    for (let entry = first; entry <= end; entry += 1) {
      const pupils = tidy(state.flows[entry] ?? 0);
      if (!(pupils > 0)) continue;
      const school = schools[units[entryUnit[entry] ?? -1]?.school ?? -1]?.shape.id;
      const group = {
        area: problem.areas[area]?.id ?? '',
        stage: stage.stage,
        entryYear: problem.firstYear + year,
      };
      if (school === undefined) unplaced.push({ ...group, pupils });
      else intakes.push({ ...group, pupils, school });
    }
  return { intakes, unplaced };
}

function exportClasses(layout: Layout, state: SearchState, cluster: ClusterLayout, scratch: ClusterScratch) {
  const { problem, schools } = layout;
  evaluateCluster(layout, state, cluster, scratch, emptyOutcome(cluster, layout.years));
  const cohorts = cluster.cohorts.map((cohort, index) => ({
    cohort,
    regroupedAt: scratch.regroupedAt[index] ?? 0,
    row: {
      school: schools[cohort.school]?.shape.id ?? '',
      stage: cohort.stage.stage,
      entered: problem.firstYear + cohort.entered,
    },
  }));
  const sections = cohorts.flatMap(({ cohort, row }) =>
    [...cohort.from].map((from, segment) => ({
      ...row,
      fromYear: problem.firstYear + from,
      toYear: problem.firstYear + (cohort.to[segment] ?? 0),
      sections: scratch.sections[cohort.offset + segment] ?? 0,
    })),
  );
  const regrouped = cohorts.flatMap(({ cohort, regroupedAt, row }) => {
    const from = cohort.sizes === undefined ? undefined : cohort.from[regroupedAt];
    return from === undefined ? [] : [{ ...row, fromYear: problem.firstYear + from }];
  });
  return { sections: sections.filter((one) => one.sections > 0), regrouped };
}

function exportSchools({ problem, schools, years }: Layout, state: SearchState) {
  const dated = (yearOf: Int32Array) =>
    schools.flatMap(({ shape }, school) => {
      const year = yearOf[school] ?? years;
      return year < years ? [{ shape, school, year: problem.firstYear + year }] : [];
    });
  return {
    openings: dated(state.opens).flatMap(({ shape, school, year }) =>
      shape.site === undefined ? [] : [{ school: shape.id, module: state.module[school] ?? 0, year }],
    ),
    closures: dated(state.closes).map(({ shape, year }) => ({ school: shape.id, year })),
  };
}

function exportRooms(layout: Layout, state: SearchState, scratch: ClusterScratch) {
  const planned = layout.schools.map(({ shape }, school) => ({
    school: shape.id,
    rooms: roomsPlanned(layout, state, school, scratch),
  }));
  const rows = (kind: 'built' | 'converted' | 'temporary') =>
    planned.flatMap(({ school, rooms }) =>
      (rooms?.[kind] ?? []).flatMap((count, year) =>
        count > 0 ? [{ school, year: layout.problem.firstYear + year, rooms: count }] : [],
      ),
    );
  return { extensions: rows('built'), conversions: rows('converted'), temporaries: rows('temporary') };
}

function exportTeachers(evaluation: Evaluation) {
  const { layout } = evaluation;
  const { pools, years, discount, problem } = layout;
  const staffing = { teachers: new Float64Array(years), cost: 0, missing: 0 };
  const planner = new StaffPlanner(discount);
  const rows = pools.flatMap((pool, index) => {
    const needed = evaluation.sectionsOfPool(index).map((sections) => sections * pool.shape.perSection);
    planner.staff(pool, needed, staffing);
    return Array.from({ length: years }, (_, year) => {
      const { district, stage } = pool.shape;
      const teachers = staffing.teachers[year] ?? 0;
      const before = year === 0 ? pool.shape.stock : (staffing.teachers[year - 1] ?? 0);
      return {
        row: { district, stage, year: problem.firstYear + year },
        hired: tidy(Math.max(0, teachers - before * (1 - pool.shape.retiring))),
        contracts: tidy(Math.max(0, (needed[year] ?? 0) - teachers)),
      };
    });
  });
  const some = (kind: 'hired' | 'contracts') =>
    rows.flatMap(({ row, [kind]: teachers }) => (teachers > 1e-9 ? [{ ...row, teachers }] : []));
  return { hires: some('hired'), contracts: some('contracts') };
}

function exportGrants(evaluation: Evaluation): AllocationPlan['grants'] {
  const { districts, years, problem } = evaluation.layout;
  const { grants } = evaluation.shortage();
  return districts.flatMap((district, place) =>
    Array.from({ length: years }, (_, year) => ({
      district,
      year: problem.firstYear + year,
      amount: tidy(grants[place * years + year] ?? 0),
    })).filter(({ amount }) => amount > 0),
  );
}

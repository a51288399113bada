import type { ControlTotal } from '../../src/domain/region/controlTotal.ts';
import type { Assumption } from '../../src/domain/region/enrolment.ts';
import type { FlowRate } from '../../src/domain/region/flowRate.ts';
import type { OfficialForecast } from '../../src/domain/region/officialForecast.ts';
import type { Project } from '../../src/domain/region/project.ts';
import { byText, type Region } from '../../src/domain/region/region.ts';
import { type Ownership, type SchoolType, schoolTypes } from '../../src/domain/region/school.ts';
import type { Stage } from '../../src/domain/stage.ts';

/** A small place in short: everything that does not matter for projection has a default. */
export interface SmallPlace {
  readonly baseYear: number;
  readonly horizonYear?: number;
  readonly seniorAdmission?: 'region' | 'district';
  readonly suppressedBelow?: number;
  readonly districts: Readonly<
    Record<string, { ladder: string; entryAge?: number; kindergartenAge?: number; cutOff?: string }>
  >;
  readonly schools: Readonly<
    Record<
      string,
      {
        district: string;
        stages: readonly Stage[];
        type?: SchoolType;
        area?: string;
        ownership?: Ownership;
        openedYear?: number;
        closedYear?: number;
      }
    >
  >;
  /** Pupils by school, first year and grade: one array of years per grade; undefined: suppressed, null: no row. */
  readonly pupils: readonly (readonly [
    school: string,
    firstYear: number,
    byGrade: Readonly<Record<string, readonly (number | undefined | null)[]>>,
  ])[];
  /** Births by district and first calendar year. */
  readonly births?: Readonly<Record<string, readonly [firstYear: number, births: readonly number[]]>>;
  readonly feeders?: readonly (readonly [from: string, to: string, share: number, fromYear?: number])[];
  readonly assumptions?: readonly Omit<Assumption, 'basis' | 'id'>[];
  readonly flowRates?: readonly Omit<FlowRate, 'basis'>[];
  readonly controlTotals?: readonly Omit<ControlTotal, 'basis'>[];
  readonly officialForecasts?: readonly Omit<OfficialForecast, 'basis'>[];
  readonly projects?: readonly Partial<Project>[];
}

const basis = 'assumed' as const;

function typeOf(stages: readonly Stage[]): SchoolType {
  const only = stages.length === 1 ? stages[0] : 'nineYear';
  return schoolTypes.find((type) => type === only) ?? 'nineYear';
}

function enrolmentOf(place: SmallPlace): Region['enrolment'] {
  return place.pupils.flatMap(([school, firstYear, byGrade]) =>
    Object.entries(byGrade).flatMap(([grade, years]) =>
      years.flatMap((pupils, index) =>
        pupils === null
          ? []
          : [{ school, year: firstYear + index, grade, basis, ...(pupils === undefined ? {} : { pupils }) }],
      ),
    ),
  );
}

/** Build a region as the dataset reader would hand it on: tables complete, rows sorted by key. */
export function buildRegion(place: SmallPlace): Region {
  const { baseYear, suppressedBelow } = place;
  return {
    place: {
      ...{ id: 'place', name: 'Place', baseYear, horizonYear: place.horizonYear ?? baseYear + 5 },
      ...{ censusDay: '09-01', currency: 'CNY', seniorAdmission: place.seniorAdmission ?? 'district', basis },
      ...(suppressedBelow === undefined ? {} : { suppressedBelow }),
    },
    districts: Object.entries(place.districts)
      .sort(([left], [right]) => byText(left, right))
      .map(([id, { ladder, entryAge, kindergartenAge, cutOff }]) => ({
        ...{ id, name: id, ladder, entryAge: entryAge ?? 6, entryCutOff: cutOff ?? '08-31', basis },
        ...(kindergartenAge === undefined ? {} : { kindergartenAge }),
      })),
    schools: Object.entries(place.schools)
      .sort(([left], [right]) => byText(left, right))
      .map(([id, { stages, type, ...more }]) => ({
        ...{
          id,
          name: id,
          type: type ?? typeOf(stages),
          stages: [...stages],
          governedBy: 'district' as const,
        },
        ...{ ownership: 'public' as const, basis, ...more },
      })),
    enrolment: enrolmentOf(place),
    births: Object.entries(place.births ?? {}).flatMap(([district, [first, births]]) =>
      births.map((count, index) => ({ district, year: first + index, births: count, basis })),
    ),
    feeders: (place.feeders ?? []).map(([from, to, share, fromYear]) => ({
      ...{ from, to, share, basis },
      ...(fromYear === undefined ? {} : { fromYear }),
    })),
    assumptions: (place.assumptions ?? []).map((row, index) => ({ id: `a${index}`, basis, ...row })),
    projects: (place.projects ?? []).map((project, index) => ({
      ...{
        id: `p${index}`,
        name: `p${index}`,
        kind: 'newSchool' as const,
        district: 'd',
        school: `n${index}`,
      },
      ...{ finish: `${baseYear + 1}-08`, status: 'planned' as const, basis, ...project },
    })),
    ...{ evaluationUnits: [], areas: [], classRules: [], teachers: [], sites: [], travel: [], budgets: [] },
    ...{ targets: [], sources: [], population: [], midYear: [], ownershipChanges: [], resources: [] },
    ...{ grants: [], waivers: [], entries: [], arrivals: [] },
    controlTotals: (place.controlTotals ?? []).map((row) => ({ basis, ...row })),
    officialForecasts: (place.officialForecasts ?? []).map((row) => ({ basis, ...row })),
    flowRates: (place.flowRates ?? []).map((row) => ({ basis, ...row })),
  };
}

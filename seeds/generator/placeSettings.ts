import type { Project } from '../../src/domain/region/project.ts';
import type { Row } from '../../src/domain/region/tables.ts';
import type { Stage } from '../../src/domain/stage.ts';
import type { Pupils, SchoolId, SchoolYear } from '../../src/domain/units.ts';
import type { World } from './buildWorld.ts';
import type { DistrictParameters } from './districtParameters.ts';
import type { FixedOpening } from './fixedOpening.ts';
import type { HistoricExtension } from './historicExtension.ts';

/** When the generator begins and ends. */
export interface PlaceYears {
  /** First school year that is played: eleven before the tables, so that every grade in them has a past. */
  readonly played: SchoolYear;
  /** First census in enrolment.csv; rooms are designed for its children. */
  readonly first: SchoolYear;
  /** Last census in enrolment.csv. */
  readonly base: SchoolYear;
}

/** Births of the whole place by calendar year, which districts share by their drifting parts. */
export interface BirthSeries {
  readonly from: number;
  /** Births in hundreds, one figure a year from `from` on, at least to the horizon. */
  readonly hundreds: readonly number[];
  /** First year that births.csv shows. */
  readonly shownFrom: number;
  /** What the table says of the years after the base year. */
  readonly laterNote: string;
  /** Years that a document gives, with what the table says of them; they are not drawn. */
  readonly known: readonly KnownBirths[];
}

/** Births of the whole place in one year as a document has them. */
export interface KnownBirths {
  readonly year: number;
  readonly births: number;
  readonly basis: 'published' | 'derived';
  readonly source: string;
  readonly note: string;
}

/** Where children go and how they are placed. */
export interface PlaceHabits {
  /** Share of three-year-olds who enter kindergarten. */
  readonly kindergartenShare: number;
  /** Share of junior leavers who enter the senior and vocational schools of the tables. */
  readonly seniorShare: number;
  /** Part of these who enter vocational schools in the first year of the tables, and its change per year. */
  readonly vocationalPart: number;
  readonly vocationalDrift: number;
  /** Pupils who stay from year to year in kindergartens, general and vocational schools, where it is not the district's ratio. */
  readonly progression: Readonly<Partial<Record<Stage, number>>>;
  /** Size up to which neighbours fill their new classes when no school near has a place at the target size. */
  readonly neighbourSize: Pupils;
  /** Largest entry class that a full school forms before children are sent elsewhere, from the first year of the tables on. */
  readonly diversionSizes: readonly Pupils[];
}

/** What institutions were built for and who runs them. */
export interface PlaceBuilding {
  /** Places of kindergartens and senior schools as a multiple of the children of their design year. */
  readonly kindergartenHeadroom: number;
  readonly seniorHeadroom: number;
  /** Share of the kindergartens that opened since the tables begin. */
  readonly youngKindergartens: number;
  /** Schools run by the city itself (市直). */
  readonly cityRun: readonly SchoolId[];
  /** Share of kindergarten places that are public, and public or inclusive private. */
  readonly publicPart: number;
  readonly inclusivePart: number;
}

/** Pools of teachers: how full, and how many are hired. */
export interface PlaceTeachers {
  /** Teachers against need in pools ("district|stage") that are short. */
  readonly shortPools: Readonly<Record<string, number>>;
  /** Yearly hires as a share of the stock, by district, and elsewhere. */
  readonly hireShares: Readonly<Record<string, number>>;
  readonly usualHireShare: number;
  /** Hires that a plan gives as a number, shared by the pools of these stages. */
  readonly hires: readonly PublishedHires[];
  /** Exchange between the schools of compulsory stages; no figures where it is left out. */
  readonly exchange?: TeacherExchange;
  /**
   * Stages in which schools run by the city have teachers of its own, shared out of their district’s by classes. None
   * where nothing is known of the share and a target would hang on it.
   */
  readonly cityPools: readonly Stage[];
}

/** Teachers exchanged between schools (交流轮岗), as shares. */
export interface TeacherExchange {
  /** Of all teachers: those who have served long enough. Of these: exchanged in the base year. Of these: key teachers. */
  readonly eligible: number;
  readonly exchanged: number;
  readonly key: number;
}

/** How the schools of compulsory stages are equipped, against the marks of high-quality balance (教督〔2017〕6号). */
export interface PlaceResources {
  /** Mean of a place's schools as a multiple of the mark. */
  readonly level: number;
  /** Standard deviation between schools, as a share of the mean. */
  readonly spread: number;
}

/** Teachers hired a year as a document has them, over all districts. */
export interface PublishedHires {
  readonly stages: readonly Stage[];
  readonly total: number;
  readonly note: string;
}

/** Budgets beyond what is planned. */
export interface PlaceMoney {
  /** Money for works beyond the planned projects, yuan a resident a year. */
  readonly freePerResident: number;
  /** Running money per pupil of the base year, in yuan, all stages together; its growth a year. */
  readonly recurrentPerPupil: number;
  readonly recurrentGrowth: number;
  /** Part of their works that owners find money for, where it is not all. */
  readonly coverage: Readonly<Record<string, number>>;
  /** Whether the city has money of its own beside its districts'. */
  readonly cityMoney: boolean;
  /** Fiscal years shown, from that of the base year on. */
  readonly fiscalYears: number;
}

/** All that the generator is told of one place; a place is a folder of such settings. */
export interface PlaceSettings {
  /** Folder of the place, and the seed number of its committed files. */
  readonly folder: string;
  readonly seedNumber: number;
  readonly region: Row<'region'>;
  readonly years: PlaceYears;
  /** Kilometres per degree of longitude at the place's latitude. */
  readonly kmPerLongitude: number;
  readonly districts: readonly DistrictParameters[];
  readonly evaluationUnits: readonly Row<'evaluationUnits'>[];
  readonly births: BirthSeries;
  readonly habits: PlaceHabits;
  readonly building: PlaceBuilding;
  readonly fixedOpenings: readonly FixedOpening[];
  readonly historicExtensions: readonly HistoricExtension[];
  readonly classRules: readonly Row<'classRules'>[];
  readonly teachers: PlaceTeachers;
  readonly money: PlaceMoney;
  /** Candidate sites by district. */
  readonly sites: Readonly<Record<string, number>>;
  /** The rows of projects.csv, drawn from the played world. */
  readonly projects: (world: World) => readonly Project[];
  readonly targets: readonly Row<'targets'>[];
  /** Whether population.csv is drawn: children by age at the base year's census. */
  readonly population?: true;
  /** How resources.csv is drawn; no such table where it is left out. */
  readonly resources?: PlaceResources;
  readonly grants?: readonly Row<'grants'>[];
  readonly sources: readonly Row<'sources'>[];
}

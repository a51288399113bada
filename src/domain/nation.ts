/** Format of a nation's document. */
export const nationFormat = 'xuewei.nation/1';

/** Figures by year, stage, count and share, in the document's order; whole numbers. */
export type NationFigures = readonly (readonly (readonly (readonly number[])[])[])[];

/** A nation of counties drawn into the future. */
export interface NationDocument {
  readonly format: typeof nationFormat;
  /** The counties are made up; only what they add up to was published. */
  readonly assumed: true;
  readonly seed: number;
  readonly draws: number;
  /** The autumn whose pupils were published; figures begin a year later. */
  readonly baseYear: number;
  readonly years: readonly number[];
  /** By stage: first year whose lowest grade was not yet born when births were last published. */
  readonly firstAssumed: readonly number[];
  readonly stages: readonly string[];
  /** `above1` … `above4`: classes above the sizes in `sizes`. */
  readonly counts: readonly string[];
  /** By stage. */
  readonly sizes: readonly (readonly number[])[];
  /** Shares of draws: the quantiles that figures hold. */
  readonly shares: readonly number[];
  readonly nation: NationFigures;
  readonly provinces: readonly {
    readonly id: string;
    readonly counties: number;
    readonly figures: NationFigures;
  }[];
  readonly counties: {
    readonly ids: readonly string[];
    /** Index of each county's province. */
    readonly province: readonly number[];
    /** Schools by county and kind. */
    readonly schools: readonly (readonly number[])[];
    /** Rooms by county and stage. */
    readonly rooms: readonly (readonly number[])[];
    /** Medians by county, year, stage and count: whole numbers of four bytes (the least first), as base64. */
    readonly medians: string;
  };
  readonly sources: Readonly<Record<string, { readonly title: string; readonly url: string }>>;
}

/**
 * In how many provinces a stage has most pupils in which year.
 *
 * @param stage Index of the stage.
 * @returns Years with their provinces, rising.
 */
export function peakYears(
  { counts, years, provinces }: NationDocument,
  stage: number,
): (readonly [year: number, provinces: number])[] {
  const at = counts.indexOf('pupils');
  const peaks = new Map<number, number>();
  for (const { figures } of provinces) {
    const pupils = years.map((_, year) => figures[year]?.[stage]?.[at]?.[1] ?? 0);
    const year = years[pupils.indexOf(Math.max(...pupils))] as number;
    peaks.set(year, (peaks.get(year) ?? 0) + 1);
  }
  return [...peaks].sort(([left], [right]) => left - right);
}

/** The classes of one programme (general, co-teaching, gifted) of a grade at a school, as the city publishes them. */
export interface Programme {
  readonly pupils: number;
  readonly classes: number;
  readonly smallest: number;
  readonly largest: number;
}

/**
 * Every class's size, where the published figures leave no choice: up to three classes by smallest, largest and the
 * rest; more when all are the same.
 *
 * @returns Sizes that add up to the pupils; undefined where several sets of classes would fit.
 */
function sizesOf({ pupils, classes, smallest, largest }: Programme): number[] | undefined {
  if (smallest === largest) return Array.from({ length: classes }, () => smallest);
  if (classes === 2) return [smallest, largest];
  return classes === 3 ? [smallest, pupils - smallest - largest, largest] : undefined;
}

/**
 * What is known of the classes of a grade that several programmes share: every size, or the bounds of them all.
 *
 * @returns Cells of enrolment.csv: `classSizes`, or `sizeBins` with one bin from the smallest class to the largest.
 */
export function classCells(
  programmes: readonly Programme[],
): { readonly classSizes: string } | { readonly sizeBins: string } {
  const sizes = programmes.map(sizesOf);
  if (sizes.every((own) => own !== undefined)) return { classSizes: sizes.flat().join(';') };
  const classes = programmes.reduce((sum, own) => sum + own.classes, 0);
  const smallest = Math.min(...programmes.map((own) => own.smallest));
  const largest = Math.max(...programmes.map((own) => own.largest));
  return { sizeBins: `${smallest}-${largest}:${classes}` };
}

/**
 * The smallest possible largest class when grades share rooms, by trying every number of sections for every grade.
 *
 * @param grades Pupils and wanted sections of each grade; every grade has at least one section.
 * @param rooms Rooms they share.
 */
export function smallestLargestClass(
  grades: readonly { readonly pupils: number; readonly wanted: number }[],
  rooms: number,
): number {
  const [first, ...others] = grades;
  if (first === undefined) return 0;
  let best = Number.POSITIVE_INFINITY;
  for (let sections = 1; sections <= Math.max(1, first.wanted); sections += 1) {
    if (sections > 1 && sections + others.length > rooms) break;
    const rest = smallestLargestClass(others, rooms - sections);
    best = Math.min(best, Math.max(Math.ceil(first.pupils / sections), rest));
  }
  return best;
}

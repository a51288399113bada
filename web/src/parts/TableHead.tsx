/** The head of a table of figures: a row of names, those over numbers at the right. */
export function TableHead({
  heads,
  isNumber,
}: {
  readonly heads: readonly string[];
  /** Whether numbers stand beneath the head at this place, from 0. */
  readonly isNumber: (at: number) => boolean;
}) {
  return (
    <thead>
      <tr>
        {heads.map((head, at) => (
          <th key={head} scope="col" className={isNumber(at) ? 'number' : undefined}>
            {head}
          </th>
        ))}
      </tr>
    </thead>
  );
}

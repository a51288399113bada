import { FigureButton } from './FigureBoard.tsx';
import type { FigureStory } from './figureStory.ts';

/** The figures of a table's row; each opens the rule of the table and the other figures of its row. */
export function FigureCells({
  name,
  heads,
  cells,
  how,
  more = {},
  isWrong,
}: {
  /** What the row is of. */
  readonly name: string;
  /** Heads of the cells, and the cells as they are said, from left to right. */
  readonly heads: readonly string[];
  readonly cells: readonly string[];
  /** How all of them are worked out. */
  readonly how: readonly string[];
  /** Which cells call for attention; none where it is left out. */
  readonly isWrong?: (at: number) => boolean;
  readonly more?: Pick<FigureStory, 'indicator' | 'rows' | 'forecast'>;
}) {
  return cells.map((cell, at) => {
    const head = heads[at] ?? '';
    const story = (): FigureStory => ({
      title: [head, name].join(' · '),
      ...{ value: cell, how },
      beside: cells.flatMap((value, other) => (other === at ? [] : [{ name: heads[other] ?? '', value }])),
      ...more,
    });
    return (
      <td key={head} className={isWrong?.(at) === true ? 'number wrong' : 'number'}>
        <FigureButton name={head} story={story}>
          {cell}
        </FigureButton>
      </td>
    );
  });
}

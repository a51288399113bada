import type { ReactNode } from 'react';
import { CsvButton } from './CsvButton.tsx';
import type { KeptTable } from './keptTable.ts';

/** The head of a card, or of a part of it: its title and, beside it, the buttons that keep its table. */
export function CardHead({
  id,
  title,
  level = 2,
  table,
}: {
  /** Missing where the title names no region. */
  readonly id?: string;
  readonly title: ReactNode;
  readonly level?: 2 | 3;
  /** Undefined while there is nothing to keep. */
  readonly table: KeptTable | undefined;
}) {
  const Title = level === 2 ? 'h2' : 'h3';
  return (
    <div className="card-head wide">
      <Title {...(id === undefined ? {} : { id })}>{title}</Title>
      {table !== undefined && <CsvButton {...table} />}
    </div>
  );
}

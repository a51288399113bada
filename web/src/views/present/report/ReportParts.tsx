import type { ReactNode } from 'react';
import type { ReportBlock, ReportLine } from '../../../deck/report/reportBlocks.ts';

type TableBlock = Extract<ReportBlock, { kind: 'table' }>;

const lines: Readonly<Record<ReportLine, (text: string) => ReactNode>> = {
  title: (text) => <h2 className="report-title">{text}</h2>,
  part: (text) => <h3 className="report-part">{text}</h3>,
  section: (text) => <h4>{text}</h4>,
  lead: (text) => <p className="report-first">{text}</p>,
  text: (text) => <p>{text}</p>,
  quiet: (text) => <p className="quiet small">{text}</p>,
  mark: (text) => <p className="report-mark">{text}</p>,
  point: (text) => (
    <ul>
      <li>{text}</li>
    </ul>
  ),
};

/** A table as wide as the page; on a phone it scrolls by itself. */
function ReportTable({ columns, rows, name }: TableBlock & { readonly name: string }) {
  const sum = columns.reduce((total, { wide }) => total + wide, 0);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard.
    <section className="scroll" tabIndex={0} aria-label={name}>
      <table className="figures">
        <colgroup>
          {columns.map(({ head, wide }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns of a report stay where they are.
            <col key={`${head} ${index}`} style={{ width: `${(100 * wide) / sum}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map(({ head, number }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns of a report stay where they are.
              <th key={`${head} ${index}`} scope="col" className={number ? 'number' : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, line) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a report stay where they are.
            <tr key={line}>
              {row.map(({ text, alarm }, index) => (
                <td
                  // biome-ignore lint/suspicious/noArrayIndexKey: columns of a report stay where they are.
                  key={index}
                  className={[columns[index]?.number && 'number', alarm && 'report-alarm']
                    .filter((each) => each)
                    .join(' ')}
                >
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** A report's blocks one beneath the other; a table is named by what stands above it. */
export function ReportParts({ blocks }: { readonly blocks: readonly ReportBlock[] }) {
  let heading = '';
  return blocks.map((block, index) => {
    if (block.kind !== 'table') {
      if (['title', 'part', 'section'].includes(block.kind)) heading = block.text;
      // biome-ignore lint/suspicious/noArrayIndexKey: blocks of a report stay where they are.
      return <div key={index}>{lines[block.kind](block.text)}</div>;
    }
    // biome-ignore lint/suspicious/noArrayIndexKey: blocks of a report stay where they are.
    return <ReportTable key={index} {...block} name={heading} />;
  });
}

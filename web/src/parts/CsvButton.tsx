import { Button } from 'antd';
import { useReader } from '../say.ts';
import { words } from '../words.ts';
import { csvText } from './csvText.ts';
import { downloadFile } from './downloadFile.ts';

/** A button that downloads a table as CSV; the rows are made when it is pressed. */
export function CsvButton({
  file,
  heads,
  rows,
}: {
  readonly file: string;
  readonly heads: readonly string[];
  readonly rows: () => readonly (readonly (string | number | undefined)[])[];
}) {
  const { say } = useReader();
  const keep = () =>
    downloadFile(`${file}.csv`, new Blob([csvText(heads, rows())], { type: 'text/csv;charset=utf-8' }));
  return (
    <Button size="small" onClick={keep}>
      {say(words.downloadCsv)}
    </Button>
  );
}

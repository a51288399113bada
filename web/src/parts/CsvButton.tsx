import { Button } from 'antd';
import { useState } from 'react';
import { useReader } from '../say.ts';
import { words } from '../words.ts';
import { copyText } from './copyText.ts';
import { csvText } from './csvText.ts';
import { downloadFile } from './downloadFile.ts';
import { tabbedText } from './tabbedText.ts';

/** Buttons that copy a table for a spreadsheet and download it as CSV; the rows are made when one is pressed. */
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
  const [copied, setCopied] = useState<boolean>();
  const keep = () =>
    downloadFile(`${file}.csv`, new Blob([csvText(heads, rows())], { type: 'text/csv;charset=utf-8' }));
  const copy = async () => {
    setCopied(await copyText(tabbedText([heads, ...rows()])));
    setTimeout(() => setCopied(undefined), 4000);
  };
  return (
    <span className="table-keep">
      <Button size="small" onClick={copy}>
        {say(copied === undefined ? words.copyTable : copied ? words.copied : words.notCopied)}
      </Button>
      <span role="status" className="unseen">
        {copied !== undefined && say(copied ? words.copied : words.notCopied)}
      </span>
      <Button size="small" onClick={keep}>
        {say(words.downloadCsv)}
      </Button>
    </span>
  );
}

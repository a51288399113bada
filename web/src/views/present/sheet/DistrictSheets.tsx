import './sheet.css';
import { Button } from 'antd';
import { useMemo } from 'react';
import type { Go } from '../../../address.ts';
import type { DeckSources } from '../../../deck/deckSources.ts';
import { DistrictChoice } from '../../../parts/DistrictChoice.tsx';
import { useReader } from '../../../say.ts';
import { presentWords } from '../presentWords.ts';
import { districtSheet } from './districtSheet.ts';
import { SheetPage } from './SheetPage.tsx';
import { sheetWords as words } from './sheetWords.ts';

/** Sheets of districts to be printed: one district's, or all one after the other. */
export function DistrictSheets({
  sources,
  lines,
  district,
  go,
}: {
  readonly sources: DeckSources;
  /** What stands under the name of every district: scenario, data, what is assumed. */
  readonly lines: readonly string[];
  readonly district: string | undefined;
  readonly go: Go;
}) {
  const reader = useReader();
  const { say } = reader;
  const { study } = sources;
  const chosen = study.districts.find(({ id }) => id === district)?.id;
  const sheets = useMemo(
    () =>
      study.districts
        .filter(({ id }) => chosen === undefined || id === chosen)
        .map(({ id }) => districtSheet(sources, id, reader)),
    [study, sources, chosen, reader],
  );
  return (
    <div className="sheets">
      <div className="row table-tools">
        <DistrictChoice study={study} value={chosen} onChange={(id) => go({ district: id })} />
        <Button onClick={() => window.print()}>{say(presentWords.print)}</Button>
        <span className="quiet">{say(words.lead)}</span>
      </div>
      {sheets.map((sheet) => (
        <SheetPage key={sheet.district} sheet={sheet} lines={lines} />
      ))}
    </div>
  );
}

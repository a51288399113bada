import './report.css';
import { Button } from 'antd';
import { useMemo } from 'react';
import { deckOf } from '../../../deck/deckOf.ts';
import type { DeckSources } from '../../../deck/deckSources.ts';
import { headLine, reportBlocks } from '../../../deck/report/reportBlocks.ts';
import { reportTables } from '../../../deck/report/reportTables.ts';
import { useReader } from '../../../say.ts';
import { presentWords } from '../presentWords.ts';
import { loadPrintFont } from './printFont.ts';
import { ReportParts } from './ReportParts.tsx';
import { useRunningHead } from './useRunningHead.ts';

/** The report as pages: read here, printed or saved as PDF with the page's own fonts, or taken along as a Word file. */
export function ReportView({ sources }: { readonly sources: DeckSources }) {
  const reader = useReader();
  const { say } = reader;
  const { deck, blocks } = useMemo(() => {
    const made = deckOf(sources, reader, 'report');
    return { deck: made, blocks: reportBlocks(made, reportTables(sources, reader), reader) };
  }, [sources, reader]);
  useRunningHead(headLine(deck));
  const print = () => loadPrintFont(JSON.stringify(blocks)).then(() => window.print());
  return (
    <div className="report-view">
      <div className="row table-tools">
        <Button onClick={print}>{say(presentWords.print)}</Button>
        <span className="quiet">{say(presentWords.reportLead)}</span>
      </div>
      <article className="report card" aria-label={say(presentWords.report)}>
        <p className="report-edge quiet small">{headLine(deck)}</p>
        <ReportParts blocks={blocks} />
      </article>
    </div>
  );
}

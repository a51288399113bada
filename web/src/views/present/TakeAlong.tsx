import { Button } from 'antd';
import { useContext, useState } from 'react';
import type { Words } from '../../../../src/domain/words.ts';
import { CoreContext } from '../../core/CoreContext.ts';
import type { Deck } from '../../deck/deck.ts';
import type { DeckSources } from '../../deck/deckSources.ts';
import { orderFile } from '../../office/officeClient.ts';
import type { OfficeKind, OfficeOrder } from '../../office/officeFile.ts';
import { downloadFile } from '../../parts/downloadFile.ts';
import { useReader } from '../../say.ts';
import { presentWords } from './presentWords.ts';

const kinds: Readonly<Record<OfficeKind, { readonly words: Words; readonly type: string }>> = {
  pptx: {
    words: presentWords.asSlides,
    type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  },
  xlsx: {
    words: presentWords.asWorkbook,
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  docx: {
    words: presentWords.asDocument,
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
};
type State =
  | { readonly kind: 'idle' | 'working' | 'failed' }
  | { readonly kind: 'written'; readonly file: string };

/** What can be taken along from the slides: slides, tables and report as office files, and the printer. */
export function TakeAlong({ deck, sources }: { readonly deck: Deck; readonly sources: DeckSources }) {
  const { say, language } = useReader();
  const core = useContext(CoreContext);
  const [state, setState] = useState<State>({ kind: 'idle' });
  // The slides do not wait for what only the workbook holds.
  const orderOf = async (kind: OfficeKind): Promise<OfficeOrder> => {
    if (kind !== 'xlsx') return { kind, sources };
    const [heat, classFit] = await Promise.all([core.ask('heatYears', null), core.ask('classFit', null)]);
    return { kind, sources: { ...sources, heat, classFit } };
  };
  const take = async (kind: OfficeKind) => {
    setState({ kind: 'working' });
    try {
      const bytes = await orderFile({ order: await orderOf(kind), language });
      const file = `${deck.place}-${deck.scenario}-${deck.date}.${kind}`.replace(/[\s\\/:*?"<>|]+/g, '-');
      downloadFile(file, new Blob([bytes as Uint8Array<ArrayBuffer>], { type: kinds[kind].type }));
      setState({ kind: 'written', file });
    } catch {
      setState({ kind: 'failed' });
    }
  };
  return (
    <section className="card stack take-along" aria-labelledby="take-title">
      <h2 id="take-title">{say(presentWords.files)}</h2>
      <div className="row">
        {(['pptx', 'xlsx', 'docx'] as const).map((kind) => (
          <Button key={kind} disabled={state.kind === 'working'} onClick={() => take(kind)}>
            {say(kinds[kind].words)}
          </Button>
        ))}
        <Button onClick={() => window.print()}>{say(presentWords.print)}</Button>
      </div>
      <p role="status" className={state.kind === 'failed' ? 'wrong' : 'quiet'}>
        {state.kind === 'working' && say(presentWords.writing)}
        {state.kind === 'failed' && say(presentWords.failed)}
        {state.kind === 'written' && say(presentWords.written, { file: state.file })}
      </p>
      <p className="quiet small">{say(presentWords.keys)}</p>
      <p className="quiet small">{say(presentWords.sameLink)}</p>
      {sources.proposal === undefined && <p className="quiet small">{say(presentWords.noProposal)}</p>}
    </section>
  );
}

import { deckOf } from '../deck/deckOf.ts';
import type { DeckSources, WorkbookSources } from '../deck/deckSources.ts';
import { reportBlocks } from '../deck/report/reportBlocks.ts';
import { reportTables } from '../deck/report/reportTables.ts';
import { sheetsOf } from '../deck/sheets/sheetsOf.ts';
import { type Reader, readerOf } from '../say.ts';
import type { ReadFont } from './font/embedFonts.ts';
import { officeWords } from './officeWords.ts';
import { writeDocument } from './writeDocument.ts';
import { writeSlides } from './writeSlides.ts';
import { writeWorkbook } from './writeWorkbook.ts';

/** Slides, tables, or a report. */
export type OfficeKind = 'pptx' | 'xlsx' | 'docx';

/** Which file is wanted, and all that it is made of. */
export type OfficeOrder =
  | { readonly kind: 'pptx' | 'docx'; readonly sources: DeckSources }
  | { readonly kind: 'xlsx'; readonly sources: WorkbookSources };

/**
 * Write a study as an office file: slides, tables, or a report.
 *
 * @param readFont Fetches the font that a report brings along.
 * @returns Its bytes; the same sources and language give the same.
 */
export async function officeFile(
  order: OfficeOrder,
  language: Reader['language'],
  readFont: ReadFont,
): Promise<Uint8Array> {
  const reader = readerOf(language);
  const { kind, sources } = order;
  const deck = deckOf(sources, reader, kind === 'docx' ? 'report' : 'slides');
  if (order.kind === 'xlsx')
    return writeWorkbook(sheetsOf(order.sources, reader), reader.say(officeWords.sum), deck.date);
  return kind === 'pptx'
    ? writeSlides(deck)
    : writeDocument(deck, reportBlocks(deck, reportTables(sources, reader), reader), readFont);
}

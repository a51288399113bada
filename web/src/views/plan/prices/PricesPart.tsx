import { Button } from 'antd';
import { useState } from 'react';
import type { OpenRequest } from '../../../../../src/study/openPlace.ts';
import type { Go } from '../../../address.ts';
import type { StudyPicture } from '../../../pictures/studyPicture.ts';
import { useDesk } from '../../../places/DeskContext.ts';
import { useReader } from '../../../say.ts';
import { useKeepText } from '../useKeepText.ts';
import { PricesPage } from './PricesPage.tsx';
import { type PriceEdits, pricedText } from './priceText.ts';
import { priceWords as words } from './priceWords.ts';
import './prices.css';

/** The button that opens the form of levers and prices; what is saved goes into the draft in view, else into a new one. */
export function PricesPart({
  study,
  request,
  go,
}: {
  readonly study: StudyPicture;
  readonly request: OpenRequest;
  readonly go: Go;
}) {
  const { say } = useReader();
  const { place } = useDesk();
  const [isOpen, setIsOpen] = useState(false);
  const { into, keep } = useKeepText(go, words.draftTitle, () => setIsOpen(false));
  const write = (edits: PriceEdits) => {
    const text = pricedText(place.id, request.scenario?.text, edits);
    if (text === undefined) return false;
    keep(text);
    return true;
  };
  return (
    <>
      <Button size="small" onClick={() => setIsOpen(true)}>
        {say(words.open)}
      </Button>
      {isOpen && <PricesPage study={study} into={into} onKeep={write} onClose={() => setIsOpen(false)} />}
    </>
  );
}

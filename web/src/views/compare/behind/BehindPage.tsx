import type { AddressPatch } from '../../../address.ts';
import { SidePage } from '../../../parts/SidePage.tsx';
import type { StudyPicture } from '../../../pictures/studyPicture.ts';
import { useReader } from '../../../say.ts';
import type { AskedBehind, BehindSides } from './asked.ts';
import { behindWords as words } from './behindWords.ts';
import { ClassesBehind } from './ClassesBehind.tsx';
import { SchoolsBehind } from './SchoolsBehind.tsx';

/** The schools behind a difference between two scenarios, each leading to its classes in the one that is compared. */
export function BehindPage({
  study,
  asked,
  sides,
  district,
  onOpen,
  onClose,
}: {
  readonly study: StudyPicture;
  readonly asked: AskedBehind;
  readonly sides: BehindSides;
  readonly district: string | undefined;
  /** Open the compared scenario where a school can be looked into. */
  readonly onOpen: (where: AddressPatch) => void;
  readonly onClose: () => void;
}) {
  const { say } = useReader();
  const title =
    asked.kind === 'ledger'
      ? say(words.ledgerTitle)
      : say(words.title, { figure: say(words[asked.figure]), year: asked.year });
  const part = { study, sides, district, title };
  return (
    <SidePage open title={title} width={720} onClose={onClose}>
      <p className="quiet small">{say(words.hint, { left: sides.titles[0], right: sides.titles[1] })}</p>
      {asked.kind === 'ledger' ? (
        <ClassesBehind {...part} onOpen={onOpen} />
      ) : (
        <SchoolsBehind {...part} figure={asked.figure} year={asked.year} onOpen={onOpen} />
      )}
    </SidePage>
  );
}

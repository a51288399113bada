import { useState } from 'react';
import { indicatorWords } from '../../../../src/domain/glossary.ts';
import { SidePage } from '../../parts/SidePage.tsx';
import type { StudyPicture } from '../../pictures/studyPicture.ts';
import { useReader } from '../../say.ts';
import { words } from '../../words.ts';
import type { ToldIndicator } from './headlineFigures.ts';
import { IndicatorStory } from './IndicatorStory.tsx';

/** A link beside an indicator's figures, of whichever scenarios, that opens how they come to be. */
export function HowComputed({
  study,
  indicator,
  district,
}: {
  readonly study: StudyPicture;
  readonly indicator: ToldIndicator;
  readonly district: string | undefined;
}) {
  const { say, head } = useReader();
  const [isOpen, setIsOpen] = useState(false);
  const name = head(indicatorWords[indicator]);
  return (
    <>
      <button
        type="button"
        className="link small"
        aria-label={`${say(words.howComputed)}: ${name}`}
        onClick={() => setIsOpen(true)}
      >
        {say(words.howComputed)}
      </button>
      <SidePage open={isOpen} onClose={() => setIsOpen(false)} title={name} width={560}>
        {isOpen && <IndicatorStory {...{ study, indicator, district }} isMethod />}
      </SidePage>
    </>
  );
}

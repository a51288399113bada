import { indicatorWords } from '../../../../src/domain/glossary.ts';
import type { OpenRequest } from '../../../../src/study/openPlace.ts';
import { CsvButton } from '../../parts/CsvButton.tsx';
import { SidePage } from '../../parts/SidePage.tsx';
import type { StudyPicture } from '../../pictures/studyPicture.ts';
import { useReader } from '../../say.ts';
import { words } from '../../words.ts';
import { ChancePart } from './chance/ChancePart.tsx';
import { useChance } from './chance/useChance.ts';
import { HistoryError } from './HistoryError.tsx';
import { nextDeadline, type ToldIndicator } from './headlineFigures.ts';
import { IndicatorStory } from './IndicatorStory.tsx';
import { keptVerdicts } from './keptVerdicts.ts';
import { todayWords } from './todayWords.ts';
import { VerdictList } from './VerdictList.tsx';

/** How a tile's figure came to be, beside the page: meaning, tables, source, by year and by district. */
export function FigureDrawer({
  study,
  request,
  tile,
  district,
  onClose,
}: {
  readonly study: StudyPicture;
  readonly request: OpenRequest;
  readonly tile: ToldIndicator | 'deadline' | undefined;
  readonly district: string | undefined;
  readonly onClose: () => void;
}) {
  const reader = useReader();
  const { say } = reader;
  const deadline = nextDeadline(study);
  const { drawn } = useChance(request);
  const title =
    tile === undefined
      ? ''
      : tile === 'deadline'
        ? say(words.verdictsOf, { year: deadline?.year ?? '–' })
        : [study.districts.find(({ id }) => id === district)?.name, indicatorWords[tile]]
            .filter((part) => part !== undefined)
            .map((part) => say(part))
            .join(' · ');
  return (
    <SidePage open={tile !== undefined} onClose={onClose} title={title} width={560}>
      {tile === 'deadline' && deadline !== undefined && (
        <>
          <ChancePart request={request} />
          <CsvButton {...keptVerdicts(study, deadline.verdicts, `targets-${deadline.year}`, reader)} />
          <VerdictList study={study} verdicts={deadline.verdicts} drawn={drawn} />
          <HistoryError study={study} />
        </>
      )}
      {tile === 'deadline' && deadline === undefined && <p>{say(todayWords.noDeadline)}</p>}
      {tile !== undefined && tile !== 'deadline' && (
        <IndicatorStory study={study} indicator={tile} district={district} />
      )}
    </SidePage>
  );
}

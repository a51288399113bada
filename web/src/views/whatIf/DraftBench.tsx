import { Checkbox } from 'antd';
import { memo, useCallback, useMemo } from 'react';
import { bandsOff } from '../../address.ts';
import { ScenarioDiscussion } from '../../comments/ScenarioDiscussion.tsx';
import type { Draft } from '../../drafts/draft.ts';
import { DistrictChoice } from '../../parts/DistrictChoice.tsx';
import { asItStandsId, scenarioColours } from '../../parts/scenarioColour.ts';
import { useAtRest } from '../../parts/useAtRest.ts';
import { useStepKeys } from '../../parts/useStepKeys.ts';
import { useDesk } from '../../places/DeskContext.ts';
import { useReader } from '../../say.ts';
import type { ViewProperties } from '../../shell/views.ts';
import { useLook } from '../../theme.ts';
import { DraftBar } from './DraftBar.tsx';
import { LeverList } from './LeverList.tsx';
import type { LeverGround } from './leverGround.ts';
import { PupilsTryCard } from './PupilsTryCard.tsx';
import { TextCard } from './TextCard.tsx';
import { TryCard } from './TryCard.tsx';
import { TryTable } from './TryTable.tsx';
import { chartedIndicators } from './tryLines.ts';
import { useBands } from './useBands.ts';
import { useDraftEdit } from './useDraftEdit.ts';
import { usePaintedMark } from './usePaintedMark.ts';
import { useTry } from './useTry.ts';
import { whatIfWords as words } from './whatIfWords.ts';

/** The same empty list each time, so that what is given it is not drawn anew. */
const none: readonly never[] = [];

const BandsChoice = memo(function BandsChoice({
  checked,
  onChange,
}: {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}) {
  const { say } = useReader();
  return (
    <Checkbox checked={checked} onChange={({ target }) => onChange(target.checked)}>
      {say(words.withBands)}
    </Checkbox>
  );
});

/** A draft at work: levers and text on one side, and on the other what follows, as the levers move. */
export function DraftBench({
  draft,
  ground,
  address,
  go,
  onCopy,
  onRemove,
}: Pick<ViewProperties, 'address' | 'go'> & {
  readonly draft: Draft;
  readonly ground: LeverGround;
  readonly onCopy: (draft: Draft) => void;
  readonly onRemove: (draft: Draft) => void;
}) {
  const { say } = useReader();
  const { study } = ground;
  const { scenarios } = useDesk();
  const look = useLook();
  const edit = useDraftEdit(draft);
  const { past, future } = draft.history;
  useStepKeys(past.length > 0 ? edit.undo : undefined, future.length > 0 ? edit.redo : undefined);
  const district = study.districts.find(({ id }) => id === address.district)?.id;
  const trying = useTry(draft.history.text, district, edit.source);
  usePaintedMark(trying);
  const isBanded = address.bands !== bandsOff;
  const bands = useBands(trying, district, isBanded);
  const { baseYear, horizonYear } = study.place;
  const years = useMemo(
    () => Array.from({ length: horizonYear - baseYear + 1 }, (_, index) => baseYear + index),
    [baseYear, horizonYear],
  );
  const [plain = '', own = ''] = scenarioColours([asItStandsId, draft.id], scenarios, look);
  const colours = useMemo(() => [plain, own] as const, [plain, own]);
  const { answer, good, waiting, took, error } = trying;
  const problems = edit.problems.length > 0 ? edit.problems : answer?.ok === false ? answer.problems : none;
  const rested = useAtRest(good);
  const { write } = edit;
  const writeWhole = useCallback((text: string) => write(text, 'text'), [write]);
  const chooseDistrict = useCallback((id: string | undefined) => go({ district: id }), [go]);
  const chooseBands = useCallback(
    (wanted: boolean) => go({ bands: wanted ? undefined : bandsOff }, 'replace'),
    [go],
  );
  const name = say(draft.title);
  return (
    <>
      <DraftBar draft={draft} edit={edit} onCopy={onCopy} onRemove={onRemove} />
      <div className="what-if">
        <div className="what-if-side">
          <LeverList
            draft={edit}
            changes={answer?.ok ? answer.changes : none}
            problems={problems}
            ground={ground}
          />
          <TextCard
            text={draft.history.text}
            problems={problems}
            onChange={writeWhole}
            onEnd={edit.endStep}
          />
          <ScenarioDiscussion scenario={draft.kept?.id} />
        </div>
        <section
          className="what-if-pictures"
          aria-label={say(words.pictures)}
          aria-busy={waiting || rested !== good}
          data-futures={bands?.draws ?? 0}
        >
          <div className="row what-if-head">
            <h2>{say(words.pictures)}</h2>
            <DistrictChoice study={study} value={district} onChange={chooseDistrict} />
            <BandsChoice checked={isBanded} onChange={chooseBands} />
            <span className="quiet small" role="status">
              {error !== undefined
                ? say(words.failed, { why: error.message })
                : waiting || took === undefined
                  ? say(words.computing)
                  : problems.length > 0
                    ? say(words.lastGood)
                    : say(words.computed, { ms: Math.round(took) })}
            </span>
          </div>
          <div className="what-if-charts">
            {chartedIndicators.map((indicator) => (
              <TryCard
                key={indicator}
                study={study}
                tried={good?.indicators}
                indicator={indicator}
                district={district}
                years={years}
                name={name}
                colours={colours}
                bands={bands}
              />
            ))}
          </div>
          <PupilsTryCard study={study} tried={good?.indicators} district={district} years={years} />
          {rested !== undefined && (
            <TryTable study={study} tried={rested.indicators} district={district} years={years} name={name} />
          )}
        </section>
      </div>
    </>
  );
}

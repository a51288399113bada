import { indicatorWords, unitWords } from '../../../../src/domain/glossary.ts';
import type { StudyPicture } from '../../pictures/studyPicture.ts';
import { sayLarge, useReader } from '../../say.ts';
import { words } from '../../words.ts';
import { baseValue, headlineIndicators, nextDeadline, tileSeries } from './headlineFigures.ts';
import { leftOut } from './leftOut.ts';
import { todayWords } from './todayWords.ts';

/** Which tile is opened: an indicator or the deadline. */
export type TileName = (typeof headlineIndicators)[number] | 'deadline';

function Tile({
  name,
  value,
  unit,
  foot,
  alarm,
  onOpen,
}: {
  readonly name: string;
  readonly value: string;
  readonly unit: string;
  readonly foot: string;
  /** Whether the figure needs attention; undefined where it is not known. */
  readonly alarm: boolean | undefined;
  readonly onOpen: () => void;
}) {
  const { say } = useReader();
  return (
    <button
      type="button"
      className={alarm === undefined ? 'tile unknown' : alarm ? 'tile alarm' : 'tile'}
      onClick={onOpen}
    >
      <span className="tile-name">{name}</span>
      <span className="tile-value number">
        {value}
        <small>{unit}</small>
      </span>
      <span className="tile-foot">{foot}</span>
      <span className="unseen">{say(words.howComputed)}</span>
    </button>
  );
}

/** The headline figures of the base year, for the place or the selected district; each opens to how it came to be. */
export function Tiles({
  study,
  district,
  onOpen,
}: {
  readonly study: StudyPicture;
  readonly district: string | undefined;
  readonly onOpen: (tile: TileName) => void;
}) {
  const { say, head, language } = useReader();
  const { baseYear, censusDay } = study.place;
  const deadline = nextDeadline(study);
  const foot = say(words.asOf, { year: baseYear, day: censusDay });
  return (
    <div className="tiles">
      {headlineIndicators.map((indicator) => {
        const tile = tileSeries(study, indicator, district);
        const { series } = tile;
        const value = baseValue(series, baseYear);
        const unit = series === undefined ? '' : say(unitWords[series.unit as keyof typeof unitWords]);
        return (
          <Tile
            key={indicator}
            name={say(indicatorWords[indicator])}
            value={sayLarge(value, language)}
            unit={value === undefined ? '' : unit}
            foot={
              value === undefined
                ? say(
                    series === undefined
                      ? todayWords.noTargetCounts
                      : (series.missing ?? todayWords.notCounted),
                  )
                : [foot, ...leftOut(tile, say)].join(' · ')
            }
            alarm={value === undefined ? undefined : value > 0}
            onOpen={() => onOpen(indicator)}
          />
        );
      })}
      <Tile
        name={say(words.nextDeadline)}
        value={deadline === undefined ? '–' : head(words.deadlineValue, { year: deadline.year })}
        unit=""
        foot={
          deadline === undefined
            ? say(todayWords.noDeadline)
            : say(words.deadlineCount, { missed: deadline.missed, all: deadline.verdicts.length })
        }
        alarm={deadline === undefined ? undefined : deadline.missed > 0}
        onOpen={() => onOpen('deadline')}
      />
    </div>
  );
}

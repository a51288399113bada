import { projectKindWords, unitWords } from '../../../../src/domain/glossary.ts';
import { FigureButton } from '../../figures/FigureBoard.tsx';
import type { FigureStory } from '../../figures/figureStory.ts';
import type { ProposalPicture } from '../../pictures/proposalPicture.ts';
import { useReader } from '../../say.ts';
import { costStory, courseStory, worksStory } from './planStories.ts';
import { oversizeDues, worksByKind, worstSeatYear } from './resultFigures.ts';
import { resultWords } from './resultWords.ts';
import { sayMoney } from './sayMoney.ts';

interface Tile {
  readonly name: string;
  readonly value: string;
  readonly unit: string;
  readonly foot: string;
  readonly alarm: boolean;
  readonly story: () => FigureStory;
}

/** The proposal in a few figures: oversize classes and seats before and after, works and money. */
export function ResultTiles({ proposal }: { readonly proposal: ProposalPicture }) {
  const reader = useReader();
  const { say, number, language } = reader;
  const { years, works, vector } = proposal;
  const feet = say(resultWords.fromTo, { before: say(resultWords.before), after: say(resultWords.after) });
  const pair = (before: number | undefined, after: number | undefined) =>
    say(resultWords.fromTo, { before: number(before), after: number(after) });
  const kinds = worksByKind(proposal).map(
    ([kind, count]) => `${say(projectKindWords[kind])} ${number(count)}`,
  );
  const seats = worstSeatYear(years);
  const tiles: Tile[] = [
    ...oversizeDues(proposal).map((due) => {
      const [before, after] = years.find(({ year }) => year === due)?.over ?? [];
      return {
        ...{ name: say(resultWords.overIn, { year: due }), value: pair(before, after), foot: feet },
        ...{ unit: say(unitWords.classes), alarm: (after ?? 0) > 0 },
        story: () => courseStory(proposal, 'over', due, reader),
      };
    }),
    {
      name: say(resultWords.noSeat, { year: seats?.year ?? '–' }),
      value: pair(seats?.unplaced[0], seats?.unplaced[1]),
      ...{ unit: say(unitWords.pupils), foot: say(resultWords.noSeatFoot) },
      alarm: (seats?.unplaced[1] ?? 0) > 0,
      story: () => courseStory(proposal, 'unplaced', seats?.year ?? 0, reader),
    },
    {
      ...{ name: say(resultWords.worksCount), value: number(works.length), unit: say(resultWords.worksUnit) },
      ...{ foot: kinds.length === 0 ? say(resultWords.noWorks) : kinds.join(' · '), alarm: false },
      story: () => worksStory(proposal, reader),
    },
    {
      name: say(resultWords.worksCost),
      value: sayMoney(
        works.reduce((sum, { cost }) => sum + cost, 0),
        language,
      ),
      ...{
        unit: '',
        foot: say(resultWords.costFoot, { cost: sayMoney(vector.cost, language) }),
        alarm: false,
      },
      story: () => costStory(proposal, reader),
    },
  ];
  return (
    <div className="tiles result-tiles">
      {tiles.map(({ name, value, unit, foot, alarm, story }) => (
        <div key={name} className={alarm ? 'tile still alarm' : 'tile still'}>
          <span className="tile-name">{name}</span>
          <span className="tile-value number">
            <FigureButton name={name} story={story}>
              {value}
            </FigureButton>
            <small>{unit}</small>
          </span>
          <span className="tile-foot">{foot}</span>
        </div>
      ))}
    </div>
  );
}

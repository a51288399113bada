import type { AddressPatch } from '../../address.ts';
import { FigureButton } from '../../figures/FigureBoard.tsx';
import { useReader } from '../../say.ts';
import { sayMoney } from '../plan/sayMoney.ts';
import { compareWords as words } from './compareWords.ts';
import type { SizeDeadline } from './sizeDeadline.ts';

/** What the works of a scenario come to, and when its targets on sizes hold. */
export interface CostRow {
  readonly id: string;
  readonly title: string;
  readonly colour: string;
  readonly projects: number;
  readonly unpriced: number;
  /** In yuan. */
  readonly cost: number;
  /** Undefined where nothing can be judged. */
  readonly deadline: SizeDeadline | undefined;
}

/** Costs and years of scenarios as figures, each leading to what is behind it. */
export function CostTable({
  rows,
  heads,
  label,
  horizon,
  onOpen,
}: {
  readonly rows: readonly CostRow[];
  /** Scenario, works, cost, year. */
  readonly heads: readonly string[];
  readonly label: string;
  /** The last year, which is looked into where targets never hold. */
  readonly horizon: number;
  readonly onOpen: (id: string, where: AddressPatch) => void;
}) {
  const { say, number, language } = useReader();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard.
    <section className="scroll" tabIndex={0} aria-label={label}>
      <table className="figures">
        <thead>
          <tr>
            {heads.map((head, index) => (
              <th key={head} scope="col" className={index === 1 || index === 2 ? 'number' : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, title, projects, unpriced, cost, deadline }) => (
            <tr key={id}>
              <th scope="row">{title}</th>
              <td className="number">
                <button
                  type="button"
                  className="link"
                  title={say(words.lookIntoWorks, { title })}
                  onClick={() => onOpen(id, { view: 'plan' })}
                >
                  {number(projects, 0)}
                </button>
              </td>
              <td className="number">
                <FigureButton
                  name={say(words.cost)}
                  story={() => ({
                    title: [say(words.cost), title].join(' · '),
                    value: sayMoney(cost, language),
                    how: [
                      say(words.costHow),
                      ...(unpriced > 0 ? [say(words.unpriced, { count: unpriced })] : []),
                    ],
                    parts: [{ name: say(words.works), value: number(projects, 0) }],
                    rows: [{ table: 'projects' }],
                  })}
                >
                  {sayMoney(cost, language)}
                </FigureButton>
                {unpriced > 0 && (
                  <span className="quiet small"> {say(words.unpriced, { count: unpriced })}</span>
                )}
              </td>
              <td>
                {deadline === undefined ? (
                  '–'
                ) : (
                  <button
                    type="button"
                    className="link"
                    title={say(words.lookIntoYear, { title })}
                    onClick={() => onOpen(id, { view: 'classes', year: String(deadline.year ?? horizon) })}
                  >
                    {deadline.year ?? say(words.never)}
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

import { Button } from 'antd';
import { planLevels } from '../../../../../src/domain/allocation/planVector.ts';
import { levelWords, projectKindWords } from '../../../../../src/domain/glossary.ts';
import { repairWords, sayVerdict } from '../../../../../src/study/repair/sayRepair.ts';
import type { RepairedLines } from '../../../../../src/study/repair/worksOfRepair.ts';
import { FigureCells } from '../../../figures/FigureCells.tsx';
import { CardHead } from '../../../parts/CardHead.tsx';
import { downloadFile } from '../../../parts/downloadFile.ts';
import type { RepairedPartPicture, RepairPicture } from '../../../pictures/repairPicture.ts';
import { useReader } from '../../../say.ts';
import { ProblemList } from '../../../shell/ProblemList.tsx';
import { planStoryWords } from '../planStoryWords.ts';
import { resultWords } from '../resultWords.ts';
import { sayMoney } from '../sayMoney.ts';
import { ChangeTables } from './ChangeTables.tsx';
import { keptLevels, sumsOf } from './keptRepair.ts';
import { ownPlanWords } from './repairWords.ts';

function Verdict({ part, alone }: { readonly part: RepairedPartPicture; readonly alone: boolean }) {
  const { pair, language } = useReader();
  const { name, status, broken, changes } = part;
  const verdict = sayVerdict({ status, broken, count: changes.length }, language);
  const end = { zh: '。', en: '.' }[language];
  const told = status === 'repaired' ? `${verdict}${end}` : verdict;
  return (
    <p className={status === 'impossible' ? 'mark missed' : ''}>
      <strong>{alone ? told : pair(name, told)}</strong>
    </p>
  );
}

function Findings({ parts }: { readonly parts: readonly RepairedPartPicture[] }) {
  const { say, number } = useReader();
  const broken = parts.filter((part) => part.broken > 0);
  if (broken.length === 0) return null;
  return (
    <section className="stack">
      <h3>{say(ownPlanWords.found)}</h3>
      {broken.map(({ name, broken: count, findings }) => (
        <details key={name.zh} open={broken.length === 1 && count <= 6}>
          <summary>{say(ownPlanWords.findings, { name: say(name), count: number(count) })}</summary>
          <ProblemList problems={findings} />
          {count > findings.length && (
            <p className="quiet">{say(ownPlanWords.more, { count: number(count - findings.length) })}</p>
          )}
        </details>
      ))}
    </section>
  );
}

function Levels({ repair }: { readonly repair: RepairPicture }) {
  const reader = useReader();
  const { say, head, number, language } = reader;
  const [before, after] = sumsOf(repair);
  return (
    <section className="stack">
      <CardHead title={say(ownPlanWords.figures)} level={3} table={keptLevels(repair, reader)} />
      <table className="figures repair-levels" aria-label={say(ownPlanWords.figures)}>
        <thead>
          <tr>
            <th scope="col">{head(repairWords.level)}</th>
            <th scope="col" className="number">
              {head(repairWords.given)}
            </th>
            <th scope="col" className="number">
              {head(repairWords.after)}
            </th>
          </tr>
        </thead>
        <tbody>
          {planLevels.map((level) => (
            <tr key={level}>
              <th scope="row">{head(levelWords[level])}</th>
              <FigureCells
                name={head(levelWords[level])}
                heads={[head(repairWords.given), head(repairWords.after)]}
                cells={[before, after].map((side) =>
                  level === 'cost' ? sayMoney(side.cost, language) : number(side[level], 0),
                )}
                how={[say(planStoryWords.repaired), say(resultWords.helpYears), say(planStoryWords.allCosts)]}
                more={{ forecast: {} }}
              />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Limits({ repair }: { readonly repair: RepairPicture }) {
  const { say } = useReader();
  const { limitLevels, limitIdle, limitLeast, limitPrices } = ownPlanWords;
  const told = [limitLevels, limitIdle, limitLeast, ...(repair.works === undefined ? [] : [limitPrices])];
  return (
    <details>
      <summary>{say(ownPlanWords.limits)}</summary>
      <ul>
        {told.map((text) => (
          <li key={text.en}>{say(text)}</li>
        ))}
      </ul>
    </details>
  );
}

function Works({ works }: { readonly works: NonNullable<RepairPicture['works']> }) {
  const { say, pair, number } = useReader();
  const { drawn, kept } = works;
  return (
    <>
      <p className="quiet">
        {drawn === 0 ? say(ownPlanWords.nothingDrawn) : say(ownPlanWords.drawn, { count: number(drawn) })}
      </p>
      {kept.length > 0 && (
        <details>
          <summary>{say(ownPlanWords.kept, { count: number(kept.length) })}</summary>
          <ul>
            {kept.map(({ name, kind }) => (
              <li key={`${name}|${kind}`}>{pair(projectKindWords[kind], name)}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** What the check found, what was changed and why, what that is worth, and the repaired plan to be kept or adopted. */
export function RepairResult({
  repair,
  onAdopt,
}: {
  readonly repair: RepairPicture;
  readonly onAdopt: (lines: RepairedLines) => void;
}) {
  const { say } = useReader();
  const { parts, works, lines, interrupted, document, place } = repair;
  if (parts.length === 0) return <p role="status">{say(ownPlanWords.noParts)}</p>;
  const repaired = parts.some(({ status }) => status === 'repaired');
  const planned = parts.some(({ after }) => after !== undefined);
  return (
    <div className="stack">
      <div role="status">
        {parts.map((part) => (
          <Verdict key={part.name.zh} part={part} alone={parts.length === 1} />
        ))}
      </div>
      {repaired && <p className="mark">✓ {say(ownPlanWords.holds)}</p>}
      {interrupted && <p>{say(ownPlanWords.interrupted)}</p>}
      {works !== undefined && <Works works={works} />}
      <Findings parts={parts} />
      {planned && <Levels repair={repair} />}
      {repaired && <ChangeTables repair={repair} />}
      <Limits repair={repair} />
      <div className="row">
        {lines !== undefined && (
          <Button size="small" title={say(ownPlanWords.adoptHint)} onClick={() => onAdopt(lines)}>
            {say(ownPlanWords.adopt)}
          </Button>
        )}
        <Button size="small" onClick={() => downloadFile(`plan-${place}-repaired.json`, document)}>
          {say(ownPlanWords.download)}
        </Button>
      </div>
    </div>
  );
}

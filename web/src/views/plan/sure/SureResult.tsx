import { Button } from 'antd';
import { FigureCells } from '../../../figures/FigureCells.tsx';
import { CsvButton } from '../../../parts/CsvButton.tsx';
import { downloadFile } from '../../../parts/downloadFile.ts';
import { ScrollPart } from '../../../parts/ScrollPart.tsx';
import type { SurePicture, TrialPicture } from '../../../pictures/surePicture.ts';
import { sayShare, useReader } from '../../../say.ts';
import { planStoryWords } from '../planStoryWords.ts';
import { resultWords } from '../resultWords.ts';
import { sayMoney } from '../sayMoney.ts';
import { keptTrials } from './keptTrials.ts';
import { sayPlan } from './sayPlan.ts';
import { sureWords } from './sureWords.ts';

function Trials({ trials }: { readonly trials: readonly TrialPicture[] }) {
  const reader = useReader();
  const { say, number, language } = reader;
  const heads = [
    ...[sureWords.met, sureWords.interval, sureWords.unplaced, sureWords.oversize],
    sureWords.cost,
  ];
  return (
    <ScrollPart label={say(sureWords.tableLabel)}>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{say(sureWords.plan)}</th>
            {heads.map((head) => (
              <th key={head.en} scope="col" className="number">
                {say(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {trials.map(({ planFor, probability, from, to, unplaced, oversize, cost, taken }) => (
            <tr key={planFor ?? 'plain'}>
              <th scope="row">
                {sayPlan(planFor, reader)}
                {taken && say(sureWords.taken)}
              </th>
              <FigureCells
                name={sayPlan(planFor, reader)}
                heads={heads.map((head) => say(head))}
                cells={[
                  sayShare(probability, language),
                  `${number(from * 100, 0)}–${number(to * 100, 0)} %`,
                  number(unplaced, 0),
                  number(oversize, 0),
                  sayMoney(cost, language),
                ]}
                how={[say(planStoryWords.sure), say(planStoryWords.decided)]}
                more={{ forecast: {} }}
              />
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollPart>
  );
}

/** How sure the plan is, what that costs, every plan tried, and why no more can be had. */
export function SureResult({
  sure,
  onAdopt,
}: {
  readonly sure: SurePicture;
  readonly onAdopt: (document: Blob) => void;
}) {
  const reader = useReader();
  const { say, language } = reader;
  const { asked, reached, price, trials, why, how, works, document, place } = sure;
  const taken = trials.find((trial) => trial.taken);
  const met = sayShare(taken?.probability, language);
  const verdict = () => {
    if (!reached) return say(sureWords.missed, { asked: sayShare(asked, language), met });
    if (taken?.planFor === undefined) return say(sureWords.enough, { met });
    return say(sureWords.reached, { met, price: sayMoney(price, language) });
  };
  return (
    <div className="stack">
      <p role="status">
        <strong>{verdict()}</strong>
      </p>
      {why.map((words) => (
        <p key={words.en}>{say(words)}</p>
      ))}
      <CsvButton {...keptTrials(sure, reader)} />
      <Trials trials={trials} />
      <details>
        <summary>{say(sureWords.how)}</summary>
        <ul>
          {how.map((words) => (
            <li key={words.en}>{say(words)}</li>
          ))}
        </ul>
      </details>
      <div className="row">
        {works > 0 && (
          <Button size="small" title={say(resultWords.adoptHint)} onClick={() => onAdopt(document)}>
            {say(resultWords.adopt)}
          </Button>
        )}
        <Button
          size="small"
          onClick={() => downloadFile(`plan-${place}-sure-${Math.round(asked * 100)}.json`, document)}
        >
          {say(resultWords.downloadPlan)}
        </Button>
      </div>
    </div>
  );
}

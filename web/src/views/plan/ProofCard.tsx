import { levelWords } from '../../../../src/domain/glossary.ts';
import { FigureCells } from '../../figures/FigureCells.tsx';
import { CsvButton } from '../../parts/CsvButton.tsx';
import type { PartPicture, ProposalPicture } from '../../pictures/proposalPicture.ts';
import { sayShare, useReader } from '../../say.ts';
import { ProblemList } from '../../shell/ProblemList.tsx';
import { keptParts } from './keptResults.ts';
import { planStoryWords } from './planStoryWords.ts';
import { schoolsLeftOut } from './resultFigures.ts';
import { resultWords } from './resultWords.ts';
import { sayMoney } from './sayMoney.ts';
import { proofWords, sayProof, sayRepeat } from './sayProof.ts';

function PartRow({ part, heads }: { readonly part: PartPicture; readonly heads: readonly string[] }) {
  const { say, number, language } = useReader();
  const { vector, certificate } = part;
  const gap = certificate?.gap;
  return (
    <tr>
      <th scope="row">{say(part.name)}</th>
      <FigureCells
        name={say(part.name)}
        heads={heads}
        cells={[
          number(vector?.unplaced, 0),
          number(vector?.oversizeClasses, 0),
          number(vector?.oversizePupils, 0),
          sayMoney(vector?.cost, language),
          sayShare(gap, language, 2),
        ]}
        how={[say(planStoryWords.decided), say(resultWords.helpYears), say(planStoryWords.allCosts)]}
        more={{ forecast: {} }}
      />
      <td>{certificate === undefined ? '–' : say(proofWords[certificate.source])}</td>
    </tr>
  );
}

function PartsTable({ parts }: { readonly parts: readonly PartPicture[] }) {
  const { say } = useReader();
  const heads = [
    ...[levelWords.unplaced, levelWords.oversizeClasses, levelWords.oversizePupils, levelWords.cost],
    resultWords.gap,
  ];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard.
    <section className="scroll" tabIndex={0} aria-label={say(resultWords.partsTable)}>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{say(resultWords.part)}</th>
            {heads.map((head) => (
              <th key={head.en} scope="col" className="number">
                {say(head)}
              </th>
            ))}
            <th scope="col">{say(resultWords.proof)}</th>
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => (
            <PartRow key={part.name.zh} part={part} heads={heads.map((head) => say(head))} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What is proven of the plan, what a second program says of it, and which parts have none. */
export function ProofCard({ proposal }: { readonly proposal: ProposalPicture }) {
  const reader = useReader();
  const { say, number } = reader;
  const { certificate, parts, settings } = proposal;
  const findings = parts.flatMap((part) => part.findings);
  const without = parts.filter(({ vector }) => vector === undefined);
  const leftOut = schoolsLeftOut(parts);
  const interrupted = parts.some((part) => part.certificate?.interrupted === true);
  const told = { ...certificate, ...(interrupted ? { interrupted: true as const } : {}) };
  const list = (names: readonly string[]) => names.join(reader.language === 'zh' ? '、' : ', ');
  return (
    <section className="card stack" aria-labelledby="proof-title">
      <h2 id="proof-title">{say(resultWords.proof)}</h2>
      {without.length < parts.length && sayProof(told, reader).map((line) => <p key={line}>{line}</p>)}
      {without.length > 0 && (
        <p className="mark missed">
          ⚠ {say(resultWords.noPlan, { parts: list(without.map(({ name }) => say(name))) })}
        </p>
      )}
      {findings.length === 0 ? (
        <p className="mark">✓ {say(resultWords.checked)}</p>
      ) : (
        <>
          <p className="mark missed">⚠ {say(resultWords.findings, { count: number(findings.length) })}</p>
          <ProblemList problems={findings} />
        </>
      )}
      {leftOut.length > 0 && (
        <p className="quiet">
          {say(resultWords.leftOut, { count: number(leftOut.length), schools: list(leftOut) })}
        </p>
      )}
      <details>
        <summary>{say(resultWords.partsTable)}</summary>
        <div className="row table-tools">
          <CsvButton {...keptParts(parts, proposal.place.id, reader)} />
        </div>
        <PartsTable parts={parts} />
      </details>
      <details>
        <summary>{say(resultWords.proofHelp)}</summary>
        <ul className="plain">
          {[resultWords.helpYears, resultWords.helpFractions, resultWords.helpTree].map((help) => (
            <li key={help.en}>{say(help)}</li>
          ))}
        </ul>
      </details>
      <p className="quiet small">{sayRepeat(settings, interrupted, reader)}</p>
    </section>
  );
}

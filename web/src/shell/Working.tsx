import { Button, Progress } from 'antd';
import type { Words } from '../../../src/domain/words.ts';
import type { StudyStep } from '../core/messages.ts';
import { useReader } from '../say.ts';
import { words } from '../words.ts';

const stepWords: Readonly<Record<StudyStep['step'], Words>> = {
  read: words.stepRead,
  capacity: words.stepCapacity,
  fit: words.stepFit,
  year: words.stepYear,
  report: words.stepReport,
};

/** What the core is doing, how far it is, and a button to stop it. */
export function Working({
  step,
  onStop,
}: {
  readonly step: StudyStep | undefined;
  readonly onStop: () => void;
}) {
  const { say } = useReader();
  const doing =
    step === undefined ? say(words.stepFiles) : say(stepWords[step.step], { year: step.year ?? '' });
  return (
    <section className="plight" aria-busy="true">
      <h2>{say(words.loading)}</h2>
      <p role="status">{doing}</p>
      <Progress
        percent={Math.round((step?.share ?? 0) * 100)}
        status="active"
        aria-label={doing}
        showInfo={false}
      />
      <Button onClick={onStop}>{say(words.stop)}</Button>
    </section>
  );
}

import './repair.css';
import { Button, Radio } from 'antd';
import { useId, useRef, useState } from 'react';
import type { OpenRequest } from '../../../../../src/study/openPlace.ts';
import type { RepairProgress } from '../../../../../src/study/repair/repairAllocation.ts';
import { usualRepairWork } from '../../../../../src/study/repair/usualRepairWork.ts';
import type { RepairedLines } from '../../../../../src/study/repair/worksOfRepair.ts';
import { mostPlanBytes } from '../../../core/repairMessages.ts';
import type { NamedPlace } from '../../../pictures/studyPicture.ts';
import { type Reader, useReader } from '../../../say.ts';
import { words } from '../../../words.ts';
import { TaskOutcome } from '../task/TaskOutcome.tsx';
import { TaskWorking } from '../task/TaskWorking.tsx';
import { taskWords } from '../task/taskWords.ts';
import { RepairResult } from './RepairResult.tsx';
import { readChosen } from './readChosen.ts';
import { shareRepaired } from './repairCourse.ts';
import { ownPlanWords } from './repairWords.ts';
import { keeper, repairDesk, startRepair, useRepair } from './useRepair.ts';

type Source = 'works' | 'file';

function sayStep(
  progress: RepairProgress | undefined,
  names: readonly NamedPlace[],
  { say }: Reader,
): string {
  if (progress === undefined) return say(taskWords.begin);
  const { name, index, of, step } = progress;
  const known = names.find(({ id }) => id === name)?.name ?? words.wholePlace;
  return say(ownPlanWords.step, { number: index + 1, of, name: say(known), step: say(ownPlanWords[step]) });
}

/** Files of a plan to choose, and which are chosen. */
function FileField({
  files,
  onChoose,
}: {
  readonly files: readonly File[];
  readonly onChoose: (files: readonly File[]) => void;
}) {
  const { say, language } = useReader();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="row controls">
      <Button onClick={() => input.current?.click()}>{say(ownPlanWords.choose)}</Button>
      <span className={files.length === 0 ? 'quiet chosen-files' : 'chosen-files'} role="status">
        {files.length === 0
          ? say(ownPlanWords.noFile)
          : files.map(({ name }) => name).join(language === 'zh' ? '、' : ', ')}
      </span>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept=".json,application/json"
        aria-label={say(ownPlanWords.choose)}
        onChange={({ target }) => {
          onChoose([...(target.files ?? [])]);
          // The same file chosen again, mended meanwhile, must be heard of.
          target.value = '';
        }}
      />
    </div>
  );
}

/** A plan of the planner's own, of a file or the works drawn, checked and repaired on request, in the background. */
export function RepairCard({
  of,
  request,
  names,
  onAdopt,
}: {
  /** Names the place and scenario that a repair belongs to. */
  readonly of: string;
  readonly request: OpenRequest;
  readonly names: readonly NamedPlace[];
  /** Begins a draft with the repaired works. */
  readonly onAdopt: (lines: RepairedLines) => void;
}) {
  const reader = useReader();
  const { say, language } = reader;
  const [source, setSource] = useState<Source>('works');
  const [files, setFiles] = useState<readonly File[]>([]);
  const [kept, setKept] = useState(false);
  const state = useRepair();
  const id = useId();
  const start = async () => {
    setKept(false);
    const read = source === 'works' ? undefined : await readChosen(files, mostPlanBytes);
    startRepair(of, { request, files: read, language, work: usualRepairWork, seed: 1 });
  };
  const keep = keeper();
  return (
    <section className="card stack" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{say(ownPlanWords.title)}</h2>
      <p className="quiet">{say(ownPlanWords.lead)}</p>
      <div className="row controls">
        <span id={`${id}-source`}>{say(ownPlanWords.source)}</span>
        <Radio.Group
          aria-labelledby={`${id}-source`}
          value={source}
          onChange={(event) => setSource(event.target.value as Source)}
        >
          <Radio value="works">{say(ownPlanWords.fromWorks)}</Radio>
          <Radio value="file">{say(ownPlanWords.fromFile)}</Radio>
        </Radio.Group>
      </div>
      <p className="quiet small">
        {say(source === 'works' ? ownPlanWords.worksHint : ownPlanWords.fileHint)}
      </p>
      {source === 'file' && <FileField files={files} onChoose={setFiles} />}
      <div className="row">
        <Button onClick={start} disabled={source === 'file' && files.length === 0}>
          {say(ownPlanWords.start)}
        </Button>
      </div>
      {state.kind === 'working' && (
        <TaskWorking
          step={kept ? say(ownPlanWords.keeping) : sayStep(state.progress, names, reader)}
          share={state.progress === undefined ? 0 : shareRepaired(state.progress)}
          onStop={() => repairDesk.stop()}
        >
          {keep !== undefined && (
            <Button
              disabled={kept}
              onClick={() => {
                keep();
                setKept(true);
              }}
            >
              {say(ownPlanWords.stopKeep)}
            </Button>
          )}
        </TaskWorking>
      )}
      <div role={state.kind === 'problems' ? 'alert' : undefined}>
        <TaskOutcome
          state={state}
          of={of}
          show={(repair) => <RepairResult repair={repair} onAdopt={onAdopt} />}
        />
      </div>
    </section>
  );
}

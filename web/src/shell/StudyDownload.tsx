import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { OpenRequest } from '../../../src/study/openPlace.ts';
import { provenanceOf } from '../core/provenanceOf.ts';
import { webWorkerRunner } from '../core/webWorkerRunner.ts';
import { downloadFile } from '../parts/downloadFile.ts';
import { useReader } from '../say.ts';
import { words } from '../words.ts';

const runner = webWorkerRunner(
  () => new Worker(new URL('../core/studyWorker.ts', import.meta.url), { type: 'module', name: 'study' }),
);

/** The whole study as docs/json.md tells it; undefined when it was stopped. */
async function writeStudy(
  { files, scenario }: OpenRequest,
  place: string,
  signal: AbortSignal,
): Promise<Blob | undefined> {
  const request = { files, ...(scenario === undefined ? {} : { scenario }) };
  const provenance = await provenanceOf(request, place);
  if (provenance === undefined) throw new Error('crypto.subtle');
  const answer = await runner.run(
    { kind: 'study', files, scenario: scenario ?? null, settings: {}, seed: 1, provenance },
    { signal },
  );
  if (answer.status === 'cancelled') return undefined;
  if (answer.status !== 'done') throw new Error(answer.problems[0]?.what ?? answer.status);
  return new Blob([answer.text], { type: 'application/json' });
}

/** Hands out the study with its back-test as a file, worked out anew in a worker of its own. */
export function StudyDownload({ request, place }: { readonly request: OpenRequest; readonly place: string }) {
  const { say } = useReader();
  const [state, setState] = useState<'idle' | 'working' | 'failed'>('idle');
  const [reason, setReason] = useState('');
  const ending = useRef<AbortController>(undefined);
  useEffect(() => () => ending.current?.abort(), []);
  // Only a page of this machine or of https may hash, and a result without its origin is none.
  if (globalThis.crypto?.subtle === undefined) return null;
  const run = async () => {
    const mine = new AbortController();
    ending.current = mine;
    setState('working');
    try {
      const written = await writeStudy(request, place, mine.signal);
      if (written !== undefined) downloadFile(`study-${place}.json`, written);
      setState('idle');
    } catch (error) {
      setReason((error as Error).message);
      setState('failed');
    }
  };
  return (
    <div className="study-download">
      <span role="status" className={state === 'failed' ? 'wrong' : 'quiet'}>
        {state === 'failed' && (
          <>
            {say(words.studyFailed)} <span className="small">{reason}</span>
          </>
        )}
        {state === 'working' && say(words.studyWriting)}
      </span>{' '}
      {state === 'working' ? (
        <Button size="small" onClick={() => ending.current?.abort()}>
          {say(words.stop)}
        </Button>
      ) : (
        <Button size="small" onClick={run}>
          {say(words.downloadStudy)}
        </Button>
      )}
    </div>
  );
}

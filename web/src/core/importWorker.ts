import { previewPlace } from '../../../src/study/previewPlace.ts';
import type { FromImporter, ImportOrder, ImportPicture } from './importMessages.ts';
import { sayBoth } from './sayBoth.ts';

const post = (told: FromImporter) => self.postMessage(told);

function picture({ files }: ImportOrder): ImportPicture {
  const { tables, problems, notices, whole, rest } = previewPlace(files);
  return {
    ...{ tables, whole },
    problems: problems.map(sayBoth),
    notices: notices.map(sayBoth),
    rest: rest === undefined ? undefined : { ...rest, leftOut: rest.leftOut.map(sayBoth) },
  };
}

self.addEventListener('message', ({ data }: MessageEvent<ImportOrder>) => {
  try {
    post({ kind: 'read', picture: picture(data) });
  } catch (error) {
    post({ kind: 'failure', message: error instanceof Error ? error.message : String(error) });
  }
});

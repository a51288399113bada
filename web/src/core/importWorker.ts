import { previewCensus } from '../../../src/study/addCensus.ts';
import { readPlace } from '../../../src/study/openPlace.ts';
import { previewPlace } from '../../../src/study/previewPlace.ts';
import type {
  CensusGround,
  CensusPicture,
  FromImporter,
  ImportOrder,
  ImportPicture,
} from './importMessages.ts';
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

/** A place that was opened before is sound; what is wrong with one all the same is told as the census’s problems are. */
function census(files: ImportOrder['files'], { place, answers }: CensusGround): CensusPicture {
  const read = readPlace(place);
  if (!read.ok) {
    const problems = read.problems.map(sayBoth);
    const nothing = { tables: [], notices: [], schools: [], placeSchools: [] };
    return { ...nothing, problems, year: undefined, whole: undefined, rest: undefined };
  }
  const { problems, notices, rest, ...preview } = previewCensus(read.region, files, answers);
  return {
    ...preview,
    placeSchools: read.region.schools.map(({ id, name }) => ({ id, name })),
    problems: problems.map(sayBoth),
    notices: notices.map(sayBoth),
    rest: rest === undefined ? undefined : { ...rest, leftOut: rest.leftOut.map(sayBoth) },
  };
}

self.addEventListener('message', ({ data }: MessageEvent<ImportOrder>) => {
  try {
    if (data.into === undefined) post({ kind: 'read', picture: picture(data) });
    else post({ kind: 'census', census: census(data.files, data.into) });
  } catch (error) {
    post({ kind: 'failure', message: error instanceof Error ? error.message : String(error) });
  }
});

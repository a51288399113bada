import { sizeBands } from '../../../../src/domain/bands.ts';
import { causeWords, ledgerStateWords, originWords, remedyWords } from '../../../../src/domain/glossary.ts';
import type { LedgerRow } from '../../../../src/domain/report.ts';
import { stageWords } from '../../../../src/domain/stage.ts';
import type { StudyPicture } from '../../pictures/studyPicture.ts';
import { type Reader, sayGrade } from '../../say.ts';
import { words } from '../../words.ts';

const bandNames = new Map(sizeBands.map((band) => [band.id, band.words]));

/** A ledger row as a reader reads it; the table and the CSV show the same texts. */
export function tellRow(row: LedgerRow, study: StudyPicture, { say, language }: Reader) {
  const district = study.districts.find(({ id }) => id === row.district);
  const band = bandNames.get(row.band);
  const project = row.project === undefined ? undefined : (study.projects[row.project] ?? row.project);
  return {
    district: district === undefined ? row.district : say(district.name),
    stage: say(stageWords[row.stage]),
    classOf: say(words.classOf, { grade: sayGrade(row.grade, language), number: row.number }),
    band: band === undefined ? row.band : say(band),
    cause: say(causeWords[row.cause]),
    origin: say(originWords[row.origin]),
    closes: row.closes === undefined ? say(words.closesNever) : String(row.closes),
    remedy: [say(remedyWords[row.remedy]), project].filter((part) => part !== undefined).join(' · '),
    state: say(ledgerStateWords[row.state]),
  };
}

/** The texts of a ledger row. */
export type ToldRow = ReturnType<typeof tellRow>;

import { headWords, projectKindWords, unitWords } from '../../../../src/domain/glossary.ts';
import { sheetWords } from '../../deck/sheets/sheetWords.ts';
import { type KeptTable, perCent, withUnit } from '../../parts/keptTable.ts';
import type { Reader } from '../../say.ts';
import { planWords } from './planWords.ts';
import type { ProjectDeadline, ProjectGroup } from './projectRows.ts';

/** A deadline in words: in time, too late, or in use only after its year's census. */
export function sayDue(
  { due, late, over, finishedInTime }: ProjectDeadline,
  { say, number }: Reader,
): string {
  if (over === undefined) return say(late ? planWords.tooLate : planWords.inTime, { due });
  return `${say(planWords.usedLate, { due, over: number(over) })}${finishedInTime ? say(planWords.builtInTime) : ''}`;
}

/** The decided projects of every district with their deadlines as CSV. */
export function keptProjects(
  groups: readonly ProjectGroup[],
  districts: ReadonlyMap<string, string>,
  place: string,
  reader: Reader,
): KeptTable {
  const { say, head, language } = reader;
  return {
    file: `projects-${place}`,
    heads: [
      ...[headWords.district, planWords.project, planWords.kind, sheetWords.start, sheetWords.finish].map(
        (text) => head(text),
      ),
      head(planWords.opens),
      withUnit(head(headWords.rooms), say(unitWords.rooms), reader),
      withUnit(head(planWords.seatsHead), say(unitWords.seats), reader),
      ...[withUnit(head(planWords.fundedHead), '%', reader), head(planWords.deadline)],
    ],
    rows: () =>
      groups.flatMap(({ district, rows }) =>
        rows.map((row) => [
          ...[districts.get(district) ?? district, row.name, say(projectKindWords[row.kind])],
          ...[row.start, row.finish, row.opens, row.rooms, row.seats, perCent(row.funded)],
          row.dues.map((deadline) => sayDue(deadline, reader)).join(language === 'zh' ? '；' : '; '),
        ]),
      ),
  };
}

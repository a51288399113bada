import { fill } from '../../../../src/domain/problem.ts';
import type { Words } from '../../../../src/domain/words.ts';
import { changeScenarioText, type FieldValue } from '../../../../src/study/changeScenarioText.ts';
import { beginDraft, type Draft, type KeptAt } from '../../drafts/draft.ts';
import { newDraftId } from '../../drafts/useDrafts.ts';
import { bareScenario } from './bareScenario.ts';
import { whatIfWords as words } from './whatIfWords.ts';

/** A title that no other draft of the place bears: "Births", "Births 2" … */
function freeTitle(title: Words, taken: readonly Words[]): Words {
  const isTaken = (each: Words) => taken.some(({ zh, en }) => zh === each.zh || en === each.en);
  let [free, number] = [title, 1];
  while (isTaken(free)) {
    number += 1;
    free = { zh: `${title.zh} ${number}`, en: `${title.en} ${number}` };
  }
  return free;
}

/**
 * A draft that changes nothing yet, or what the lines say.
 *
 * @param wanted What it is called, where no other draft bears that title.
 * @param taken Titles of the drafts that are there.
 */
export function draftFromScratch(
  place: string,
  wanted: Words,
  taken: readonly Words[],
  ...lines: readonly Readonly<Record<string, FieldValue>>[]
): Draft {
  const title = freeTitle(wanted, taken);
  const text = bareScenario(place, title, lines);
  return beginDraft(newDraftId(), { place, title, text });
}

/**
 * A draft that begins as another scenario stands, under a title that tells them apart.
 *
 * @param kept Where the service keeps that scenario, if the draft is meant to be saved there again.
 */
export function draftFrom(place: string, title: Words, text: string, kept?: KeptAt): Draft {
  if (kept !== undefined) return beginDraft(newDraftId(), { place, title, text, kept });
  const copied = {
    zh: fill(words.copyOf.zh, { title: title.zh }),
    en: fill(words.copyOf.en, { title: title.en }),
  };
  const named = (['zh', 'en'] as const).reduce(
    (now, language) =>
      changeScenarioText(now, { do: 'say', part: 'title', language, text: copied[language] }) ?? now,
    text,
  );
  return beginDraft(newDraftId(), { place, title: copied, text: named });
}

/**
 * A draft with a proposed plan's works in the pipeline, on top of the scenario that the plan was made for. Where the
 * plan sends children elsewhere or hires, that is no part of it.
 *
 * @param under Text of that scenario; undefined where the plan was made for the place as it stands.
 * @param works Rows of the projects table, as the plan's document holds them.
 * @param taken Titles of the drafts that are there.
 */
export function draftWithWorks(
  place: string,
  under: string | undefined,
  works: readonly Readonly<Record<string, FieldValue>>[],
  taken: readonly Words[],
  say: (words: Words) => string,
): Draft {
  const because = say(words.worksBecause);
  const lines = works.map((project) => ({ kind: 'addProject', project, because }));
  return draftWithLines(place, under, words.worksTitle, taken, lines);
}

/**
 * A draft with more lines, on top of a scenario.
 *
 * @param under Text of that scenario; undefined for the place as it stands.
 * @param wanted What it is called, where no other draft bears that title.
 * @param taken Titles of the drafts that are there.
 */
export function draftWithLines(
  place: string,
  under: string | undefined,
  wanted: Words,
  taken: readonly Words[],
  lines: readonly Readonly<Record<string, FieldValue>>[],
): Draft {
  if (under === undefined) return draftFromScratch(place, wanted, taken, ...lines);
  const title = freeTitle(wanted, taken);
  const { text } = draftFrom(place, title, under).history;
  const added = lines.length === 0 ? text : (changeScenarioText(text, { do: 'add', lines }) ?? text);
  return beginDraft(newDraftId(), { place, title, text: added });
}

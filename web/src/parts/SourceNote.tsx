import type { StudyPicture } from '../pictures/studyPicture.ts';
import { useReader } from '../say.ts';
import { words } from '../words.ts';

/** The document that a figure or a rule comes from; nothing where there is none. */
export function SourceNote({ study, id }: { readonly study: StudyPicture; readonly id: string | undefined }) {
  const { say } = useReader();
  const source = study.sources.find((each) => each.id === id);
  if (source === undefined) return null;
  const more = [source.document, source.date].filter((part) => part !== undefined).join(' · ');
  return (
    <p>
      {say(words.sourceLine, { title: say(source.title) })}
      {more !== '' && <span className="quiet"> ({more})</span>}
    </p>
  );
}

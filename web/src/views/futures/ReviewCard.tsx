import { useKept } from '../../kept/useKept.ts';
import { useDesk } from '../../places/DeskContext.ts';
import { useReader } from '../../say.ts';
import { censusPageWords } from '../census/censusPageWords.ts';
import { ReviewParts } from '../census/ReviewParts.tsx';

/** How the forecast, plan and ledger of the edition before did, for a place to which a census was added. */
export function ReviewCard({
  districts,
}: {
  readonly districts: Parameters<typeof ReviewParts>[0]['districts'];
}) {
  const { say } = useReader();
  const { place } = useDesk();
  const { places } = useKept();
  const reviews = places.find(({ id }) => id === place.id)?.reviews ?? [];
  const last = reviews.at(-1);
  if (last === undefined) return null;
  return (
    <section className="card stack review-card" aria-labelledby="review-title">
      <h2 id="review-title">{say(censusPageWords.reviewTitle)}</h2>
      <ReviewParts review={last} districts={districts} file={`census-${place.id}`} />
    </section>
  );
}

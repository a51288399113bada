import type { ListedScenario } from '../places/placeClient.ts';
import { chartInk, type Look, likeColours, likeInk, lineColours } from '../theme.ts';

/** What stands for the place as it stands where a list of scenarios names it. */
export const asItStandsId = 'asItStands';

/** The places of the colours that cannot be told from the one at `place`, itself among them. */
function lookAlike(place: number): number[] {
  const pairs = likeColours.filter((pair) => pair.includes(place));
  return [place, ...pairs.flat()];
}

/**
 * The colour of a scenario wherever it is drawn: ink for the place as it stands, else by its place among the scenarios; of two
 * that are shown together and would share a colour, or have ones that look alike, the later one takes the next that is
 * free.
 *
 * @param shown What is shown, in its order.
 * @returns One colour for each of `shown`.
 */
export function scenarioColours(
  shown: readonly string[],
  scenarios: readonly ListedScenario[],
  look: Look,
): string[] {
  const colours = lineColours[look];
  const taken = new Set(shown.includes(asItStandsId) ? [likeInk] : []);
  return shown.map((id) => {
    if (id === asItStandsId) return chartInk[look].ink;
    const wanted = Math.max(
      0,
      scenarios.findIndex((scenario) => scenario.id === id),
    );
    const steps = colours.map((_, step) => (wanted + step) % colours.length);
    const free = steps.find((place) => !taken.has(place)) ?? 0;
    for (const place of lookAlike(free)) taken.add(place);
    return colours[free] ?? chartInk[look].ink;
  });
}

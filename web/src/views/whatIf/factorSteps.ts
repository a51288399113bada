/** A factor from a year on; the first one holds from the beginning. */
export interface FactorStep {
  readonly fromYear: number | undefined;
  readonly factor: number;
}

const plainNumber = /^\d+(\.\d+)?$/;

/** Write dated steps as a formula: "year < 2024 ? 0.95 : 0.9". */
export function writeSteps(steps: readonly FactorStep[]): string {
  return steps
    .map(({ factor }, index) => {
      const next = steps[index + 1];
      return next === undefined ? `${factor}` : `year < ${next.fromYear} ? ${factor} : `;
    })
    .join('');
}

/** Read dated steps from a formula that `writeSteps` could have written; undefined for any other formula. */
export function readSteps(formula: string): FactorStep[] | undefined {
  const parts = formula.split(' : ');
  const last = parts.pop() ?? '';
  const found = parts.map((part) => /^year < (\d{4}) \? (\d+(?:\.\d+)?)$/.exec(part));
  if (found.length === 0 || !plainNumber.test(last) || found.some((match) => match === null))
    return undefined;
  const years = found.map((match) => Number(match?.[1]));
  const factors = [...found.map((match) => Number(match?.[2])), Number(last)];
  const rising = years.every((year, index) => index === 0 || year > (years[index - 1] ?? 0));
  if (!rising) return undefined;
  return factors.map((factor, index) => ({
    fromYear: index === 0 ? undefined : years[index - 1],
    factor,
  }));
}

/** Limits of a solve at a share of the usual work; never none at all. */
export function limitsAt(
  { nodes, simplexIterations }: { readonly nodes: number; readonly simplexIterations: number },
  effort: number,
) {
  const at = (most: number) => Math.max(1, Math.round(most * effort));
  return { nodes: at(nodes), simplexIterations: at(simplexIterations) };
}

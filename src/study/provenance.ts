/** Which program, tables and scenario a result came from; the same three give the same bytes. */
export interface Provenance {
  readonly engine: { readonly name: string; readonly version: string };
  readonly dataset: { readonly name: string; readonly sha256: string };
  readonly scenario: { readonly name: string; readonly sha256: string } | null;
}

/** Half-open UTF-16 range in `Document.text`. The only location type; line, paragraph and cell are derived from it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

interface Calculated {
  readonly text: string;
  /** What is printed instead of the result. */
  readonly against: string | undefined;
}

/** A relation written out: 211.82 + 13.41 = 225.23 ≠ 225.33. */
export function Calculation({ text, against }: Calculated) {
  return (
    <p class="calculation">
      {text}
      {against !== undefined && <span class="against"> ≠ {against}</span>}
    </p>
  );
}

/** The width that most rows have; of two the greater. */
export function usualWidth(widths: readonly number[]): number {
  const counted = new Map<number, number>();
  for (const width of widths) counted.set(width, (counted.get(width) ?? 0) + 1);
  return [...counted].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}

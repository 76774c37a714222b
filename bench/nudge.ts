/** How a hand slips when it copies a figure. */
export const SLIPS = ['digit', 'swapped digits', 'dropped digit', 'decimal point', 'times ten'] as const;
export type Slip = (typeof SLIPS)[number];

/** The figure with a slip in it; null where the slip does not apply, or would leave its value as it was. */
export function nudge(printed: string, slip: Slip, random: () => number): string | null {
  if (!/^\d+(\.\d+)?$/.test(printed)) return null;
  const places = [...printed.matchAll(/\d/g)].map(({ index }) => index);
  const wrong = candidates(printed, slip, places, random).filter(
    (candidate) => wellFormed(candidate) && Number(candidate) !== Number(printed),
  );
  return wrong[Math.floor(random() * wrong.length)] ?? null;
}

function candidates(printed: string, slip: Slip, places: readonly number[], random: () => number): string[] {
  switch (slip) {
    case 'digit':
      return places.map((place) => {
        const digit = (Number(printed[place]) + 1 + Math.floor(random() * 9)) % 10;
        return `${printed.slice(0, place)}${digit}${printed.slice(place + 1)}`;
      });
    case 'swapped digits':
      return places.slice(1).map((right, index) => {
        const left = places[index]!;
        const characters = [...printed];
        [characters[left], characters[right]] = [characters[right]!, characters[left]!];
        return characters.join('');
      });
    case 'dropped digit':
      return places.map((place) => printed.slice(0, place) + printed.slice(place + 1));
    case 'decimal point':
      return pointMoved(printed);
    case 'times ten':
      return printed.includes('.') ? [] : [`${printed}0`];
  }
}

/** 225.33 → 22.533, 2253.3, 22533. */
function pointMoved(printed: string): string[] {
  const at = printed.indexOf('.');
  if (at < 0) return [];
  const digits = printed.replace('.', '');
  const moved = [at - 1, at + 1].map((place) => `${digits.slice(0, place)}.${digits.slice(place)}`);
  return [...moved, digits].map((one) => one.replace(/\.$/, ''));
}

/** As a person writes a figure: no leading zero before a digit, none but digits and one point. */
const wellFormed = (number: string): boolean => /^(0|[1-9]\d*)(\.\d+)?$/.test(number);

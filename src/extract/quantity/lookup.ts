/** The longest word of a table that starts at an index, or ends there; null if none does. */
interface Word<Value> {
  readonly word: string;
  readonly value: Value;
}

type Lookup<Value> = (text: string, index: number) => Word<Value> | null;

export const startingAt = <Value>(table: ReadonlyMap<string, Value>): Lookup<Value> =>
  lookup(table, (text, index, length) => text.slice(index, index + length));

export const endingAt = <Value>(table: ReadonlyMap<string, Value>): Lookup<Value> =>
  lookup(table, (text, index, length) => text.slice(Math.max(0, index - length), index));

function lookup<Value>(
  table: ReadonlyMap<string, Value>,
  piece: (text: string, index: number, length: number) => string,
): Lookup<Value> {
  const longest = Math.max(...[...table.keys()].map((word) => word.length));
  return (text, index) => {
    for (let length = longest; length > 0; length--) {
      const word = piece(text, index, length);
      const value = table.get(word);
      if (value !== undefined) return { word, value };
    }
    return null;
  };
}

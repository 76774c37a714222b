/** The same work, done once for each object and remembered as long as the object is. */
export function once<Key extends object, Value extends object | string | number | bigint | boolean | null>(
  work: (key: Key) => Value,
): (key: Key) => Value {
  const known = new WeakMap<Key, Value>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) {
      value = work(key);
      known.set(key, value);
    }
    return value;
  };
}

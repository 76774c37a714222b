/** Methods that browsers for Windows 7 (109) do not have yet. */
interface Later {
  toSorted?: unknown;
  toReversed?: unknown;
}

const define = (name: keyof Later, method: (this: unknown[], ...given: never[]) => unknown[]): void => {
  if (!(name in Array.prototype))
    Object.defineProperty(Array.prototype, name, { value: method, writable: true, configurable: true });
};

define('toSorted', function (compare: (a: unknown, b: unknown) => number) {
  return [...this].sort(compare);
});
define('toReversed', function () {
  return [...this].reverse();
});

/** A module of the runtime that does the same faster, where there is one: this core also runs in a browser page. */
export const native = <T>(module: string): T | null =>
  (globalThis as { process?: { getBuiltinModule?(id: string): T | undefined } }).process?.getBuiltinModule?.(
    module,
  ) ?? null;

import { writeSync } from 'node:fs';
import { Writable } from 'node:stream';

/** Where the runtime cannot open its output, as with the pipes of Wine, which are none to it, it is written to as a file. */
export function openStreams(): void {
  for (const [name, descriptor] of [
    ['stdout', 1],
    ['stderr', 2],
  ] as const) {
    try {
      process[name];
    } catch {
      Object.defineProperty(process, name, { value: asFile(descriptor), configurable: true });
    }
  }
}

const asFile = (descriptor: number): Writable =>
  new Writable({
    write(chunk: Uint8Array, _, done) {
      try {
        writeSync(descriptor, chunk);
        done();
      } catch (cause) {
        done(cause as Error);
      }
    },
  });

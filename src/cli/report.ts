import { byPath } from '../batch/path-order.ts';
import { type DeliveryFlags, deliver, deliveryOf } from './deliver.ts';
import { type Entry, readStored } from './journal.ts';

/** Any deliverable from the results that runs have stored, of the whole or of its parts, without reading a report again. */
export async function reportCommand(paths: readonly string[], flags: DeliveryFlags): Promise<number> {
  const delivery = await deliveryOf(flags);
  const entries = new Map<string, Entry>();
  const reasons = new Map<string, string>();
  for (const path of paths) {
    const stored = readStored(path);
    for (const entry of stored.entries) entries.set(entry.path, entry);
    for (const one of stored.passedOver) reasons.set(one.path, one.reason);
  }
  const passedOver = [...reasons].map(([path, reason]) => ({ path, reason }));
  return deliver(
    {
      entries: [...entries.values()].sort((a, b) => byPath(a.path, b.path)),
      passedOver: passedOver.sort((a, b) => byPath(a.path, b.path)),
    },
    delivery,
  );
}

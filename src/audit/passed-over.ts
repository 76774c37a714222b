import { extensionOf } from '../read/kinds.ts';

/** Lock files of Word, and everything that begins with a point. */
export const isHidden = (name: string): boolean => /^(?:~\$|\.)/.test(name);

/** What only programs read: settings, shortcuts, results of this program. */
const NO_DOCUMENTS = new Set('csv json ndjson sarif yaml yml lnk url ini db tmp'.split(' '));

/** Passed over in a folder without a word. */
export const isNoDocument = (name: string): boolean => NO_DOCUMENTS.has(extensionOf(name));

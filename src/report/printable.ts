/** Signs that command a terminal or turn the direction of what follows, such as U+202E. */
const COMMANDS =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Text of several lines in which such signs are visible. */
export const harmless = (text: string): string => text.replace(COMMANDS, '\ufffd');

/** The same on one line. */
export const printable = (text: string): string => harmless(text.replace(/[\n\r]+/g, ' '));

/** JSON that says the same without showing them. */
export const escaped = (json: string): string =>
  json.replace(COMMANDS, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

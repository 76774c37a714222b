/** Text that cannot command a terminal: control characters become visible, line ends a blank. */
export const printable = (text: string): string =>
  text.replace(/[\n\r]+/g, ' ').replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '\ufffd');

import picocolors from 'picocolors';

/** How wide the terminal is, and whether it shows colour. */
export const screen = (): { readonly width: number; readonly colour: boolean } => ({
  width: process.stdout.columns || 100,
  colour: process.stdout.isTTY === true && picocolors.isColorSupported,
});

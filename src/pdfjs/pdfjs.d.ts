/** `dist/pdfjs.js`, as `build.ts` beside makes it of pdf.js. */
declare module '#pdfjs' {
  export const version: string;
  /** Character maps by the name of their file, packed as pdf.js packs them. */
  export const characterMaps: Readonly<Record<string, Uint8Array>>;
  /**
   * What one stream may unpack to, in bytes; when the drawing of pages must have ended, as `Date.now()` tells it; and how
   * often either was broken.
   */
  export const bounds: { bytes: number; until: number; broken: number };
  export const WorkerMessageHandler: {
    setup(
      handler: { on(name: string, does: (data: object) => void): void; send(name: string): void },
      port: object,
    ): void;
    createDocumentHandler(parameters: object, port: object): string;
  };
}

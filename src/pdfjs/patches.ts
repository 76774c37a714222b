/** Words in the source of pdf.js, and what is put there instead, wherever they stand. */
type Patch = readonly [original: string, changed: string];

/**
 * What pdf.js does other than we need, in `pdf.worker.mjs` of the one version that package.json names. The build stops
 * where one is not found.
 */
const PATCHES: readonly Patch[] = [
  // A stream of a few kilobytes may unpack to gigabytes.
  [
    'const buffer2 = new Uint8Array(size);\n    buffer2.set(buffer);',
    'holdIn(size);\n    const buffer2 = new Uint8Array(size);\n    buffer2.set(buffer);',
  ],
  ['totalLength += chunk.byteLength;', 'totalLength += chunk.byteLength;\n        holdIn(totalLength);'],
  [
    '} catch {\n      return {\n        decompressed: null,',
    '} catch (cause) {\n      if (cause === BROKEN) throw cause;\n      return {\n        decompressed: null,',
  ],
  // A page may take for ever.
  [
    'this.checked = 0;\n    return this.endTime <= Date.now();',
    'this.checked = 0;\n    if (Date.now() > bounds.until) breakOff();\n    return this.endTime <= Date.now();',
  ],
  // Pictures are counted, not unpacked.
  [
    'if (maxImageSize !== -1 && w * h > maxImageSize) {',
    'operatorList.addOp(OPS.paintImageXObject, [null, w, h]);\n    if (true) return;\n    {',
  ],
  // What a reader of text wants to know of a font, as it is; not its outlines.
  ['buffer: compileFontInfo(this.#getExportData(EXPORT_DATA_PROPERTIES)),', 'buffer: null,'],
  [
    'const EXPORT_DATA_EXTRA_PROPERTIES = [',
    'const EXPORT_DATA_EXTRA_PROPERTIES = ["fontMatrix", "name", "vertical", ',
  ],
  // In a worker it would answer messages that are not meant for it.
  ['this.initializeFromPort(self);', ''],
];

/** Put before the whole. */
const PREAMBLE = `
export const bounds = { bytes: 2 ** 25, until: Infinity, broken: 0 };
const BROKEN = new Error('beyond bounds');
function holdIn(size) {
  if (size > bounds.bytes) breakOff();
}
function breakOff() {
  bounds.broken++;
  throw BROKEN;
}
`;

/** @throws Error where pdf.js is not the version that the patches were made for. */
export function patched(source: string): string {
  let changed = source;
  for (const [original, replacement] of PATCHES) {
    const parts = changed.split(original);
    if (parts.length < 2) throw new Error(`pdf.js: no place like ${original}`);
    changed = parts.join(replacement);
  }
  return PREAMBLE + changed;
}

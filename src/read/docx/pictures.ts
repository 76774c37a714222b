import type { Handlers, Reading } from './reading.ts';

/** The text area of an A4 page, 16 cm by 24 cm, in English metric units and in points. */
const PAGE = { emu: 5_760_000 * 8_640_000, points: 454 * 680 };

/** Of a picture whose size nobody tells. */
const USUAL = 0.5;

/** Shares of a page; no picture counts for more than one. */
const share = (area: number, page: number): number => (area > 0 ? Math.min(1, area / page) : USUAL);

function count(reading: Reading): void {
  reading.seen.pictures++;
  reading.seen.picturePages += reading.pictureSize;
}

/** `width:415.3pt;height:600pt` of a shape of older versions. */
function areaOf(style: string): number {
  const [width, height] = ['width', 'height'].map((side) =>
    Number(new RegExp(`(?:^|;)\\s*${side}:\\s*([\\d.]{1,9})pt`).exec(style)?.[1] ?? 0),
  );
  return width! * height!;
}

export const open: Handlers = {
  'wp:extent'(reading, attribute) {
    reading.pictureSize = share(Number(attribute('cx')) * Number(attribute('cy')), PAGE.emu);
  },
  'a:blip': count,
  'v:shape'(reading, attribute) {
    reading.pictureSize = share(areaOf(attribute('style') ?? ''), PAGE.points);
  },
  'v:imagedata'(reading) {
    // That of an embedded object only shows what the object is; that of a fallback what is counted already.
    if (!reading.path.includes('w:object') && !reading.path.includes('mc:Fallback')) count(reading);
  },
};

const forget = (reading: Reading): void => {
  reading.pictureSize = USUAL;
};

export const close: Handlers = { 'w:drawing': forget, 'w:pict': forget };

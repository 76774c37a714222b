import type { Bilingual, Notice } from '../../model.ts';
import { ReadProblem } from '../problem.ts';
import type { Seen } from './index.ts';
import type { Sheet } from './sheet.ts';

/** A page with fewer characters than this and a picture over so much of it is a scan. */
const FEW = 30;
const LARGE = 0.4;

/**
 * What a person should know of a PDF.
 * @throws ReadProblem where nearly all of it is pictures, or written in fonts that do not tell what they print
 */
export function notices(pages: readonly Seen[], sheets: readonly Sheet[]): Notice[] {
  const scans = pages.flatMap((page, at) => (isScan(page) ? [at + 1] : []));
  const characters = sum(pages.map((page) => page.characters));
  if (characters === 0 && pages.every(({ pictures, unseen }) => pictures.length === 0 && unseen === 0))
    throw new ReadProblem('empty', 'blank pages');
  if (characters === 0 || scans.length > pages.length / 2)
    throw new ReadProblem('scanned', `${scans.length} of ${pages.length} pages`);
  const undecoded = sum(pages.map((page) => page.undecoded));
  const fonts = [...new Set(pages.flatMap(({ undecodedFonts }) => [...undecodedFonts]))];
  if (undecoded > characters / 2) throw new ReadProblem('undecodable-fonts', fonts.join(', '));
  const unseen = sum(pages.map((page) => page.unseen));
  const pictures = sum(
    pages.filter((page) => !isScan(page)).map((page) => page.pictures.filter(isSeen).length),
  );
  const beyond = sum(pages.map((page) => page.beyond));
  const slanted = sum(sheets.map((sheet) => sheet.slanted));
  const list = scans.join('、');
  return [
    ...when(scans.length, 'pages-scanned', {
      zh: `第${list}页是扫描件或图片，未能核对，请打开文件查看`,
      en: `pages ${scans.join(', ')} are scans or pictures and cannot be checked; look at the file`,
    }),
    ...when(undecoded, 'fonts-undecodable', {
      zh: `字体“${fonts.join('”“')}”未说明其文字，有 ${undecoded} 字无法辨认，以□代替，所在之处未能核对`,
      en: `fonts (${fonts.join(', ')}) do not tell what they print: ${undecoded} characters stand as □ and cannot be checked`,
    }),
    ...when(unseen, 'hidden-text', {
      zh: `含隐藏文字 ${unseen} 字，未读取`,
      en: `${unseen} characters of hidden text were not read`,
    }),
    ...when(beyond, 'text-beyond-page', {
      zh: `有 ${beyond} 字超出页面，打印时看不到，已读取`,
      en: `${beyond} characters stand beyond the page, where nobody sees them; they were read`,
    }),
    ...when(slanted, 'slanted-text', {
      zh: `含斜排文字（如水印）${slanted} 字，未读取`,
      en: `${slanted} characters that stand aslant, as a watermark does, were not read`,
    }),
    ...when(pictures, 'pictures-not-read', {
      zh: `含图片 ${pictures} 张，图中文字未读取`,
      en: `${pictures} pictures; text inside was not read`,
    }),
  ];
}

const isScan = ({ characters, pictures, unseen }: Seen): boolean =>
  characters < FEW && (sum(pictures) >= LARGE || (pictures.length > 0 && unseen > characters));

/** Dots and lines are drawn as pictures as well. */
const isSeen = (share: number): boolean => share > 0.002;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

const when = (count: number, code: string, message: Bilingual): Notice[] =>
  count > 0 ? [{ code, message }] : [];

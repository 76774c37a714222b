/** Ends of a line or page in any file: CRLF, CR, vertical tab, form feed, NEL, line and paragraph separator. */
const LINE_END = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;

/** Blanks of other widths: no-break, en, em, thin … and the ideographic space. */
const BLANK = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;

/** Characters without ink: soft hyphen, zero-width space and joiners, direction marks, variation selectors, stray BOM. */
export const INVISIBLE = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]/g;

/** Control characters that are neither tab nor line end, e.g. the cell marks and field marks of old Word text. */
const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/g;

/** Kangxi radicals and compatibility ideographs, which PDF conversion puts for the ordinary characters: ⼀ ⾦ 金. */
const DISGUISED = /[\u2e8e-\u2ef3\u2f00-\u2fd5\uf900-\ufaff]/g;

/** Radicals of the supplement, which some programs print ordinary characters as: 部⻔ (Unicode, EquivalentUnifiedIdeograph). */
const RADICALS: ReadonlyMap<string, string> = new Map(
  [
    ...(
      '⺎兀⺓幺⺝月⺟母⺠民⺩王⺫目⺬示⺯糸⺻聿⻁虎⻄西⻅见⻆角⻉贝⻋车⻑長⻒镸⻓长⻔门⻗雨⻘青⻙韦⻚页' +
      '⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻳龟'
    ).matchAll(/(.)(.)/gu),
  ].map(([, radical, plain]) => [radical!, plain!]),
);

/** One line end, `\n`, for all. */
export const unifyLines = (text: string): string => text.replace(LINE_END, '\n');

/**
 * The canonical form of any text that is read: one kind of line end, one kind of blank, nothing invisible. Everything
 * with ink stays as printed: full-width digits and punctuation, runs of blanks, tabs, typing errors.
 */
export const canonical = (text: string): string =>
  unifyLines(text)
    .replace(INVISIBLE, '')
    .replace(BLANK, ' ')
    .replace(CONTROL, ' ')
    .replace(DISGUISED, (character) => {
      const plain = RADICALS.get(character) ?? character.normalize('NFKC');
      return plain.length === 1 ? plain : character;
    });

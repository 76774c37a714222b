import type { Entity, Span } from '../../model.ts';

/** What the name of a public unit ends in. Longer endings first: 人民政府办公室 before 人民政府. */
const ENDING = [
  '委员会办公室|人民政府办公室|办公室|街道办事处|办事处|人民政府|管理委员会|委员会|管委会|联合会|总工会|协会|学会|红十字会',
  '人民法院|人民检察院|法院|检察院|医院|卫生院|研究院|学院|剧院|福利院|敬老院|设计院',
  '大学|中学|小学|学校|党校|幼儿园|中心|图书馆|文化馆|博物馆|档案馆|纪念馆|体育馆',
  '宣传部|组织部|统战部|武装部|统一战线工作部|社会工作部|政法委|编办|网信办',
  '分局|总局|局|厅|支队|大队|总队|队|站|所|处|社|台|馆|园|院|库|公司',
].join('|');

/** A place, or a mask for one: the name of a unit says where it is. */
const START = '(?![我本各该全对由经在将为是及按根依关现原与和同])';
const PLACE = `${START}\\p{Script=Han}{1,8}?(?:省|自治区|市|州|盟|县|区|旗|镇|乡|街道)`;
const NAME = `(?:中共|中国共产党)?(?:${PLACE}|某){1,3}\\p{Script=Han}{0,14}?(?:${ENDING})`;
/** A name between two sorts of words; a text without them is not searched. */
const named = (before: string, after: string) => ({
  pattern: new RegExp(`(?<=${before})(?<name>${NAME})(?=${after})`, 'gmu'),
  signs: [new RegExp(before, 'mu'), new RegExp(after, 'mu')],
});

const BREAK = '(?:^|[\\s，。；：、！？“”（）()《》|])';

/** Places where only the reporting unit's own name can stand. */
const OWN = [
  named(
    '(?:单位|部门)(?:（单位）|\\(单位\\))?(?:名称)?[（(]?(?:盖章|公章)?[）)]?[:：]\\s{0,4}',
    '(?:\\s|$|[，。（(|])',
  ),
  named(
    '(?:^|\\t)(?:预算|填报|自评|报告)?(?:单位|部门)(?:名称)?[（(]?(?:盖章|公章)?[）)]?\\t',
    '(?:\\s|$|[，。（(|])',
  ),
  named(
    BREAK,
    '(?:单位|机关)?(?:的)?(?:内设(?:机构|科室|股室|处室|部门)|机构设置|主要职[责能]|部门职[责能]|核定(?:编制|人员))',
  ),
  named(
    BREAK,
    '(?:高度重视[，,]?)?(?:专门)?成立了?(?:\\d{4}年度?)?(?:预算)?(?:绩效)?(?:自评|评价)(?:工作)?(?:领导)?小?组',
  ),
  named(BREAK, '(?:本级)?\\s?20\\d{2}年度?(?:单位|部门|整体|决算|预算|绩效|机关)'),
  named(BREAK, '[（(]以下(?:统一)?简称'),
];

/** 以下简称“区文化馆”. */
const ALIAS =
  /(?<=以下(?:统一)?简称[为：:]?\s{0,4}[“"「『']?)(?<name>\p{Script=Han}{1,12}?)(?=[”"」』'）)，])/gu;

/** The unit in a title: before or after the year, up to 部门, 项目, 整体支出 … */
const IN_TITLE = new RegExp(
  `(?<name>${NAME})(?=关于|\\s|\\d{4}|二〇|部门|单位|机关|项目|整体|预算|决算|财政|绩效|专项|[“《]|$)`,
  'u',
);
const BEFORE_NAME = /^(?:关于|\d{4}(?:年度?)?|二〇..年度?)+/u;

/** Names of the reporting unit: title, places where its own name stands, 以下简称; the most complete first. */
export function entities(text: string, title: Span | undefined): Entity[] {
  const titled = title ? inTitle(text, title) : [];
  // What the title says goes before what a copied passage says once or twice.
  const found = [...titled, ...titled, ...titled, ...own(text)];
  const aliases = (text.includes('简称') ? matches(text, ALIAS) : []).map((entity) => ({
    ...entity,
    alias: true,
  }));
  const [first, ...others] = distinct(found).sort(
    (a, b) => support(found, b) - support(found, a) || b.name.length - a.name.length,
  );
  if (!first) return distinct(aliases);
  const namesakes = sameOffice(text, first.name);
  const rest = [...others, ...namesakes].map((entity) => ({
    ...entity,
    alias: isShortForm(entity.name, first.name),
  }));
  return distinct([first, ...rest, ...aliases]);
}

/** 县发改局 is a short form of 青禾县发展和改革局: its characters stand there in the same order. */
export function isShortForm(short: string, full: string): boolean {
  let at = 0;
  for (const character of full) if (character === short[at]) at++;
  return at === short.length;
}

/** 青禾县民政局 and 临江区民政局: the place, and what the office is called. */
const PLACED = /^(?:中共|中国共产党)?(\p{Script=Han}{1,8}?)([县区旗市州])(\p{Script=Han}{2,})$/u;
/** 项目法人为县农业农村局 names no place. */
const NO_PLACE = /[为是由在对向从与及等]/u;
const PLACE_BEFORE = new RegExp(`(?<=${BREAK})${START}(\\p{Script=Han}{1,8}?)([县区旗市州])$`, 'mu');
/** A place and the sign before it. */
const REACH = 10;
/** Of one level: a city's bureau stands above a district's and is named in its reports. */
const LEVEL: Readonly<Record<string, number>> = { 县: 0, 区: 0, 旗: 0, 市: 1, 州: 2 };

/** The same office of another place, where it begins a clause: a passage of that office's report. */
function sameOffice(text: string, own: string): Entity[] {
  const [, place, level = '', office] = PLACED.exec(own) ?? [];
  if (!place) return [];
  const found: Entity[] = [];
  for (let at = text.indexOf(office!); at >= 0; at = text.indexOf(office!, at + office!.length)) {
    const [, elsewhere, itsLevel = ''] = PLACE_BEFORE.exec(text.slice(Math.max(0, at - REACH), at)) ?? [];
    if (elsewhere === undefined || elsewhere === place || NO_PLACE.test(elsewhere)) continue;
    if (LEVEL[itsLevel] !== LEVEL[level]) continue;
    const span = { start: at - elsewhere.length - 1, end: at + office!.length };
    found.push({ name: text.slice(span.start, span.end), span, alias: false });
  }
  return found;
}

function* titleNames(text: string, title: Span): Generator<Entity> {
  const raw = text.slice(title.start, title.end);
  const lead = BEFORE_NAME.exec(raw)?.[0].length ?? 0;
  const match = IN_TITLE.exec(raw.slice(lead));
  const start = title.start + lead + (match?.index ?? 0);
  if (match) yield { name: match[0], span: { start, end: start + match[0].length }, alias: false };
}
const inTitle = (text: string, title: Span): Entity[] => [...titleNames(text, title)];

const own = (text: string): Entity[] =>
  OWN.flatMap(({ pattern, signs }) => (signs.every((sign) => sign.test(text)) ? matches(text, pattern) : []));

const matches = (text: string, pattern: RegExp): Entity[] =>
  [...text.matchAll(pattern)].map((match) => ({
    name: match.groups!.name!,
    span: { start: match.index, end: match.index + match.groups!.name!.length },
    alias: false,
  }));

/** How many of the names found are this one or a short form of it. */
const support = (found: readonly Entity[], { name }: Entity): number =>
  found.filter((other) => isShortForm(other.name, name)).length;

function distinct(found: readonly Entity[]): Entity[] {
  const byName = new Map<string, Entity>();
  for (const entity of found) if (!byName.has(entity.name)) byName.set(entity.name, entity);
  return [...byName.values()];
}

import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rules } from '../rules/index.ts';
import { auditFile } from '../src/index.ts';

/** A page for each kind of relation: its example is run, and its accuracy comes from one file of figures. */
interface Told {
  readonly sound: number;
  readonly false: number;
  readonly unjudged: number;
}
type Parts<T> = Readonly<Record<'tuned' | 'heldOut', T>>;
interface Accuracy {
  /** Relations labelled by hand on real and freshly written texts: how many were recomputed, of how many. */
  readonly relations: Readonly<Record<string, Parts<readonly [number, number]>>>;
  /** Errors and warnings on the same texts, judged by hand. */
  readonly rules: Readonly<Record<string, Parts<Told>>>;
}

const folder = new URL('../rules/relations/', import.meta.url);
const textOf = (url: URL) => readFileSync(url, 'utf8').replaceAll('\r\n', '\n');
const accuracy: Accuracy = JSON.parse(textOf(new URL('accuracy.json', folder)));
const pages = readdirSync(folder).filter((name) => name.endsWith('.md'));

const PART = { tuned: '调试用过的', heldOut: '从未看过的' } as const;
const parts = Object.keys(PART) as (keyof typeof PART)[];
const RULE = /\[([\w-]+)\]\(\.\.\/([\w-]+)\.md\)/g;
const rulesOf = (page: string) => [...page.matchAll(RULE)].map(([, id]) => id!);

function measured(kinds: readonly string[], ids: readonly string[]): string {
  const rows = parts.map((part) => {
    const counts = kinds.map((kind) => accuracy.relations[kind]![part]);
    const [found, all] = [0, 1].map((at) => counts.reduce((sum, pair) => sum + pair[at]!, 0));
    const told = ids.flatMap((id) => accuracy.rules[id]?.[part] ?? []);
    const sum = (key: keyof Told) => told.reduce((total, one) => total + one[key], 0);
    return `| ${PART[part]} | ${all ? `${found}/${all}` : '—'} | ${sum('sound')} | ${sum('false')} | ${sum('unjudged')} |\n`;
  });
  return `| 文本 | 应核对的关系中核对了 | 报出且属实或可议 | 误报 | 未判定 |\n|---|---|---|---|---|\n${rows.join('')}`;
}

test.each(pages)('rules/relations/%s', async (name) => {
  const url = new URL(name, folder);
  const page = textOf(url);
  const ids = rulesOf(page);
  expect([...page.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading)).toEqual([
    '何时不报',
    '例',
    '准确性',
  ]);
  for (const id of ids) {
    expect(rules.map((rule) => rule.id)).toContain(id);
    expect(textOf(new URL(`../${id}.md`, folder)), 'the rule leads here').toContain(`(relations/${name})`);
  }
  const example = /```md\n([\s\S]*?)```/.exec(page)![1]!;
  const told = auditFile('a.md', new TextEncoder().encode(example)).findings.filter(({ rule }) =>
    ids.includes(rule),
  );
  expect(told).not.toEqual([]);
  const written = page
    .replace(
      /```findings\n[\s\S]*?```/,
      () =>
        `\`\`\`findings\n${told.map(({ severity, rule, message }) => `${severity} ${rule} ${message}\n`).join('')}\`\`\``,
    )
    .replace(
      /(<!-- accuracy ?([^>]*?) -->\n)[\s\S]*?(<!-- \/accuracy -->)/,
      (_, head: string, kinds: string, tail: string) =>
        `${head}${measured(kinds.split(' ').filter(Boolean), ids)}${tail}`,
    );
  await expect(written).toMatchFileSnapshot(url.pathname);
});

test.each([
  ['README.md', 'rule', 'true or arguable', 'false', 'not judged', 'tuned on', 'held out'],
  ['README.zh-CN.md', '规则', '属实或可议', '误报', '未判定', '调试用', '未看过'],
])(
  '%s tells how true the findings of each rule were',
  async (name, rule, sound, wrong, open, tuned, held) => {
    const url = new URL(`../${name}`, import.meta.url);
    const heads = [tuned, held].flatMap((part) => [sound, wrong, open].map((what) => `${part}: ${what}`));
    const rows = Object.entries(accuracy.rules).map(([id, by]) => {
      expect(rules.map((one) => one.id)).toContain(id);
      const cells = parts.flatMap((part) => [by[part].sound, by[part].false, by[part].unjudged]);
      return `| [${id}](rules/${id}.md) | ${cells.join(' | ')} |\n`;
    });
    const table = `<!-- accuracy -->\n| ${[rule, ...heads].join(' | ')} |\n|${'---|'.repeat(7)}\n${rows.join('')}<!-- /accuracy -->`;
    const page = textOf(url);
    expect(page).toContain('<!-- accuracy -->');
    const written = page.replace(/<!-- accuracy -->[\s\S]*<!-- \/accuracy -->/, table);
    await expect(written).toMatchFileSnapshot(url.pathname);
  },
);

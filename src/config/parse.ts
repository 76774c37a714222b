import { type Document, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import type { AnyRule } from '../audit/rule.ts';
import { Ignored, Judged } from '../batch/decision.ts';
import type { Bilingual, Language } from '../model.ts';
import { orIsIt } from './near.ts';
import { reasonsIn } from './reason.ts';
import { Config, Profile } from './schema.ts';

/** What is wrong with a configuration, each as `line: path: reason`. */
export class ConfigProblem extends Error {
  override readonly name = 'ConfigProblem';
  readonly lines: readonly string[];

  constructor(lines: readonly string[]) {
    super(lines.join('\n'));
    this.lines = lines;
  }
}

/**
 * Reads a configuration, YAML or JSON. Rules must exist and their options be of the rule's form.
 * @throws ConfigProblem with every mistake, its line and its path.
 */
export const parseConfig = (source: string, rules: readonly AnyRule[], language: Language = 'zh'): Config =>
  parseAs(Config, source, language, ({ rules: settings, ignore }) => [
    ...ruleMistakes(settings, rules, language),
    ...ignore.flatMap(({ rule }, index) =>
      rules.some(({ id }) => id === rule)
        ? []
        : [{ path: ['ignore', index, 'rule'], reason: unknown(rule, rules, language) }],
    ),
  ]);

/**
 * Reads a profile, YAML or JSON, by the same laws.
 * @throws ConfigProblem with every mistake, its line and its path.
 */
export const parseProfile = (source: string, rules: readonly AnyRule[], language: Language = 'zh'): Profile =>
  parseAs(Profile, source, language, (profile) => ruleMistakes(profile.rules, rules, language));

function parseAs<Schema extends z.ZodType>(
  schema: Schema,
  source: string,
  language: Language,
  mistakesOf: (data: z.infer<Schema>) => Mistake[],
): z.infer<Schema> {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines });
  keepFingerprints(document);
  const at = (offset: number) =>
    language === 'zh' ? `第${lines.linePos(offset).line}行` : `line ${lines.linePos(offset).line}`;
  if (document.errors.length > 0) {
    throw new ConfigProblem(
      document.errors.map(({ pos, code }) =>
        language === 'zh'
          ? `${at(pos[0])}：YAML 格式错误，请检查缩进、冒号后的空格和引号（${code}）`
          : `${at(pos[0])}: not valid YAML; check indents, the blank after a colon, quotation marks (${code})`,
      ),
    );
  }
  const colon = language === 'zh' ? '：' : ': ';
  const where = (path: readonly PropertyKey[]): string => {
    const node = nearest(document, path);
    return node?.range ? at(node.range[0]) + colon : '';
  };
  const say = (path: readonly PropertyKey[], reason: string) =>
    `${where(path)}${dotted(path)}${colon}${reason}`;
  const parsed = schema.safeParse(document.toJS() ?? {}, { error: reasonsIn(language, ENTRIES) });
  if (!parsed.success) {
    throw new ConfigProblem(
      parsed.error.issues.map(({ path, code, message }) =>
        say(path, code === 'invalid_union' && path[0] === 'rules' ? SETTING[language] : message),
      ),
    );
  }
  const mistakes = mistakesOf(parsed.data).map(({ path, reason }) => say(path, reason));
  if (mistakes.length > 0) throw new ConfigProblem(mistakes);
  return parsed.data;
}

const SETTING: Bilingual = {
  zh: '应写 off、info、warning、error 之一，或写 {severity: …, options: …}',
  en: 'write one of off, info, warning, error, or {severity: …, options: …}',
};

/** A fingerprint is text, also where YAML would read a number: 12345678901e2345. */
function keepFingerprints(document: Document): void {
  visit(document, {
    Pair: (_, { key, value }) => {
      if (isScalar(key) && key.value === 'fingerprint' && isScalar(value)) value.value = value.source;
    },
  });
}

interface Mistake {
  readonly path: readonly PropertyKey[];
  readonly reason: string;
}

function ruleMistakes(settings: Config['rules'], rules: readonly AnyRule[], language: Language): Mistake[] {
  const ruleOf = new Map(rules.map((rule) => [rule.id, rule]));
  return Object.entries(settings).flatMap(([id, setting]): Mistake[] => {
    const rule = ruleOf.get(id);
    if (!rule) return [{ path: ['rules', id], reason: unknown(id, rules, language) }];
    const options = typeof setting === 'string' ? undefined : setting.options;
    if (!options) return [];
    const path = ['rules', id, 'options'];
    if (!rule.options)
      return [{ path, reason: language === 'zh' ? '此规则没有选项' : 'this rule has no options' }];
    const known = Object.keys(rule.options.shape);
    const parsed = rule.options.strict().safeParse(options, { error: reasonsIn(language, known) });
    return (parsed.error?.issues ?? []).map((issue) => ({
      path: [...path, ...issue.path],
      reason: issue.message,
    }));
  });
}

function unknown(id: string, rules: readonly AnyRule[], language: Language): string {
  const hint = orIsIt(
    id,
    rules.map((rule) => rule.id),
  )[language];
  return language === 'zh'
    ? `没有规则“${id}”，${hint}见 gouji rules`
    : `no rule “${id}”, ${hint}see gouji rules`;
}

/** Every entry of a configuration or a profile, wherever it stands. */
const ENTRIES: readonly string[] = [Config, Profile, Ignored, Judged].flatMap(({ shape }) =>
  Object.keys(shape),
);

/** `ignore[2].date`, counted from 1 as a person does. */
const dotted = (path: readonly PropertyKey[]): string =>
  path
    .map((step, index) =>
      typeof step === 'number' ? `[${step + 1}]` : (index > 0 ? '.' : '') + String(step),
    )
    .join('') || 'gouji.yaml';

type Ranged = { readonly range?: readonly [number, number, number] | null };

/** The node at a path, or the nearest above it. */
function nearest(
  document: ReturnType<typeof parseDocument>,
  path: readonly PropertyKey[],
): Ranged | undefined {
  for (let depth = path.length; depth > 0; depth--) {
    const node = document.getIn(path.slice(0, depth), true) as Ranged | undefined;
    if (node?.range) return node;
  }
  return document.contents ?? undefined;
}

import type { Document, Notice } from '../../model.ts';
import { ReadProblem } from '../problem.ts';
import { type Composer, composer } from './compose.ts';
import { labeller } from './labels.ts';
import { notices } from './notices.ts';
import { readNumbering } from './numbering.ts';
import { openPackage, type Package } from './package.ts';
import { mainPart, type Relationship, relationships } from './relationships.ts';
import type { RevisionView } from './revisions.ts';
import { readStory, type Story, type StoryContext } from './story.ts';
import { readStyles } from './styles.ts';

export interface WordOptions {
  /** Which text of a file with tracked changes; `accepted` unless told otherwise. */
  readonly revisions?: RevisionView;
}

/**
 * Reads a Word file (.docx, .docm, .dotx, .dotm): the body in its order, then footnotes and endnotes in the order of
 * their marks, then headers and footers.
 * @throws ReadProblem when the bytes are no readable Word file.
 */
export function readDocx(path: string, bytes: Uint8Array, options: WordOptions = {}): Document {
  const pack = openPackage(bytes);
  const main = mainPart(pack);
  const related = relationships(pack, main);
  const partOf = (kind: string) => related.find((relationship) => relationship.kind === kind)?.target;
  const read = (kind: string) => {
    const part = partOf(kind);
    return part === undefined ? undefined : pack.part(part);
  };

  const styles = readStyles(read('styles'));
  const label = labeller(readNumbering(read('numbering')), styles);
  const context = { styles, view: options.revisions ?? 'accepted' };
  const body = readStory(pack.part(main)!, 'w:document', context);
  const text = composer(styles, label);
  text.add(body.blocks, main);

  const stories: Story[] = [body];
  for (const kind of ['footnotes', 'endnotes'] as const) {
    const part = partOf(kind);
    const content = body.seen[kind].size > 0 && part !== undefined ? pack.part(part) : undefined;
    if (part === undefined || !content) continue;
    const notes = readStory(content, `w:${kind}`, context);
    stories.push(notes);
    const single = kind === 'footnotes' ? 'footnote' : 'endnote';
    for (const id of body.seen[kind]) text.addNote(single, notes.seen.notes.get(id) ?? [], part);
  }
  stories.push(...addMargins(text, body, related, pack, context));
  const { unshared, ...content } = text.finish();
  if (!hasBody(content)) refuseUnwritten(body);
  const unseen = stories.map(({ seen }) => seen.unseen).join('');
  return {
    path,
    format: 'docx',
    ...content,
    notices: [...missingParts(related, pack), ...notices(stories, content.text, options.revisions)],
    ...(unshared.length > 0 || unseen !== '' ? { asides: { unshared, unseen } } : {}),
  };
}

const TOLD_PARTS: ReadonlyMap<string, string> = new Map([
  ['footnotes', '脚注'],
  ['endnotes', '尾注'],
  ['header', '页眉'],
  ['footer', '页脚'],
  ['numbering', '自动编号'],
  ['styles', '样式'],
]);

/** What the file refers to and does not hold. */
function missingParts(related: readonly Relationship[], pack: Package): Notice[] {
  const kinds = new Set(
    related.filter(({ kind, target }) => TOLD_PARTS.has(kind) && !pack.has(target)).map(({ kind }) => kind),
  );
  if (kinds.size === 0) return [];
  const [zh, en] = [[...kinds].map((kind) => TOLD_PARTS.get(kind)!).join('、'), [...kinds].join(', ')];
  return [
    {
      code: 'parts-missing',
      message: {
        zh: `文件不完整，缺少所引用的${zh}，未读取；请用 Word 打开核对`,
        en: `the file refers to parts that it does not hold (${en}); look at it in Word`,
      },
    },
  ];
}

/** Whether anything is written between headers and footers. */
const hasBody = ({ blocks, text }: Pick<Document, 'blocks' | 'text'>): boolean =>
  blocks.some(
    (block) =>
      !(block.type === 'note' && (block.kind === 'header' || block.kind === 'footer')) &&
      text.slice(block.span.start, block.span.end).trim() !== '',
  );

/** @throws ReadProblem where what the report says stands elsewhere than in its text. */
function refuseUnwritten({ seen }: Story): void {
  if (seen.chunks > 0) throw new ReadProblem('not-converted');
  if (seen.pictures > 0) throw new ReadProblem('scanned', `${seen.pictures} pictures`);
}

/** Headers and footers, each part once however many sections use it. */
function addMargins(
  text: Composer,
  { seen }: Story,
  related: readonly Relationship[],
  pack: Package,
  context: StoryContext,
): Story[] {
  const used = related.filter(({ id }) => seen.headersAndFooters.has(id));
  return (['header', 'footer'] as const).flatMap((kind) => {
    const parts = new Set(
      used.filter((relationship) => relationship.kind === kind).map(({ target }) => target),
    );
    return [...parts].flatMap((part) => {
      const content = pack.part(part);
      if (!content) return [];
      const story = readStory(content, kind === 'header' ? 'w:hdr' : 'w:ftr', context);
      text.addNote(kind, story.blocks, part);
      return [story];
    });
  });
}

import type { Document } from '../../model.ts';
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
  if (body.seen.chunks > 0 && content.text.trim() === '') throw new ReadProblem('not-converted');
  const unseen = stories.map(({ seen }) => seen.unseen).join('');
  return {
    path,
    format: 'docx',
    ...content,
    notices: notices(stories, options.revisions),
    ...(unshared.length > 0 || unseen !== '' ? { asides: { unshared, unseen } } : {}),
  };
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

import type { Bilingual, Notice } from '../../model.ts';
import type { Seen } from './reading.ts';
import type { RevisionView } from './revisions.ts';
import type { Story } from './story.ts';

/** What the reader left out or decided, and a person should know. */
export function notices(stories: readonly Story[], view: RevisionView = 'accepted'): Notice[] {
  const sum = (count: (seen: Seen) => number) => stories.reduce((total, { seen }) => total + count(seen), 0);
  const revisions = sum((seen) => seen.revisions);
  const hidden = sum((seen) => seen.hiddenCharacters);
  const objects = sum((seen) => seen.objects);
  const pictures = sum((seen) => seen.pictures);
  return [
    ...when(revisions, view === 'accepted' ? 'revisions-accepted' : 'revisions-rejected', {
      zh: `含修订 ${revisions} 处，按${view === 'accepted' ? '全部接受后' : '修订前'}的文字读取`,
      en: `${revisions} tracked changes; read as ${view === 'accepted' ? 'after accepting all' : 'before them'}`,
    }),
    ...when(hidden, 'hidden-text', {
      zh: `含隐藏文字 ${hidden} 字，未读取`,
      en: `${hidden} characters of hidden text were not read`,
    }),
    ...when(objects, 'objects-not-read', {
      zh: `含图表或嵌入对象 ${objects} 个，其中的文字和数字未读取`,
      en: `${objects} charts or embedded objects; text and figures inside were not read`,
    }),
    ...when(pictures, 'pictures-not-read', {
      zh: `含图片 ${pictures} 张，图中文字未读取`,
      en: `${pictures} pictures; text inside was not read`,
    }),
  ];
}

const when = (count: number, code: string, message: Bilingual): Notice[] =>
  count > 0 ? [{ code, message }] : [];

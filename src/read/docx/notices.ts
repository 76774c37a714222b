import type { Bilingual, Notice } from '../../model.ts';
import { struckNotice } from '../struck.ts';
import type { Seen } from './reading.ts';
import type { RevisionView } from './revisions.ts';
import type { Story } from './story.ts';

/** What the reader left out or decided, and a person should know. */
export function notices(stories: readonly Story[], text: string, view: RevisionView = 'accepted'): Notice[] {
  const sum = (count: (seen: Seen) => number) => stories.reduce((total, { seen }) => total + count(seen), 0);
  const revisions = sum((seen) => seen.revisions);
  const hidden = sum((seen) => seen.hiddenCharacters);
  const objects = sum((seen) => seen.objects);
  const unbalanced = sum((seen) => seen.unbalancedFields);
  const chunks = sum((seen) => seen.chunks);
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
    ...struckNotice(sum((seen) => seen.struckCharacters)),
    ...when(objects, 'objects-not-read', {
      zh: `含图表或嵌入对象 ${objects} 个，其中的文字和数字未读取`,
      en: `${objects} charts or embedded objects; text and figures inside were not read`,
    }),
    ...when(unbalanced, 'fields-unbalanced', {
      zh: `有 ${unbalanced} 个域（目录、链接、公式等）没有结束标记，其中文字按正文读取，请打开文件核对`,
      en: `${unbalanced} fields have no end; what stands in them is read as text: look at the file`,
    }),
    ...when(chunks, 'body-text-missing', {
      zh: `正文有 ${chunks} 处是嵌入的文件，Word 打开时才转成文字，未读取；请用 Word 打开后另存为 .docx`,
      en: `${chunks} parts of the text are embedded files that Word converts on opening, not read; save it again with Word`,
    }),
    ...when(pictures, 'pictures-not-read', {
      zh: `含图片 ${pictures} 张，图中文字未读取`,
      en: `${pictures} pictures; text inside was not read`,
    }),
    ...largelyPictures(stories[0]!, text),
  ];
}

/** Characters of a page of a report. */
const PAGE = 600;
const LARGE_PART = 0.25;

function largelyPictures({ seen: { picturePages } }: Story, text: string): Notice[] {
  const share = picturePages / (picturePages + text.length / PAGE);
  if (!(share >= LARGE_PART)) return [];
  const percent = Math.round(share * 100);
  return when(percent, 'largely-pictures', {
    zh: `图片约占全文 ${percent}%，其中内容未能核对，请打开文件查看`,
    en: `pictures make up about ${percent} % of it and cannot be checked; look at the file`,
  });
}

const when = (count: number, code: string, message: Bilingual): Notice[] =>
  count > 0 ? [{ code, message }] : [];

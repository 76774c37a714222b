import type { Format } from './format.ts';

/** Every output format. What writes it is loaded when it is asked for. */
export const FORMATS: readonly Format[] = [
  {
    name: 'pretty',
    extensions: [],
    mediaType: 'text/plain',
    title: { zh: '逐条列出，供屏幕阅读', en: 'finding by finding, for the screen' },
    screen: true,
    paper: false,
    write: async (...given) => (await import('./pretty/index.ts')).pretty(...given),
  },
  {
    name: 'xlsx',
    extensions: ['xlsx'],
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    title: { zh: '整改清单与核对底稿（Excel、WPS）', en: 'discrepancy list and working paper (Excel, WPS)' },
    screen: false,
    paper: true,
    write: async (...given) => (await import('./workbook/index.ts')).workbook(...given),
  },
  {
    name: 'html',
    extensions: ['html', 'htm'],
    mediaType: 'text/html',
    title: {
      zh: '一个网页：原文、问题与勾稽关系，离线打开，可邮寄',
      en: 'one page with the reports, findings and relations, opened offline',
    },
    screen: false,
    paper: true,
    exhibit: true,
    write: async (...given) => (await import('./page/embedded.ts')).html(...given),
  },
  {
    name: 'csv',
    extensions: ['csv'],
    mediaType: 'text/csv',
    title: { zh: '整改清单', en: 'discrepancy list' },
    screen: true,
    paper: false,
    write: async (...given) => (await import('./csv.ts')).csv(...given),
  },
  {
    name: 'markdown',
    extensions: ['md', 'markdown'],
    mediaType: 'text/markdown',
    title: { zh: '整改清单，可贴入文档', en: 'discrepancy list to paste into a document' },
    screen: true,
    paper: false,
    write: async (...given) => (await import('./markdown.ts')).markdown(...given),
  },
  {
    name: 'json',
    extensions: ['json'],
    mediaType: 'application/json',
    title: { zh: '全部结果，供其他程序使用', en: 'the whole result, for other programs' },
    screen: true,
    paper: false,
    write: async (result) => (await import('./json.ts')).json(result),
  },
  {
    name: 'ndjson',
    extensions: ['ndjson', 'jsonl'],
    mediaType: 'application/x-ndjson',
    title: { zh: '每行一份报告的 JSON，可续审、合并', en: 'JSON, a report a line, to go on from' },
    screen: true,
    paper: false,
    stored: true,
    write: async (result) => (await import('./json.ts')).ndjson(result),
  },
  {
    name: 'sarif',
    extensions: ['sarif'],
    mediaType: 'application/sarif+json',
    title: { zh: 'SARIF 2.1.0，供代码平台使用', en: 'SARIF 2.1.0, for code hosts' },
    screen: true,
    paper: false,
    write: async (...given) => (await import('./sarif.ts')).sarif(...given),
  },
  {
    name: 'compact',
    extensions: [],
    mediaType: 'text/plain',
    title: { zh: '每行一个问题', en: 'a finding a line' },
    screen: true,
    paper: false,
    write: async (result) => (await import('./compact.ts')).compact(result),
  },
];

export const SCREEN_FORMATS: readonly Format[] = FORMATS.filter(({ screen }) => screen);

export const FILE_EXTENSIONS: readonly string[] = FORMATS.flatMap(({ extensions }) => extensions);

/** The format that files of an extension are written in. */
export const formatOf = (extension: string): Format =>
  FORMATS.find(({ extensions }) => extensions.includes(extension))!;

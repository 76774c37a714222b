import { defineRule } from '../src/audit/rule.ts';

export default defineRule({
  id: 'readers-disagree',
  title: { zh: '两种读取结果不一致', en: 'Two readings of the file disagree' },
  group: 'text',
  severity: 'warning',
  basis: {
    zh: '财预〔2020〕10号：绩效自评应当数据真实、内容完整；送审文件应当没有读不到的数字',
    en: 'MoF 财预〔2020〕10号: data must be true and complete; no figure of the file may go unread',
  },
  advice: {
    zh: '在 Word 或 WPS 中打开文件核对该处；必要时全选复制到新文档后另存。',
    en: 'Look at the place in Word or WPS; if need be copy everything into a new document and save that.',
  },
  messages: {
    first: {
      zh: '数字{printed}只有本程序读到，另一阅读器没有读到，请打开文件核对',
      en: 'only this program reads the figure {printed}, the other reader does not; look at the file',
    },
    second: {
      zh: '数字{printed}只有另一阅读器读到，本程序没有读到，请打开文件核对',
      en: 'only the other reader reads the figure {printed}, this program does not; look at the file',
    },
    'first-words': {
      zh: '“{printed}”只有本程序读到，另一阅读器没有读到，请打开文件核对',
      en: 'only this program reads “{printed}”, the other reader does not; look at the file',
    },
    'second-words': {
      zh: '“{printed}”只有另一阅读器读到，本程序没有读到，请打开文件核对',
      en: 'only the other reader reads “{printed}”, this program does not; look at the file',
    },
  },
  *check({ disagreements = [] }) {
    for (const { seenBy, of, span, printed } of disagreements) {
      const message = of === 'figure' ? seenBy : (`${seenBy}-words` as const);
      yield { span, message, data: { printed }, key: printed };
    }
  },
});

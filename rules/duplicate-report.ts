import type { Reported } from '../src/audit/folder.ts';
import { defineFolderRule } from '../src/audit/rule.ts';

export default defineFolderRule({
  id: 'duplicate-report',
  title: { zh: '报告重复', en: 'The same report twice' },
  group: 'between-reports',
  severity: 'warning',
  basis: {
    zh: '自评复核要求逐单位、逐项目各报一份报告',
    en: 'One report for each unit and each project',
  },
  advice: {
    zh: '重复报送的删去一份；报错文件的，请该单位补报自己的报告。',
    en: 'Drop one; where the wrong file was handed in, ask the unit for its own.',
  },
  messages: {
    misfiled: {
      zh: '内容与“{file}”完全相同，文件名却属于不同单位，请核对是否报错文件',
      en: 'Word for word the same as “{file}”, but named after another unit; was the wrong file handed in?',
    },
    twice: {
      zh: '内容与“{file}”完全相同，请核对是否重复报送（本次只以其中一份与其他报告比较）',
      en: 'Word for word the same as “{file}”; was it handed in twice?',
    },
    first: { zh: '同一份报告', en: 'the same report' },
  },
  *compare({ copies }) {
    for (const { report, of } of copies) {
      const isMisfiled = report.named !== null && of.named !== null && report.named !== of.named;
      // a Word file and its stamped PDF belong together
      if (!isMisfiled && formOf(report) !== formOf(of)) continue;
      yield {
        report,
        place: report.digest.title,
        message: isMisfiled ? 'misfiled' : 'twice',
        ...(!isMisfiled && { severity: 'info' as const }),
        data: { file: of.path.replace(/^.*\//, '') },
        elsewhere: [{ report: of, place: of.digest.title, message: 'first' }],
        key: of.path,
      };
    }
  },
});

const formOf = ({ path }: Reported): string => /\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? '';

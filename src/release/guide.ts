/** Only ASCII, since each Windows reads it in a code page of its own; the program says the rest. */
export const batch = (): string => ['@echo off', '"%~dp0gouji.exe" drop %*', 'pause', ''].join('\r\n');

/** What the pictures show, each base64 of a WebP. */
interface Pictures {
  readonly page: string;
  readonly list: string;
}

const picture = (alt: string, data: string): string =>
  `<p><img alt="${alt}" src="data:image/webp;base64,${data}"></p>`;

/** One page to read, complete in itself. */
export const guide = (version: string, isWindows: boolean, pictures: Pictures): string => `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<title>勾稽 ${version} 使用说明</title>
<style>
body { max-width: 46em; margin: 2em auto; padding: 0 1em; font: 16px/1.8 "Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
img { max-width: 100%; border: 1px solid #ccc; }
code { padding: 0 0.3em; background: #f2f3f5; }
</style>
<h1>勾稽 ${version}</h1>
<p>审核绩效自评报告（.docx、.xlsx、.pdf、.txt、.md）：逐一复算其中的数字、比例、得分与编号，列出整改清单。全部在本机完成，不联网。</p>
<h2>一、最省事：打开网页</h2>
<p>双击 <code>gouji.html</code>，把报告或整个文件夹拖进去。看问题、填整改状态、导出整改清单.xlsx，都在这一页里。</p>
${picture('左边是报告列表，中间是标出问题的原文，右边是问题的算式与可能的更正', pictures.page)}
<ul>
<li>中间的原文里，红色、黄色的是问题；数字右上角的 ✓ 表示它参与的勾稽关系都相符，没有记号的没有参与核对，须人工看。</li>
<li>点一个问题，右边列出报告值、复算值、差额、算式和可能的更正；点任何一个数字，列出它参与的全部勾稽关系。</li>
<li>在问题下面填整改状态、责任人、整改时限，自动保存在本机浏览器里；右上角“导出”写出整改清单、带批注的 Word 报告和打印件。</li>
</ul>
${
  isWindows
    ? `<h2>二、批量：拖到“审核.cmd”上</h2>
<p>把一份报告或一个文件夹拖到 <code>审核.cmd</code> 上，审核完在它旁边写出 <code>整改清单（文件夹名）.xlsx</code> 并打开。改过以后再拖一次，填过的整改状态按问题带入，已消失的写“已整改（待复核）”，新出现的标“新增”。上次的清单还开着时，新的另存在它旁边。</p>
${picture('整改清单：每行一个问题，出错的数字标红，有复算值、算式、可能的更正和整改状态', pictures.list)}
<p>整改状态、责任人、整改时限、整改说明由审核人员填写。</p>
<p>系统提示“Windows 已保护你的电脑”时，点“更多信息”“仍要运行”：程序没有购买签名证书。需要 Windows 10 以上；Windows 7 请用网页。</p>`
    : `<h2>二、批量：命令行</h2>
<p>在终端里运行 <code>./gouji audit 报告文件夹 -o 整改清单.xlsx</code>。</p>`
}
<h2>三、命令</h2>
<p>${isWindows ? '在本文件夹里按住 Shift 键点鼠标右键，选“在此处打开 PowerShell 窗口”（或“在终端中打开”），输入 <code>.\\gouji</code> 加命令。' : ''}<code>gouji --help</code> 列出全部命令；<code>gouji audit 报告.docx --annotate 批注</code> 写出带批注的副本；<code>gouji explain sum-mismatch</code> 说明一条规则。“示例报告”文件夹可用来试。</p>
<h2>四、结果怎么看</h2>
<ul>
<li><b>错误</b>：按报告自己写的数字，不可能同时成立；或编号断了。应当改。</li>
<li><b>警告</b>：与评价办法不符，或需要说明。</li>
<li><b>提示</b>：格式、四舍五入、口径不清等，供参考。</li>
</ul>
<p>“可能的更正”只是线索，究竟以哪个数为准，请核对账簿和原始资料。“未发现问题”只对核对过的数字成立，未核对的数字另列一表。</p>
</html>
`;

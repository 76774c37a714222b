/** A file or folder dropped on it is audited; the list stands beside it and is opened. */
export const batch = (): string =>
  [
    '@echo off',
    'setlocal',
    'chcp 65001 >nul',
    'if "%~1"=="" goto none',
    'set "list=%~dp1整改清单.xlsx"',
    '"%~dp0gouji.exe" audit %* -o "%list%" --fail-on never',
    'if exist "%list%" start "" "%list%"',
    'goto end',
    ':none',
    'echo 请把报告或文件夹拖到“审核.cmd”上。',
    ':end',
    'pause',
    '',
  ].join('\r\n');

/**
 * One page to read, complete in itself.
 * @param picture of the page, base64 of a WebP
 */
export const guide = (version: string, isWindows: boolean, picture: string): string => `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<title>勾稽 ${version} 使用说明</title>
<style>
body { max-width: 46em; margin: 2em auto; padding: 0 1em; font: 16px/1.8 "Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
img { max-width: 100%; border: 1px solid #ccc; }
code { padding: 0 0.3em; background: #f2f3f5; }
</style>
<h1>勾稽 ${version}</h1>
<p>审核绩效自评报告（.docx、.txt、.md）：逐一复算其中的数字、比例、得分与编号，列出整改清单。全部在本机完成，不联网。</p>
<h2>一、最省事：打开网页</h2>
<p>双击 <code>gouji.html</code>，把报告或整个文件夹拖进去。看问题、填整改状态、导出整改清单.xlsx，都在这一页里。</p>
<p><img alt="左边是报告列表，中间是标出问题的原文，右边是问题的算式与可能的更正" src="data:image/webp;base64,${picture}"></p>
${
  isWindows
    ? `<h2>二、批量：拖到“审核.cmd”上</h2>
<p>把一份报告或一个文件夹拖到 <code>审核.cmd</code> 上，审核完在它旁边写出 <code>整改清单.xlsx</code> 并打开。若上次的清单还开着，请先关闭。</p>
<p>系统提示“Windows 已保护你的电脑”时，点“更多信息”“仍要运行”：程序没有购买签名证书。需要 Windows 10 以上；Windows 7 请用网页。</p>`
    : `<h2>二、批量：命令行</h2>
<p>在终端里运行 <code>./gouji audit 报告文件夹 -o 整改清单.xlsx</code>。</p>`
}
<h2>三、命令</h2>
<p><code>gouji --help</code> 列出全部命令；<code>gouji explain sum-mismatch</code> 说明一条规则。“示例报告”文件夹可用来试。</p>
</html>
`;

/** What goes into the page. */
interface Parts {
  readonly policy: string;
  readonly style: string;
  readonly facts: string;
  readonly results: string;
  readonly script: string;
}

/** The page around its parts, each written into it as it is. */
export const dressed = ({ policy, style, facts, results, script }: Parts): string => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>勾稽</title>
<style>${style}</style>
</head>
<body>
<div id="page"><noscript>此页面需要启用脚本（JavaScript）。This page needs scripts.</noscript></div>
<script type="application/json" data-kind="facts">${facts}</script>
${results}
<script>${script}</script>
</body>
</html>
`;

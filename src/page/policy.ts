/**
 * What a page may do, as its Content-Security-Policy: run the one script and wear the one style that it was built with,
 * and workers made of its own text. Nothing is fetched or sent, and no text becomes markup.
 * @param script base64 of the SHA-256 of the script
 * @param style the same of the style
 */
export const policy = (script: string, style: string): string =>
  [
    "default-src 'none'",
    `script-src 'sha256-${script}'`,
    `style-src 'sha256-${style}'`,
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types gouji',
  ].join('; ');

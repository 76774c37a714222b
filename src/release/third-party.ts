import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folders of the packages that these files are from. */
export const packagesOf = (paths: Iterable<string>): string[] =>
  [...paths].flatMap((path) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []);

/** What a program holds of others, with their licences: pdf.js is inside a file that is built before. */
export function thirdParty(packages: Iterable<string>): string {
  const entries = [...new Set([...packages, 'node_modules/pdfjs-dist'])].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    const text = file === undefined ? '' : `\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
    return `${name} ${version} (${license ?? 'see its page'})\n${text}`;
  });
  return entries.join('\n----\n\n');
}

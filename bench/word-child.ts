/**
 * Reads or audits one Word file in a process of its own and prints what it cost the processor, the last of so many times:
 * `node word-child.js <file> read|audit [times]`.
 */
import { readFileSync } from 'node:fs';
import { auditFile } from '../src/index.ts';
import { readDocx } from '../src/read/docx/index.ts';
import { ReadProblem } from '../src/read/problem.ts';

const [path = '', way = 'read', times = '1'] = process.argv.slice(2);
const bytes = new Uint8Array(readFileSync(path));
let outcome = 'read';
let milliseconds = 0;
for (let time = 0; time < Number(times); time++) {
  const before = process.cpuUsage();
  try {
    if (way === 'audit') auditFile(path, bytes);
    else readDocx(path, bytes);
  } catch (problem) {
    outcome = problem instanceof ReadProblem ? problem.code : String(problem);
  }
  const { user, system } = process.cpuUsage(before);
  milliseconds = (user + system) / 1000;
}
const megabytes = process.resourceUsage().maxRSS / 1024;
process.stdout.write(JSON.stringify({ outcome, milliseconds, megabytes }));

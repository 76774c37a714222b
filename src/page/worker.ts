import { failureOf } from '../batch/failure.ts';
import { auditOne } from '../batch/one.ts';
import { MOST_BYTES, OVERSIZE } from '../batch/system.ts';
import type { Language } from '../model.ts';
import { HEAD, refusal } from '../read/index.ts';
import { annotated } from '../report/annotate/index.ts';
import { type Kept, keep } from '../report/page/kept.ts';
import type { Answer, Task } from './task.ts';

/** The core in a worker of the page: a task comes in, its answer goes out. */
addEventListener('message', async ({ data }: MessageEvent<Task>) => {
  const answer = await perform(data).catch((cause): Answer => ({ failed: String(cause) }));
  const bytes = 'kept' in answer ? answer.kept.packed : 'copy' in answer ? answer.copy : null;
  self.postMessage(answer, { transfer: bytes ? [bytes.buffer] : [] });
});

async function perform(task: Task): Promise<Answer> {
  if (task.kind === 'audit') return { kept: await audited(task) };
  const { audited: file, rules, language } = task;
  const bytes = new Uint8Array(await task.file.arrayBuffer());
  if ((await sha256(bytes)) !== file.sha256) return { failed: CHANGED[language] };
  const copy = annotated(file, bytes, { rules, language }, `${new Date().toISOString().slice(0, 19)}Z`);
  if (copy instanceof Uint8Array) return { copy };
  if (typeof copy === 'string') return { copy: new TextEncoder().encode(copy) };
  const parts: Uint8Array[] = [];
  for await (const part of copy) parts.push(typeof part === 'string' ? new TextEncoder().encode(part) : part);
  return { copy: new Uint8Array(await new Blob(parts as BlobPart[]).arrayBuffer()) };
}

const CHANGED: Readonly<Record<Language, string>> = {
  zh: '报告在审核后被改动，请重新打开',
  en: 'the report was changed after the audit; open it again',
};

async function audited({ path, file, options }: Extract<Task, { kind: 'audit' }>): Promise<Kept> {
  const language = options.language ?? 'zh';
  const unreadable = ({ code, message }: ReturnType<typeof failureOf>): Kept => ({
    file: { path, sha256: null, status: 'unreadable', problem: { code, message: message[language] } },
    packed: null,
  });
  if (file.size > MOST_BYTES) return unreadable(OVERSIZE);
  const head = await bufferOf(file.slice(0, HEAD));
  if (!head) return unreadable(UNREADABLE);
  const refused = refusal(path, new Uint8Array(head));
  if (refused) return unreadable(failureOf(refused));
  const buffer = await bufferOf(file);
  if (!buffer) return unreadable(UNREADABLE);
  const bytes = new Uint8Array(buffer);
  return keep(await auditOne(path, bytes, await sha256(bytes), options));
}

const bufferOf = (file: Blob): Promise<ArrayBuffer | null> => file.arrayBuffer().catch(() => null);

const UNREADABLE = {
  code: 'no-access',
  message: {
    zh: '浏览器未能读取此文件，可能已被移动、改名，或正被其他程序占用',
    en: 'the browser could not read it; was it moved, renamed, or is it in use?',
  },
};

async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes as BufferSource);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

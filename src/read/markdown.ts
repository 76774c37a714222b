import type { Document } from '../model.ts';
import { readText } from './text.ts';

/** Markdown through unified and remark. */
export function readMarkdown(path: string, text: string): Document {
  return { ...readText(path, text), format: 'md' };
}

import type { Document } from '../../model.ts';
import { ReadProblem } from '../problem.ts';
import { signature } from './signature.ts';

/**
 * Reads a Word file (.docx, .docm, .dotx, .dotm) into a document.
 * @throws ReadProblem when the bytes are no readable Word file.
 */
export function readDocx(_path: string, bytes: Uint8Array): Document {
  const kind = signature(bytes);
  throw new ReadProblem(kind === 'encrypted' ? 'encrypted' : 'not-a-docx', kind);
}

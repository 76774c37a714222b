import type { Bilingual } from '../model.ts';
import type { Failure } from './failure.ts';

/** Why the system does not give a file or a folder, by its error code. */
const REASONS: Readonly<Record<string, Failure>> = {
  ENOENT: failure(
    'gone',
    '文件已不在原处，可能在审核期间被移动、改名或删除',
    'it is no longer there; was it moved, renamed or deleted meanwhile?',
  ),
  EACCES: failure('no-access', '没有读取权限，请检查权限', 'permission denied; check its permissions'),
  EPERM: failure('no-access', '没有读取权限，请检查权限', 'permission denied; check its permissions'),
  EBUSY: failure(
    'no-access',
    '正被其他程序占用，请关闭后重试',
    'in use by another program; close it and try again',
  ),
  ELOOP: failure('broken-link', '链接循环，找不到所指的文件', 'a link that leads round in a circle'),
  ENAMETOOLONG: failure(
    'no-access',
    '路径过长，请移到较浅的文件夹',
    'the path is too long; move it nearer to the root',
  ),
};

export const NOT_A_FILE = failure(
  'not-a-file',
  '不是普通文件（管道或设备），未读取',
  'no ordinary file but a pipe or device; not read',
);

export const BROKEN_LINK = failure(
  'broken-link',
  '链接所指的文件不存在',
  'a link to a file that is not there',
);

/** A pattern finds such a file and cannot say where it is. */
export const MISNAMED = failure(
  'misnamed',
  '文件名不是 UTF-8 编码，无法打开；请改名，或改为审核其所在的文件夹',
  'its name is not UTF-8 and it cannot be opened; rename it, or name its folder',
);

/** More than any report weighs, with all its pictures. */
export const MOST_BYTES = 512 * 2 ** 20;

export const OVERSIZE = failure(
  'too-large',
  '文件超过 512 MB，未读取；请核对文件来源',
  'over 512 MB, not read; check where it comes from',
);

/** What the system says when it does not give a file. */
export function systemFailure(cause: unknown): Failure {
  const code = (cause as NodeJS.ErrnoException).code ?? 'unknown';
  return (
    REASONS[code] ??
    failure(
      'no-access',
      `系统未能读取（${code}），请重试或检查磁盘和网络`,
      `the system could not read it (${code})`,
    )
  );
}

/** The same of a folder: nothing is known of what is in it. */
export function closedFolder(cause: unknown): Failure {
  const { code, message } = systemFailure(cause);
  return failure(
    code === 'no-access' ? 'closed-folder' : code,
    `文件夹无法打开，其中的文件未审核：${message.zh}`,
    `the folder cannot be opened, nothing in it was audited: ${message.en}`,
  );
}

function failure(code: string, zh: string, en: string): Failure {
  const message: Bilingual = { zh, en };
  return { code, message };
}

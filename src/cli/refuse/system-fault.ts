import type { Text } from '../../core/base/text.ts';
import { Unusable } from './unusable.ts';

/** What the system says of a file, in words. */
const WORDS: Readonly<Record<string, Text>> = {
  ENOENT: { en: 'no such file or folder', zh: '没有这个文件或文件夹' },
  EACCES: { en: 'permission denied', zh: '没有权限' },
  EPERM: { en: 'not permitted', zh: '系统不允许' },
  EROFS: { en: 'the disk is read-only', zh: '磁盘是只读的' },
  ENOSPC: { en: 'the disk is full; nothing was written', zh: '磁盘已满，没有写入任何文件' },
  EDQUOT: { en: 'the quota is used up; nothing was written', zh: '配额已满，没有写入任何文件' },
  EFBIG: { en: 'the file is too large for this disk', zh: '文件超过磁盘允许的大小' },
  EISDIR: { en: 'is a folder', zh: '是文件夹' },
  ENOTDIR: { en: 'a part of the path is not a folder', zh: '路径中有一段不是文件夹' },
  ENAMETOOLONG: { en: 'the name is too long', zh: '文件名过长' },
  ELOOP: { en: 'the link leads in a circle', zh: '符号链接循环' },
  EIO: { en: 'the disk reports an error', zh: '磁盘读写出错' },
  EBUSY: { en: 'in use by another program', zh: '正被其他程序使用' },
  EMFILE: { en: 'too many open files', zh: '打开的文件过多' },
};

/** A fault of the system at a file, as a line in both languages; any other error as it is. */
export function systemFault(path: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const words = WORDS[code];
  if (words) return new Unusable(`${path}: ${words.en}`, `${path}：${words.zh}`);
  return /^E[A-Z0-9]+$/.test(code)
    ? new Unusable(`${path}: ${code}`, `${path}：系统报错 ${code}`)
    : error;
}

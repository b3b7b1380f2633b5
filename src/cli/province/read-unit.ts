import { basename, dirname, resolve } from 'node:path';
import type { Result } from '../../core/base/issue.ts';
import { parseJson } from '../../io/text/json/parse-json.ts';
import { decodeText } from '../../io/text/decode-text.ts';
import { readBytes, UnreadableFile } from '../input/read-bytes.ts';
import { checkUnit } from './province-schema.ts';
import { mapFiles, type ProvinceUnit, type UnitFiles } from './unit.ts';

/** What a JSON file says, as a check takes it. @throws Unusable, UnreadableFile */
export function readChecked<T>(
  path: string,
  check: (value: unknown, fileName: string) => Result<T>,
): T {
  const fileName = basename(path);
  const { value: decoded, issues } = decodeText(readBytes(path), fileName);
  if (!decoded) throw new UnreadableFile(issues);
  const parsed = parseJson(decoded.text, fileName);
  if (parsed.value === undefined) throw new UnreadableFile(parsed.issues);
  const checked = check(parsed.value, fileName);
  if (checked.value === undefined) throw new UnreadableFile(checked.issues);
  return checked.value;
}

/** The same files, their paths relative to a folder. */
export function filesBelow(files: UnitFiles, folder: string): UnitFiles {
  return mapFiles(files, (path) => resolve(folder, path));
}

/** A unit from its file; paths are relative to it. @throws Unusable, UnreadableFile */
export function readUnit(path: string): ProvinceUnit {
  const { crs, prepared, beyond, question, most, ...unit } = readChecked(path, checkUnit);
  return {
    ...unit,
    files: filesBelow(unit.files as UnitFiles, dirname(resolve(path))),
    ...(crs !== undefined && { crs }),
    ...(prepared !== undefined && { prepared }),
    ...(beyond !== undefined && { beyond }),
    ...(question !== undefined && { question }),
    ...(most !== undefined && { most }),
  };
}

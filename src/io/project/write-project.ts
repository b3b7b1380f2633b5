import type { Project } from '../../core/plan/project.ts';
import { sorted } from '../../core/base/sorted.ts';
import { recordLines } from '../text/json/stable-json.ts';

/** The bytes of a `.kequan.json` file: UTF-8 JSON, version first, members by name; equal projects give equal bytes. */
export function writeProject(project: Project): Uint8Array {
  const { version, ...rest } = project;
  const body = sorted(rest) as Record<string, unknown>;
  return new TextEncoder().encode(recordLines({ version, ...body }));
}

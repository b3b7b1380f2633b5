import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { assessCommand } from '../../src/cli/assess/assess-command.ts';

export const root = join(import.meta.dirname, '..', '..');
export const sample = (id: string, file: string) => join(root, 'data', 'samples', id, file);

export interface CliRun {
  code: number;
  /** Lines on standard error. */
  errors: string[];
  /** Files of the output folder by name. */
  files: Record<'assessment.json' | 'coverage.geojson' | 'verdicts.csv' | 'run.json', Buffer>;
}

/** Runs `kequan assess` in this process with a fresh output folder. @throws what the command throws */
export async function runAssess(args: string[]): Promise<CliRun> {
  const folder = mkdtempSync(join(tmpdir(), 'kequan-'));
  const errors: string[] = [];
  const spy = vi
    .spyOn(console, 'error')
    .mockImplementation((line) => void errors.push(String(line)));
  try {
    const code = await assessCommand([...args, '--out', folder]);
    const read = (name: string) => readFileSync(join(folder, name));
    return {
      code,
      errors,
      files: {
        'assessment.json': read('assessment.json'),
        'coverage.geojson': read('coverage.geojson'),
        'verdicts.csv': read('verdicts.csv'),
        'run.json': read('run.json'),
      },
    };
  } finally {
    spy.mockRestore();
    rmSync(folder, { recursive: true, force: true });
  }
}

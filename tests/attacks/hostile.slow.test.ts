import { afterEach, beforeEach, expect, it } from 'vitest';
import { cancelImport } from '../../src/commands/importing/import-files.ts';
import { importerInUse } from '../../src/commands/importing/import-session.ts';
import { importFiles } from '../../src/commands/importing/read-dropped.ts';
import { replaceProject } from '../../src/commands/project/change-project.ts';
import { importStore } from '../../src/state/import-store.ts';
import { projectStore } from '../../src/state/project-store.ts';
import { settled } from '../support/fuzz/fuzz-import.ts';
import { installBrowserWorkers } from '../support/install-browser-workers.ts';
import { smallExport } from '../support/small-export.ts';
import { ATTACKS } from './hostile-files.ts';

/** What is large in bytes is given in part; `tests/attacks/hostile.ts` does all of it, in terminal and browser. */
const PART = 0.12;
/** Those of databases are in tests/io/safety, since their time is one of the clock. */
const ATTACKS_HERE = ATTACKS.filter(({ name, into }) => !into && !name.startsWith('GeoPackage'));
/** What hangs has no end; how long a quiet machine takes is printed by `tests/attacks/hostile.ts`. */
const LIMIT_S = 90;

beforeEach(async () => {
  await installBrowserWorkers();
  replaceProject(smallExport().project);
});
afterEach(cancelImport);

it.each(ATTACKS_HERE)(
  '$name: ends in time with what is wrong, and leaves the project alone',
  async ({ files, codes }) => {
    const before = projectStore.getState();
    const given = files(codes.includes('polygon-tangled') ? 1 : PART).map(({ name, bytes }) => ({
      path: name,
      file: new File([bytes as BlobPart], name),
    }));
    importFiles(given);
    expect(await settled(LIMIT_S)).toBe(true);
    const { files: read, outcome } = importStore.getState();
    const said = [...read.flatMap(({ issues }) => issues), ...(outcome?.issues ?? [])];
    if (codes.length > 0)
      expect(said.map(({ code }) => code).filter((code) => codes.includes(code))).not.toEqual([]);
    else expect(read.map(({ status }) => status)).toEqual(given.map(() => 'ready'));
    expect(projectStore.getState()).toBe(before);
    cancelImport();
    expect(importerInUse()).toBeNull();
  },
  120_000,
);

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { handInEngines } from '../../../src/commands/engines.ts';
import { importFiles } from '../../../src/commands/importing/read-dropped.ts';
import { showProvince } from '../../../src/commands/importing/show-province.ts';
import { lookAtProvince, openDistrict } from '../../../src/commands/opening/province.ts';
import { replaceProject, undoLast } from '../../../src/commands/project/change-project.ts';
import { emptyProject } from '../../../src/core/plan/project.ts';
import { GrowingZip } from '../../../src/io/export/zip/growing-zip.ts';
import { writeProject } from '../../../src/io/project/write-project.ts';
import type { ProvinceView } from '../../../src/io/province/province-view.ts';
import { messageStore } from '../../../src/state/message-store.ts';
import { currentProject } from '../../../src/state/project-store.ts';
import { noProvince, provinceStore } from '../../../src/state/province-store.ts';
import { viewStore } from '../../../src/state/view-store.ts';

import { smallTown } from '../../support/small-town.ts';
import { inProcessEngines } from '../../support/in-process-engines.ts';

const counts = { met: 1, unmet: 1, unassessed: 0 };
const VIEW: ProvinceView = {
  version: 1,
  name: '示意省',
  rows: [],
  districts: [
    {
      code: '1',
      name: '甲区',
      outline: null,
      project: 'districts/1.kequan.json',
      rows: {},
      ...counts,
    },
    { code: '2', name: '乙区', outline: null, reason: '缺少名录', rows: {}, ...counts },
  ],
  runs: [],
  synthetic: true,
  attribution: [],
};

function provinceFile(): File {
  const zip = new GrowingZip();
  zip.add('province.json', new TextEncoder().encode(JSON.stringify(VIEW)));
  zip.add('districts/1.kequan.json', writeProject(emptyProject('district-1', '甲区')));
  return new File([zip.finish() as BlobPart], 'province.kqprov');
}
const dropped = (file: File) => importFiles([{ path: file.name, file }]);

beforeEach(() => {
  handInEngines(inProcessEngines());
  replaceProject({ ...smallTown(), title: '手头的项目' });
  provinceStore.setState(noProvince);
  messageStore.setState({ messages: [] });
});

describe('the result of a province that is dropped', () => {
  it('is shown beside the project; a district opens in its place, and undo is the way back', async () => {
    dropped(provinceFile());
    await vi.waitUntil(() => provinceStore.getState().opened !== null, 20_000);
    expect(viewStore.getState().dialog).toBe('province');
    expect(currentProject().title).toBe('手头的项目');
    lookAtProvince({ chosen: '1' });
    expect(provinceStore.getState().chosen).toBe('1');

    await openDistrict('1');
    await vi.waitUntil(() => currentProject().title === '甲区', 20_000);
    expect(provinceStore.getState().opened?.view.name).toBe('示意省');
    undoLast();
    expect(currentProject().title).toBe('手头的项目');
  });

  it('opens nothing of a district that failed', async () => {
    dropped(provinceFile());
    await vi.waitUntil(() => provinceStore.getState().opened !== null, 20_000);
    await openDistrict('2');
    expect(currentProject().title).toBe('手头的项目');
  });

  it('that cannot be read is told of, and everything stays as it is', async () => {
    await showProvince(new File(['PK'], 'a.kqprov'));
    expect(messageStore.getState().messages[0]!.issue).toMatchObject({
      ...{ code: 'zip-broken', place: { file: 'a.kqprov' } },
    });
    expect(provinceStore.getState().opened).toBeNull();
  });
});

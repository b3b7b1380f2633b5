import { afterEach, beforeEach, expect, it } from 'vitest';
import { askHangingVerdicts } from '../../../src/commands/delivery/hanging.ts';
import { editProject } from '../../../src/commands/delivery/projects.ts';
import { handInEngines } from '../../../src/commands/engines.ts';
import { replaceProject } from '../../../src/commands/project/change-project.ts';
import type { DeliveryProject } from '../../../src/core/plan/delivery/delivery-project.ts';
import { emptyProject } from '../../../src/core/plan/project.ts';
import { inProcessEngines } from '../../support/in-process-engines.ts';

const RING = [
  [106.5, 29.5],
  [106.52, 29.5],
  [106.52, 29.52],
  [106.5, 29.52],
  [106.5, 29.5],
];

/** Places are asked for at 4.5 per 1000 residents: 45 in all. */
function nursery(n: number, places: number, finish: string): DeliveryProject {
  return {
    id: `p${n}`,
    name: `托育园${n}`,
    kinds: ['nursery'],
    places,
    lng: 106.51,
    lat: 29.5 + n / 1000,
    origin: { of: 'hand' },
    stage: 'building',
    finish,
  };
}

beforeEach(() => {
  handInEngines(inProcessEngines());
  const empty = emptyProject('p', '渝中区');
  replaceProject({
    ...empty,
    areas: [
      {
        id: 'd',
        name: '渝中区',
        code: '500103',
        level: 'district',
        residents: 10_000,
        geometry: { type: 'Polygon', coordinates: [RING] },
      },
    ],
    facilities: [{ id: 'f', name: '园', kinds: ['nursery'], places: 10, lng: 106.51, lat: 29.51 }],
    deliveryProjects: [
      nursery(1, 20, '2027-06'),
      nursery(2, 20, '2026-06'),
      nursery(3, 20, '2027-09'),
      { ...nursery(4, 90, '2030'), kinds: ['elder-university'] },
    ],
    settings: {
      ...empty.settings,
      standardIds: ['C18'],
      year: 2027,
      completeKinds: ['childcare', 'kindergarten'],
    },
  });
});
afterEach(() => replaceProject(emptyProject('empty', '')));

it('a row is met in 2027 only if the projects that it counts finish, and not later than the first that suffice', async () => {
  const [hanging, ...more] = await askHangingVerdicts();
  expect(more).toEqual([]);
  expect(hanging).toMatchObject({
    finding: { rule: 'C18', verdict: 'met' },
    projectIds: ['p2', 'p1'],
  });
});

it('what is built hangs on nothing any more', async () => {
  for (const id of ['p1', 'p2']) editProject(id, { stage: 'operating' });
  expect(await askHangingVerdicts()).toEqual([]);
});

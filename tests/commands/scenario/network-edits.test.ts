import { beforeEach, describe, expect, it } from 'vitest';
import {
  redoNext,
  replaceProject,
  undoLast,
} from '../../../src/commands/project/change-project.ts';
import {
  finishLink,
  moveCorner,
  removeCorner,
  takeNetworkPlace,
} from '../../../src/commands/scenario/network-edits.ts';
import {
  chooseLinkKind,
  chooseNetworkTool,
  editLinkLine,
  putNetworkToolDown,
  takeCornerBack,
} from '../../../src/commands/scenario/network-tool.ts';
import { aimNetworkTool } from '../../../src/commands/scenario/aim-network-tool.ts';
import { handInEngines } from '../../../src/commands/engines.ts';
import { emptyProject } from '../../../src/core/plan/project.ts';
import { networkToolStore } from '../../../src/state/network-tool-store.ts';
import { activeScenario, currentProject } from '../../../src/state/project-store.ts';
import { initialView, viewStore } from '../../../src/state/view-store.ts';
import { inProcessEngines } from '../../support/in-process-engines.ts';

const links = () => activeScenario(currentProject())?.network?.links ?? [];
const A: [number, number] = [106.5, 29.5];
const B: [number, number] = [106.51, 29.5];
const C: [number, number] = [106.51, 29.51];

beforeEach(() => {
  handInEngines(inProcessEngines());
  viewStore.setState(initialView, true);
  putNetworkToolDown();
  chooseLinkKind('footbridge');
  replaceProject(emptyProject('p', '测试'));
});

describe('drawing a link', () => {
  it('takes corner after corner and ends at a place given twice, as one act', () => {
    chooseNetworkTool('link');
    expect(takeNetworkPlace(...A)).toBe(true);
    takeNetworkPlace(...B);
    takeNetworkPlace(106.6, 29.6);
    expect(takeCornerBack()).toBe(true);
    takeNetworkPlace(...C);
    expect(links()).toEqual([]);
    takeNetworkPlace(...C, true);
    expect(links()).toEqual([{ id: 'link-1', kind: 'footbridge', line: [A, B, C] }]);
    expect(networkToolStore.getState()).toMatchObject({ mode: null, corners: [] });
    undoLast();
    expect(links()).toEqual([]);
    redoNext();
    expect(links()[0]!.line).toEqual([A, B, C]);
  });

  it('a double click at the start is one corner, which alone is no link', () => {
    chooseNetworkTool('link');
    takeNetworkPlace(...A);
    takeNetworkPlace(...A, true);
    finishLink();
    expect(networkToolStore.getState().corners).toEqual([A]);
    expect(links()).toEqual([]);
    expect(takeCornerBack()).toBe(true);
    expect(takeCornerBack()).toBe(false);
  });

  it('is given up with the tool; without it places are not taken', () => {
    chooseNetworkTool('link');
    takeNetworkPlace(...A);
    chooseNetworkTool('link');
    expect(networkToolStore.getState()).toMatchObject({ mode: null, corners: [] });
    expect(takeNetworkPlace(...B)).toBe(false);
  });
});

describe('aiming', () => {
  const aim = () => networkToolStore.getState().aim;
  const at = ([lng, lat]: [number, number]) => ({ lng, lat });

  it('says at the pointer that no street is near, and nothing once the tool is put down', async () => {
    await aimNetworkTool(at(A));
    expect(aim()).toBeNull();
    chooseNetworkTool('link');
    // Of two places that come at once the newer one is answered.
    await Promise.all([aimNetworkTool(at(A)), aimNetworkTool(at(B))]);
    expect(aim()).toEqual({ pointer: B, join: null });
    await aimNetworkTool(null);
    expect(aim()).toBeNull();
    const late = aimNetworkTool(at(C));
    putNetworkToolDown();
    await late;
    expect(aim()).toBeNull();
  });
});

describe('changing the line of a link', () => {
  beforeEach(() => {
    chooseNetworkTool('link');
    for (const place of [A, B, C]) takeNetworkPlace(...place);
    finishLink();
  });

  it('moves a corner and takes one out, each one act that is undone', () => {
    editLinkLine('link-1');
    moveCorner(1, 106.52000000004, 29.52);
    expect(links()[0]!.line).toEqual([A, [106.52, 29.52], C]);
    removeCorner(1);
    expect(links()[0]!.line).toEqual([A, C]);
    // A link has two ends.
    removeCorner(0);
    expect(links()[0]!.line).toEqual([A, C]);
    undoLast();
    expect(links()[0]!.line).toEqual([A, [106.52, 29.52], C]);
    undoLast();
    expect(links()[0]!.line).toEqual([A, B, C]);
    redoNext();
    expect(links()[0]!.line).toEqual([A, [106.52, 29.52], C]);
  });

  it('needs a link in hand, which another tool or Esc puts down', () => {
    moveCorner(1, 106.52, 29.52);
    editLinkLine('link-9');
    moveCorner(1, 106.52, 29.52);
    editLinkLine('link-1');
    chooseNetworkTool('closure');
    moveCorner(1, 106.52, 29.52);
    editLinkLine('link-1');
    expect(networkToolStore.getState().mode).toBeNull();
    expect(putNetworkToolDown()).toBe(true);
    expect(putNetworkToolDown()).toBe(false);
    removeCorner(1);
    expect(links()[0]!.line).toEqual([A, B, C]);
  });
});

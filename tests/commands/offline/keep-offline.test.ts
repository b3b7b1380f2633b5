import { afterEach, expect, it, vi } from 'vitest';
import {
  keepAppOffline,
  offerUpdate,
  takeUpdate,
} from '../../../src/commands/offline/keep-offline.ts';
import { messageStore } from '../../../src/state/message-store.ts';

afterEach(() => vi.unstubAllGlobals());

it('a newer version is told of once and taken when the planner says so', () => {
  takeUpdate();
  const [first, second] = [vi.fn(), vi.fn()];
  offerUpdate(first);
  offerUpdate(second);
  const told = messageStore.getState().messages.filter(({ issue }) => issue.code === 'new-version');
  expect(told).toHaveLength(1);
  expect(second).not.toHaveBeenCalled();
  takeUpdate();
  expect(second).toHaveBeenCalledOnce();
  expect(first).not.toHaveBeenCalled();
  messageStore.setState({ messages: [] });
});

it('stays away where there is no such thing as a launch or a service worker', () => {
  vi.stubGlobal('window', {});
  expect(() => keepAppOffline()()).not.toThrow();
});

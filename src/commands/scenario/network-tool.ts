import type { LinkKind } from '../../core/network/network-model.ts';
import { type NetworkTool, networkToolStore } from '../../state/network-tool-store.ts';
import { look } from '../view/look.ts';

/** Takes up a tool for the network, or puts it down when it is the one in hand. */
export function chooseNetworkTool(mode: NetworkTool['mode']): void {
  const same = networkToolStore.getState().mode === mode;
  networkToolStore.setState({ mode: same ? null : mode, corners: [], aim: null, editedId: null });
  look({ tool: 'select' });
}

/** Shows the corners of a link to be moved, or takes them away when they are shown. */
export function editLinkLine(id: string): void {
  const same = networkToolStore.getState().editedId === id;
  networkToolStore.setState({ mode: null, corners: [], aim: null, editedId: same ? null : id });
  look({ tool: 'select' });
}

/** Puts the tool for the network down; false when none is in hand. */
export function putNetworkToolDown(): boolean {
  const { mode, editedId } = networkToolStore.getState();
  if (mode === null && editedId === null) return false;
  networkToolStore.setState({ mode: null, corners: [], aim: null, editedId: null });
  return true;
}

/** Takes back the last corner of the link that is being drawn; false when there is none. */
export function takeCornerBack(): boolean {
  const { corners } = networkToolStore.getState();
  if (corners.length === 0) return false;
  networkToolStore.setState({ corners: corners.slice(0, -1) });
  return true;
}

export function chooseLinkKind(kind: LinkKind): void {
  networkToolStore.setState({ kind });
}

import { currentProject } from '../../state/project-store.ts';
import { viewStore } from '../../state/view-store.ts';
import { look } from '../view/look.ts';

const FORWARD = new Set(['ArrowRight', 'ArrowDown', 'PageDown', ' ', 'Enter']);
const BACK = new Set(['ArrowLeft', 'ArrowUp', 'PageUp']);

/** Shows a scene of the briefing: beyond the ends the first or the last. */
export function presentScene(index: number): void {
  const last = currentProject().briefing.length - 1;
  look({ presenting: Math.max(0, Math.min(last, index)) });
}

/** Goes back from the briefing to the work. */
export function leaveBriefing(): void {
  if (document.fullscreenElement) void document.exitFullscreen();
  look({ presenting: null });
}

/** Does what a key, or a clicker, asks for while the briefing is shown, also before its pictures are there; false when it is no key of it. */
export function presentByKey(key: string): boolean {
  const index = viewStore.getState().presenting ?? 0;
  if (key === 'Escape') leaveBriefing();
  else if (key === 'Home') presentScene(0);
  else if (key === 'End') presentScene(Infinity);
  else if (FORWARD.has(key)) presentScene(index + 1);
  else if (BACK.has(key)) presentScene(index - 1);
  else return false;
  return true;
}

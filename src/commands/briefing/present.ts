import { briefingStore } from '../../state/briefing-store.ts';
import { currentProject } from '../../state/project-store.ts';
import { viewStore } from '../../state/view-store.ts';
import { look } from '../view/look.ts';
import { briefingPages } from './briefing-pages.ts';

const FORWARD = new Set(['ArrowRight', 'ArrowDown', 'PageDown', ' ', 'Enter']);
const BACK = new Set(['ArrowLeft', 'ArrowUp', 'PageUp']);
/** Keys that presenters and the usual programs have for a dark screen. */
const BLANK = new Set(['b', 'B', '.', '。']);
const POINTER = new Set(['l', 'L']);

/** Shows a page of the briefing: beyond the ends the first or the last. */
export function presentPage(index: number): void {
  const last = briefingPages(currentProject(), viewStore.getState().language).length - 1;
  look({ presenting: Math.max(0, Math.min(last, index)) });
}

/** Begins to show the briefing at a scene, at its start where that scene is hidden. */
export function presentFrom(sceneId?: string): void {
  const pages = briefingPages(currentProject(), viewStore.getState().language);
  briefingStore.setState({ blank: false, pointer: false });
  if (pages.length > 0) {
    look({
      presenting: Math.max(
        0,
        pages.findIndex(({ scene }) => scene.id === sceneId),
      ),
    });
  }
}

/** Goes back from the briefing to the work. */
export function leaveBriefing(): void {
  if (document.fullscreenElement) void document.exitFullscreen();
  briefingStore.setState({ blank: false, pointer: false });
  look({ presenting: null });
}

/** Darkens the screen, so that people look at the speaker, or shows the page again. */
export function toggleBlank(): void {
  briefingStore.setState(({ blank }) => ({ blank: !blank }));
}

/** A red dot in place of the pointer, or the pointer again. */
export function togglePointer(): void {
  briefingStore.setState(({ pointer }) => ({ pointer: !pointer }));
}

/** Does what a key, or a clicker, asks for while the briefing is shown, also before its pictures are there; false when it is no key of it. */
export function presentByKey(key: string): boolean {
  const index = viewStore.getState().presenting ?? 0;
  const moves = FORWARD.has(key) || BACK.has(key) || key === 'Home' || key === 'End';
  // The first key after a dark screen brings the page back that people saw last.
  if (moves && briefingStore.getState().blank) toggleBlank();
  else if (key === 'Escape') leaveBriefing();
  else if (BLANK.has(key)) toggleBlank();
  else if (POINTER.has(key)) togglePointer();
  else if (key === 'Home') presentPage(0);
  else if (key === 'End') presentPage(Infinity);
  else if (FORWARD.has(key)) presentPage(index + 1);
  else if (BACK.has(key)) presentPage(index - 1);
  else return false;
  return true;
}

import { useEffect, useRef, useState, type PointerEvent } from 'react';
import { useStore } from 'zustand';
import { CONTROLS_WIDTH } from '../../briefing/layout/lay-out.ts';
import { briefingPages } from '../../commands/briefing/briefing-pages.ts';
import { leaveBriefing, presentPage, toggleBlank } from '../../commands/briefing/present.ts';
import { look } from '../../commands/view/look.ts';
import { briefingStore } from '../../state/briefing-store.ts';
import { useProject, useView } from '../use-stores.ts';
import { useLanguage, useText } from '../use-text.ts';
import { SceneMap } from './scene-map.tsx';
import { Slide } from './slide.tsx';
import { SpeakerWindow } from './speaker-window.tsx';
import './presenter.css';

/** A red dot that follows the pointer. */
function PointerDot() {
  const [place, setPlace] = useState<{ x: number; y: number } | null>(null);
  useEffect(() => {
    const follow = ({ clientX: x, clientY: y }: globalThis.PointerEvent) => setPlace({ x, y });
    window.addEventListener('pointermove', follow);
    return () => window.removeEventListener('pointermove', follow);
  }, []);
  return place ? (
    <span className="presenter-dot" style={{ left: place.x, top: place.y }} aria-hidden />
  ) : null;
}

/** Full screen for a projector: a page of the briefing, its map, and the controls. */
export default function Presenter() {
  const t = useText();
  const language = useLanguage();
  const pages = useProject((project) => briefingPages(project, language));
  const index = useView((view) => view.presenting ?? 0);
  const { blank, pointer } = useStore(briefingStore);
  const [speaks, setSpeaks] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const at = Math.min(index, pages.length - 1);
  const page = pages[at];

  useEffect(() => {
    root.current?.focus();
    // Browsers refuse full screen without a click of the planner; the briefing then fills the window.
    void root.current?.requestFullscreen?.().catch(() => undefined);
    const onFullscreen = () => {
      if (!document.fullscreenElement) look({ presenting: null });
    };
    document.addEventListener('fullscreenchange', onFullscreen);
    return () => document.removeEventListener('fullscreenchange', onFullscreen);
  }, []);

  if (!page) return null;
  const map = page.blocks.find(({ type }) => type === 'map') ?? null;
  // A button that was clicked would otherwise take the next key of a clicker for itself.
  const keepFocus = (event: PointerEvent) => event.preventDefault();
  return (
    <div
      className={pointer ? 'presenter presenter-pointing' : 'presenter'}
      data-theme="light"
      ref={root}
      tabIndex={-1}
      role="dialog"
      aria-modal="true"
      aria-label={t('briefing.present')}
    >
      <Slide page={page}>
        <SceneMap scene={page.scene} at={map} />
        <div
          className="presenter-nav"
          style={{ width: `calc(var(--page-px) * ${CONTROLS_WIDTH})` }}
          onPointerDown={keepFocus}
        >
          <button
            type="button"
            onClick={() => setSpeaks(true)}
            title={t('briefing.speaker')}
            aria-label={t('briefing.speaker')}
          >
            ❐
          </button>
          <button
            type="button"
            onClick={() => presentPage(at - 1)}
            disabled={at === 0}
            aria-label={t('briefing.back')}
          >
            ‹
          </button>
          <span className="tabular">
            {at + 1} / {pages.length}
          </span>
          <button
            type="button"
            onClick={() => presentPage(at + 1)}
            disabled={at >= pages.length - 1}
            aria-label={t('briefing.next')}
          >
            ›
          </button>
          <button type="button" onClick={leaveBriefing} aria-label={t('briefing.leave')}>
            ✕
          </button>
        </div>
      </Slide>
      {blank ? (
        <button
          type="button"
          className="presenter-blank"
          onClick={toggleBlank}
          aria-label={t('briefing.unblank')}
        />
      ) : null}
      {pointer && !blank ? <PointerDot /> : null}
      {speaks ? <SpeakerWindow pages={pages} at={at} onClose={() => setSpeaks(false)} /> : null}
    </div>
  );
}

import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Page } from '../../briefing/layout/page.ts';
import { presentByKey, presentPage } from '../../commands/briefing/present.ts';
import { issue } from '../../core/base/issue.ts';
import { reportIssue } from '../../commands/view/report-issue.ts';
import { useText } from '../use-text.ts';
import { Slide } from './slide.tsx';

/** The rules of this page for a window of its own. */
function copyStyles(from: Document, to: Document): void {
  for (const node of from.querySelectorAll('style, link[rel="stylesheet"]')) {
    to.head.append(node.cloneNode(true));
  }
}

/** Minutes and seconds since the window was opened. */
function Elapsed() {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((before) => before + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  const two = (n: number) => String(n).padStart(2, '0');
  return <span className="tabular">{`${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`}</span>;
}

/** A second window for the speaker: notes of this page, the next page, the time; its keys turn the pages too. */
export function SpeakerWindow({
  pages,
  at,
  onClose,
}: {
  pages: readonly Page[];
  at: number;
  onClose: () => void;
}) {
  const t = useText();
  const [body, setBody] = useState<HTMLElement | null>(null);
  useEffect(() => {
    const opened = window.open('', 'kequan-speaker', 'popup,width=1000,height=720');
    if (!opened) {
      reportIssue(issue('speaker-window-refused', 'warning'));
      onClose();
      return;
    }
    const { document: own } = opened;
    own.head.replaceChildren();
    own.body.replaceChildren();
    own.title = t('briefing.speaker');
    own.documentElement.lang = document.documentElement.lang;
    copyStyles(document, own);
    const onKey = (event: KeyboardEvent) => {
      if (presentByKey(event.key)) event.preventDefault();
    };
    own.addEventListener('keydown', onKey);
    opened.addEventListener('pagehide', onClose);
    setBody(own.body);
    return () => {
      opened.removeEventListener('pagehide', onClose);
      own.removeEventListener('keydown', onKey);
      opened.close();
    };
    // One window as long as the briefing is shown.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  if (!body) return null;
  const page = pages[at]!;
  const next = pages[at + 1];
  return createPortal(
    <div className="speaker">
      <header>
        <b>{page.scene.title}</b>
        <span className="tabular">
          {at + 1} / {pages.length}
        </span>
        <Elapsed />
        <button type="button" onClick={() => presentPage(at - 1)} disabled={at === 0}>
          {t('briefing.back')}
        </button>
        <button type="button" onClick={() => presentPage(at + 1)} disabled={at >= pages.length - 1}>
          {t('briefing.next')}
        </button>
      </header>
      <section className="speaker-notes" aria-label={t('scene.notes')}>
        {page.scene.notes || t('briefing.no-notes')}
      </section>
      <section className="speaker-next" aria-label={t('briefing.next')}>
        <h3>{next ? t('briefing.next') : t('briefing.last')}</h3>
        {next ? <Slide page={next} /> : null}
      </section>
    </div>,
    body,
  );
}

import type { KeyboardEvent, PointerEvent } from 'react';

/** One press of an arrow key, in CSS pixels. */
const STEP_PX = 24;

interface ResizerProps {
  label: string;
  /** What is drawn larger: to the right (a panel at the left), or up (a table at the bottom). */
  towards: 'right' | 'up';
  value: number;
  least: number;
  most: number;
  onResize: (value: number) => void;
}

/** The edge by which a panel is drawn wider or a table higher, by pointer or by arrow keys. */
export function Resizer({ label, towards, value, least, most, onResize }: ResizerProps) {
  const isUp = towards === 'up';
  const resize = (next: number) => onResize(Math.round(Math.min(most, Math.max(least, next))));
  function start(event: PointerEvent<HTMLDivElement>) {
    if (event.button !== 0) return;
    event.preventDefault();
    const edge = event.currentTarget;
    edge.setPointerCapture(event.pointerId);
    const from = isUp ? event.clientY : event.clientX;
    const move = (now: globalThis.PointerEvent) => {
      const by = isUp ? from - now.clientY : now.clientX - from;
      resize(value + by);
    };
    const end = () => {
      edge.removeEventListener('pointermove', move);
      edge.removeEventListener('pointerup', end);
      edge.removeEventListener('pointercancel', end);
    };
    edge.addEventListener('pointermove', move);
    edge.addEventListener('pointerup', end);
    edge.addEventListener('pointercancel', end);
  }
  function press(event: KeyboardEvent) {
    const by = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    resize(value + by * STEP_PX);
  }
  return (
    <div
      className={`resizer resizer-${towards}`}
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation={isUp ? 'horizontal' : 'vertical'}
      aria-valuenow={Math.round(value)}
      aria-valuemin={least}
      aria-valuemax={most}
      onPointerDown={start}
      onKeyDown={press}
    />
  );
}

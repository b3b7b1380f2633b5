import './tour.css';
import { Tour } from 'antd';
import { useEffect, useState } from 'react';
import { goToStop, leaveTour, TOUR_STOPS } from '../../commands/start/tour.ts';
import { tour as english } from '../../i18n/help/tour-en.ts';
import { tour as chinese } from '../../i18n/help/tour-zh-cn.ts';
import { useLanguage, useText } from '../use-text.ts';

/** What is opened for a stop may be computed or loaded first; without it the words stand in the middle. */
const PATIENCE_MS = 4000;

/** The control of a stop once it is on the screen and in sight. */
function useControl(stop: number): HTMLElement | null {
  const [found, setFound] = useState<{ stop: number; element: HTMLElement } | null>(null);
  useEffect(() => {
    const begun = performance.now();
    let frame = 0;
    const seek = () => {
      const element = document.querySelector<HTMLElement>(TOUR_STOPS[stop]!.at);
      if (element) {
        element.scrollIntoView({ block: 'nearest' });
        setFound({ stop, element });
      } else if (performance.now() - begun < PATIENCE_MS) frame = requestAnimationFrame(seek);
    };
    seek();
    return () => cancelAnimationFrame(frame);
  }, [stop]);
  return found?.stop === stop ? found.element : null;
}

/** The walk through the open project in ten stops, each at its control. */
export default function GuidedTour({ stop }: { stop: number }) {
  const t = useText();
  const language = useLanguage();
  const stops = language === 'en' ? english : chinese;
  const control = useControl(stop);
  const last = TOUR_STOPS.length - 1;
  return (
    <Tour
      open
      rootClassName="guided-tour"
      current={stop}
      onChange={goToStop}
      onClose={leaveTour}
      onFinish={leaveTour}
      scrollIntoViewOptions={false}
      mask={{ color: 'rgb(0 0 0 / 32%)' }}
      disabledInteraction={false}
      closable={{ 'aria-label': t('tour.leave') }}
      steps={TOUR_STOPS.map(({ isTall }, at) => ({
        title: `${at + 1} / ${last + 1}　${stops[at]!.title}`,
        description: stops[at]!.text,
        target: at === stop ? control : null,
        placement: isTall ? ('rightTop' as const) : ('bottom' as const),
        prevButtonProps: { children: t('tour.back') },
        nextButtonProps: { children: t(at === last ? 'tour.end' : 'tour.next') },
      }))}
      indicatorsRender={() => null}
    />
  );
}

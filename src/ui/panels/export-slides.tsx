import { Button, Progress, Select } from 'antd';
import { useState } from 'react';
import { PAGE_FORMATS, type PageFormat } from '../../briefing/layout/page.ts';
import { exportSlides, stopSlides } from '../../commands/exporting/export-slides.ts';
import { useText } from '../use-text.ts';

/** The pages as a deck for PowerPoint and WPS, with what is done of it and a stop. */
export function ExportSlides({ disabled }: { disabled: boolean }) {
  const t = useText();
  const [format, setFormat] = useState<PageFormat>('16:9');
  const [share, setShare] = useState<number | null>(null);
  const run = () => {
    setShare(0);
    void exportSlides(format, setShare).finally(() => setShare(null));
  };
  if (share !== null) {
    return (
      <div className="button-row">
        <Progress percent={Math.round(100 * share)} aria-label={t('slides.progress')} />
        <Button onClick={stopSlides}>{t('slides.stop')}</Button>
      </div>
    );
  }
  return (
    <div className="button-row">
      <Button disabled={disabled} onClick={run}>
        {t('slides.export')}
      </Button>
      <Select
        aria-label={t('slides.format')}
        value={format}
        onChange={setFormat}
        options={PAGE_FORMATS.map((value) => ({ value, label: value }))}
      />
    </div>
  );
}

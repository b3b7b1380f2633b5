import { Button, Spin } from 'antd';
import { useEffect, useState } from 'react';
import { listSamples, openSample } from '../../commands/opening/open-sample.ts';
import type { SampleEntry } from '../../io/project/sample-manifest.ts';
import { usePick, useText } from '../use-text.ts';
import { closeDialog, DialogFrame } from '../parts/dialog-frame.tsx';

/** Samples that ship with the product. */
export default function GalleryDialog() {
  const t = useText();
  const pick = usePick();
  const [entries, setEntries] = useState<SampleEntry[] | null>(null);
  const [opening, setOpening] = useState<string | null>(null);
  useEffect(() => {
    void listSamples().then(setEntries);
  }, []);
  return (
    <DialogFrame title={t('gallery.title')} width={720}>
      <p className="hint">{t('gallery.lead')}</p>
      {entries === null ? <Spin /> : null}
      {entries?.length === 0 ? <p className="empty">{t('gallery.none')}</p> : null}
      <div className="gallery">
        {entries?.map((entry) => (
          <section key={entry.id} className="sample">
            <h3>{pick(entry.title)}</h3>
            <p>{pick(entry.description)}</p>
            <Button
              type="primary"
              loading={opening === entry.id}
              onClick={() => {
                setOpening(entry.id);
                void openSample(entry.id).then(closeDialog);
              }}
            >
              {t('gallery.open')}
            </Button>
          </section>
        ))}
      </div>
    </DialogFrame>
  );
}

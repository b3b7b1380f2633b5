import { Button, Radio } from 'antd';
import { useState } from 'react';
import {
  EXPORTS,
  exportOne,
  PICTURE_EXTENTS,
  type ExportKind,
  type PictureExtent,
} from '../../commands/exporting/export.ts';
import { mapView } from '../parts/map-handle.ts';
import { useText } from '../use-text.ts';

/** The usual files, one press each, in WGS-84. */
export function ExportQuick() {
  const t = useText();
  const [running, setRunning] = useState<ExportKind | null>(null);
  const [extent, setExtent] = useState<PictureExtent>('all');
  async function run(kind: ExportKind) {
    setRunning(kind);
    await exportOne(kind, mapView(), extent);
    setRunning(null);
  }
  return (
    <>
      <p className="hint">{t('export.coordinates')}</p>
      <ul className="exports">
        {EXPORTS.map((kind) => (
          <li key={kind}>
            <span>
              <b>{t(`export.${kind}`)}</b>
              <small>{t(`export.${kind}-hint`)}</small>
              {kind === 'picture' ? (
                <Radio.Group
                  size="small"
                  aria-label={t('export.extent')}
                  value={extent}
                  options={PICTURE_EXTENTS.map((value) => ({
                    value,
                    label: t(`export.extent-${value}`),
                  }))}
                  onChange={(event) => setExtent(event.target.value as PictureExtent)}
                />
              ) : null}
            </span>
            <Button
              loading={running === kind}
              disabled={running !== null && running !== kind}
              onClick={() => void run(kind)}
            >
              {t('export.save')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

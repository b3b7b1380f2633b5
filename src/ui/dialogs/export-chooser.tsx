import { Button, Checkbox, Progress, Radio } from 'antd';
import { useState } from 'react';
import { exportResults, stopExport } from '../../commands/exporting/export-results.ts';
import { BY_GDAL, FORMATS, WITH_ENCODING, type Format } from '../../io/export/formats/formats.ts';
import { ENCODINGS, type OutputEncoding } from '../../io/export/tables/out-file.ts';
import { LAYER_IDS } from '../../io/export/layers/result-layer.ts';
import { useText } from '../use-text.ts';
import { ExportCrs, FIRST_CRS, isUsable } from './export-crs.tsx';

const ENCODING_NAMES: Record<OutputEncoding, string> = { 'utf-8': 'UTF-8', gb18030: 'GB18030' };

/** Rings of every kind take seconds to draw along a network and megabytes to hold: only when asked for. */
const AT_FIRST = LAYER_IDS.filter((id) => id !== 'bands');

/** Results × formats × coordinate system × encoding, written as one file. */
export function ExportChooser() {
  const t = useText();
  const [layers, setLayers] = useState<string[]>(AT_FIRST);
  const [formats, setFormats] = useState<Format[]>(['xlsx', 'gpkg']);
  const [crs, setCrs] = useState(FIRST_CRS);
  const [encoding, setEncoding] = useState<OutputEncoding>('utf-8');
  const [folder, setFolder] = useState(true);
  const [running, setRunning] = useState<{ done: number; format: Format | null } | null>(null);
  const ready = layers.length > 0 && formats.length > 0 && isUsable(crs);

  async function run() {
    setRunning({ done: 0, format: null });
    const chosen = FORMATS.filter((format) => formats.includes(format));
    const choice = { layers, formats: chosen, crs: crs.value, encoding, folder };
    await exportResults(choice, (done, format) => setRunning({ done, format }));
    setRunning(null);
  }

  return (
    <section className="export-chooser">
      <fieldset disabled={running !== null}>
        <legend>{t('export.layers')}</legend>
        <Checkbox.Group
          value={layers}
          options={LAYER_IDS.map((value) => ({ value, label: t(`layer.${value}`) }))}
          onChange={setLayers}
        />
      </fieldset>
      <fieldset disabled={running !== null}>
        <legend>{t('export.formats')}</legend>
        <Checkbox.Group
          value={formats}
          options={FORMATS.map((value) => ({ value, label: t(`export.format-${value}`) }))}
          onChange={(value) => setFormats(value as Format[])}
        />
        {formats.some((format) => BY_GDAL.has(format)) ? (
          <p className="hint">{t('export.gdal-hint')}</p>
        ) : null}
      </fieldset>
      <ExportCrs choice={crs} onChange={setCrs} />
      {formats.includes('kml') || formats.includes('dxf') ? (
        <p className="hint">{t('export.crs-hint')}</p>
      ) : null}
      {formats.some((format) => WITH_ENCODING.has(format)) ? (
        <div className="export-line">
          <span>{t('export.encoding')}</span>
          <Radio.Group
            aria-label={t('export.encoding')}
            value={encoding}
            options={ENCODINGS.map((value) => ({ value, label: ENCODING_NAMES[value] }))}
            onChange={(event) => setEncoding(event.target.value as OutputEncoding)}
          />
        </div>
      ) : null}
      <Checkbox checked={folder} onChange={(event) => setFolder(event.target.checked)}>
        {t('export.folder')}
      </Checkbox>
      <div className="export-line">
        {running ? (
          <>
            <Progress
              percent={Math.round((100 * running.done) / Math.max(1, formats.length))}
              size="small"
            />
            <span role="status">
              {running.format ? t(`export.format-${running.format}`) : t('export.computing')}
            </span>
            <Button onClick={stopExport}>{t('export.stop')}</Button>
          </>
        ) : (
          <Button type="primary" disabled={!ready} onClick={() => void run()}>
            {t('export.save-chosen')}
          </Button>
        )}
      </div>
    </section>
  );
}

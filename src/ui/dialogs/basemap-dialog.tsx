import { Button, Input, Radio } from 'antd';
import { useState } from 'react';
import { chooseBasemap, type BasemapChoice, pickPmtiles } from '../../commands/map/basemap.ts';
import type { Project, Source } from '../../core/plan/project.ts';
import { tileAddresses } from '../../map/basemap/tile-template.ts';
import { useProject } from '../use-stores.ts';
import { useText } from '../use-text.ts';
import { closeDialog, DialogFrame } from '../parts/dialog-frame.tsx';

/** Checksum of the extract that the project was made from. */
function extractOf({ basemap, sources }: Pick<Project, 'basemap' | 'sources'>): string | undefined {
  if (basemap.kind === 'extract') return basemap.sha256;
  const isExtract = ({ role, fileName }: Source) => role === 'demand' && /\.pbf$/i.test(fileName);
  return sources.find(isExtract)?.sha256;
}

function isTemplate(url: string): boolean {
  return tileAddresses(url).value !== undefined;
}

/** The sample's own ground, a tile service that the planner names, a PMTiles file, or none. */
export default function BasemapDialog() {
  const t = useText();
  const basemap = useProject((project) => project.basemap);
  const sampleId = useProject((project) => project.sampleId);
  const extract = useProject((project) => extractOf(project));
  const [kind, setKind] = useState<BasemapChoice['kind']>(basemap.kind);
  const [url, setUrl] = useState(basemap.kind === 'xyz' ? basemap.urlTemplate : '');
  const [attribution, setAttribution] = useState(basemap.kind === 'xyz' ? basemap.attribution : '');
  const [file, setFile] = useState<File | null>(null);
  const ready =
    kind === 'none' ||
    (kind === 'sample' && sampleId !== undefined) ||
    (kind === 'extract' && extract !== undefined) ||
    (kind === 'xyz' && isTemplate(url)) ||
    (kind === 'pmtiles' && file !== null);

  function apply() {
    if (kind === 'none') void chooseBasemap({ kind });
    else if (kind === 'sample' && sampleId) void chooseBasemap({ kind, sampleId });
    else if (kind === 'extract' && extract) void chooseBasemap({ kind, sha256: extract });
    else if (kind === 'xyz') void chooseBasemap({ kind, urlTemplate: url, attribution });
    else if (kind === 'pmtiles' && file) void chooseBasemap({ kind, file });
    closeDialog();
  }

  return (
    <DialogFrame
      title={t('basemap.title')}
      footer={
        <Button type="primary" disabled={!ready} onClick={apply}>
          {t('basemap.use')}
        </Button>
      }
    >
      <Radio.Group
        className="stack"
        value={kind}
        onChange={(event) => setKind(event.target.value as BasemapChoice['kind'])}
      >
        <Radio value="none">{t('basemap.none')}</Radio>
        <Radio value="sample" disabled={!sampleId}>
          {t('basemap.sample')}
        </Radio>
        {extract ? <Radio value="extract">{t('basemap.extract')}</Radio> : null}
        <Radio value="xyz">{t('basemap.xyz')}</Radio>
        <Radio value="pmtiles">{t('basemap.pmtiles')}</Radio>
      </Radio.Group>
      {kind === 'xyz' ? (
        <div className="form">
          <label>
            <span>{t('basemap.url')}</span>
            <Input
              value={url}
              placeholder="https://…/{z}/{x}/{y}.png"
              status={url !== '' && !isTemplate(url) ? 'error' : ''}
              onChange={(event) => setUrl(event.target.value.trim())}
            />
          </label>
          <p className="hint">{t('basemap.url-hint')}</p>
          <label>
            <span>{t('basemap.attribution')}</span>
            <Input value={attribution} onChange={(event) => setAttribution(event.target.value)} />
          </label>
          <p className="hint">{t('basemap.online-hint')}</p>
        </div>
      ) : null}
      {kind === 'pmtiles' ? (
        <p>
          <Button onClick={() => void pickPmtiles().then((picked) => picked && setFile(picked))}>
            {file ? file.name : t('basemap.pick-file')}
          </Button>
        </p>
      ) : null}
    </DialogFrame>
  );
}

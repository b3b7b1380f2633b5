import { Button, Input } from 'antd';
import { useState } from 'react';
import { EXPORTS, type ExportKind, exportOne } from '../../commands/export.ts';
import { setMapApprovalNo } from '../../commands/settings.ts';
import { mapView } from '../map/map-handle.ts';
import { useProject } from '../use-stores.ts';
import { useText } from '../use-text.ts';
import { DialogFrame } from './dialog-frame.tsx';

/** Everything that leaves the house, one file each. */
export default function ExportDialog() {
  const t = useText();
  const approvalNo = useProject((project) => project.mapApprovalNo);
  const [running, setRunning] = useState<ExportKind | null>(null);
  async function run(kind: ExportKind) {
    setRunning(kind);
    await exportOne(kind, mapView());
    setRunning(null);
  }
  return (
    <DialogFrame title={t('export.title')}>
      <p className="hint">{t('export.coordinates')}</p>
      <ul className="exports">
        {EXPORTS.map((kind) => (
          <li key={kind}>
            <span>
              <b>{t(`export.${kind}`)}</b>
              <small>{t(`export.${kind}-hint`)}</small>
            </span>
            <Button loading={running === kind} onClick={() => void run(kind)}>
              {t('export.save')}
            </Button>
          </li>
        ))}
      </ul>
      <div className="form">
        <label>
          <span>{t('export.approval-no')}</span>
          <Input
            value={approvalNo ?? ''}
            placeholder={t('export.approval-placeholder')}
            onChange={(event) => setMapApprovalNo(event.target.value)}
          />
        </label>
        <p className="hint">{t('export.approval-hint')}</p>
      </div>
    </DialogFrame>
  );
}

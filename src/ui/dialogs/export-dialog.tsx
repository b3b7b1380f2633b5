import './export-dialog.css';
import { Input } from 'antd';
import { setMapApprovalNo } from '../../commands/project/settings.ts';
import { useProject } from '../use-stores.ts';
import { useText } from '../use-text.ts';
import { DialogFrame } from '../parts/dialog-frame.tsx';
import { ExportChooser } from './export-chooser.tsx';
import { ExportQuick } from './export-quick.tsx';

/** Everything that leaves the house: chosen results in chosen formats, or one of the usual files at once. */
export default function ExportDialog() {
  const t = useText();
  const approvalNo = useProject((project) => project.mapApprovalNo);
  return (
    <DialogFrame title={t('export.title')} width={940}>
      <div className="export-columns">
        <ExportChooser />
        <section>
          <h3>{t('export.quick')}</h3>
          <ExportQuick />
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
        </section>
      </div>
    </DialogFrame>
  );
}

import { Button, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { cancelImport } from '../../commands/importing/import-files.ts';
import type { Mapping } from '../../io/mapping/mapping.ts';
import { importStore, type PendingFile } from '../../state/import-store.ts';
import { useText } from '../use-text.ts';

/** What the planner corrects by hand; the system and the order of the axes may have been weighed. */
function correctable({ role, level, columns, kindValues, defaultKind }: Mapping): string {
  const entries = [columns, kindValues].map((each) => Object.entries(each).toSorted());
  return JSON.stringify([role, level, entries, defaultKind]);
}

/** True when closing would throw away more than reading one file again brings back. */
function holdsWork(files: readonly PendingFile[]): boolean {
  const ready = files.filter(({ preview, ground }) => preview ?? ground);
  const corrected = ready.some(
    ({ preview, mapping, choice, crsChosen }) =>
      Object.keys(choice).length > 0 ||
      (preview && crsChosen && !preview.remembered) ||
      (preview && mapping && correctable(mapping) !== correctable(preview.guess.mapping)),
  );
  return corrected || ready.length > 1;
}

/** Leaves the import, after asking where work would be lost; the question is to be shown within the dialog. */
export function useLeaveImport(): { leave: () => void; question: ReactNode } {
  const t = useText();
  const [asking, setAsking] = useState(false);
  const stay = () => setAsking(false);
  const leave = () => {
    if (holdsWork(importStore.getState().files)) setAsking(true);
    else cancelImport();
  };
  const question = (
    <Modal
      open={asking}
      centered
      width={420}
      title={t('import-leave.title')}
      onCancel={stay}
      footer={
        <>
          <Button danger onClick={cancelImport}>
            {t('import-leave.yes')}
          </Button>
          <Button type="primary" autoFocus onClick={stay}>
            {t('import-leave.no')}
          </Button>
        </>
      }
    >
      <p>{t('import-leave.lead')}</p>
    </Modal>
  );
  return { leave, question };
}

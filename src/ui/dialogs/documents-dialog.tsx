import { Tabs } from 'antd';
import '../standards/standards.css';
import { AreaView } from '../standards/area-view.tsx';
import { CompareDocuments } from '../standards/compare-documents.tsx';
import { DocumentView } from '../standards/document-view.tsx';
import { OwnDocuments } from '../standards/own-documents.tsx';
import { useText } from '../use-text.ts';
import { DialogFrame } from '../parts/dialog-frame.tsx';

/** Plan documents in full: by document, by area, side by side, and the planner's own. */
export default function DocumentsDialog() {
  const t = useText();
  return (
    <DialogFrame title={t('documents.title')} width={1600}>
      <Tabs
        className="documents-tabs"
        destroyOnHidden
        items={[
          { key: 'document', label: t('documents.tab-document'), children: <DocumentView /> },
          { key: 'area', label: t('documents.tab-area'), children: <AreaView /> },
          { key: 'compare', label: t('documents.tab-compare'), children: <CompareDocuments /> },
          { key: 'own', label: t('documents.tab-own'), children: <OwnDocuments /> },
        ]}
      />
    </DialogFrame>
  );
}

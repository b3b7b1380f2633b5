import { DownloadOutlined, UploadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { pickWorkbook, type PickedList } from '../../commands/delivery/project-files.ts';
import {
  askedValues,
  exportDepartmentForm,
  readDepartmentFile,
  takeReports,
} from '../../commands/rounds/department-form.ts';
import type { FilledForm } from '../../io/delivery/department-form.ts';
import { ReadPreview } from '../delivery/read-preview.tsx';
import { Changing } from '../parts/read-only.tsx';
import { useResults } from '../use-stores.ts';
import { useText } from '../use-text.ts';

/** The form for departments: out, and what came back until the planner takes or leaves it. */
export function DepartmentForm() {
  const t = useText();
  // Drawn anew with the findings that it asks for.
  useResults((results) => results.baseline);
  const [read, setRead] = useState<PickedList<FilledForm>>();
  if (askedValues().length === 0) return <p className="hint">{t('form.nothing-asked')}</p>;
  return (
    <section className="department-form" aria-label={t('form.title')}>
      <p className="hint">{t('form.lead')}</p>
      <div className="button-row">
        <Button
          size="small"
          icon={<DownloadOutlined aria-hidden />}
          onClick={() => void exportDepartmentForm()}
        >
          {t('form.export')}
        </Button>
        <Changing>
          <Button
            size="small"
            icon={<UploadOutlined aria-hidden />}
            onClick={() =>
              void pickWorkbook(readDepartmentFile).then((picked) => picked && setRead(picked))
            }
          >
            {t('form.import')}
          </Button>
        </Changing>
      </div>
      {read ? (
        <ReadPreview
          issues={read.issues}
          onTake={() => {
            takeReports(read.value!.values);
            setRead(undefined);
          }}
          onLeave={() => setRead(undefined)}
        >
          {read.value
            ? t('form.read', {
                file: read.file,
                n: read.value.values.length,
                open: read.value.open,
              })
            : null}
        </ReadPreview>
      ) : null}
    </section>
  );
}

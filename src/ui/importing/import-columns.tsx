import { correctMapping, guessAgain } from '../../commands/importing/import-files.ts';
import type { FilePreview } from '../../engine/importing/import-api.ts';
import { type FieldName, fieldsByRole, type Mapping } from '../../io/mapping/mapping.ts';
import type { PendingFile } from '../../state/import-store.ts';
import { PlainSelect } from '../parts/plain-select.tsx';
import { DataTable } from '../parts/table/data-table.tsx';
import type { TableColumn } from '../parts/table/table-column.ts';
import { useText } from '../use-text.ts';

interface ImportColumnsProps {
  fileKey: number;
  preview: FilePreview;
  mapping: Mapping;
  focus: PendingFile['focus'];
}

const UNSURE_BELOW = 0.7;

/** The first rows of the file, each column with the field that it is taken for. */
export function ImportColumns({ fileKey, preview, mapping, focus }: ImportColumnsProps) {
  const t = useText();
  const fieldOf = new Map(
    Object.entries(mapping.columns).map(([field, column]) => [column, field]),
  );
  const fields = fieldsByRole()[mapping.role].map((field) => ({
    value: field,
    label: t(field === 'id' ? 'import.id-field' : `field.${field}`),
  }));
  const confidence = preview.guess.confidence.columns as Partial<Record<string, number>>;

  function assign(column: string, field: FieldName | undefined) {
    const columns = Object.fromEntries(
      Object.entries(mapping.columns).filter(([own, of]) => of !== column && own !== field),
    );
    if (field) columns[field] = column;
    if (field === 'kinds') void guessAgain(fileKey, { role: mapping.role, kindsColumn: column });
    else correctMapping(fileKey, { columns });
  }

  return (
    <div className="import-table">
      <DataTable
        rows={focus?.rows ?? preview.firstRows}
        rowKey={(_, at) => at}
        rowClass={(_, at) => (at === focus?.at ? 'focused' : undefined)}
        columns={preview.fields.map((column, at): TableColumn<readonly string[]> => {
          const field = fieldOf.get(column);
          const sure = field === undefined || (confidence[field] ?? 1) >= UNSURE_BELOW;
          return {
            id: column,
            header: (
              <>
                <span title={column}>{column}</span>
                <PlainSelect
                  label={t('import.field-of', { column })}
                  none={t('import.unused')}
                  className={sure ? 'assigned' : 'assigned unsure'}
                  value={field as FieldName | undefined}
                  onChange={(value) => assign(column, value)}
                  options={fields}
                />
              </>
            ),
            render: (cells) => cells[at],
            className: (cells) =>
              focus?.column === column && cells === focus.rows[focus.at] ? 'focused' : undefined,
          };
        })}
      />
    </div>
  );
}

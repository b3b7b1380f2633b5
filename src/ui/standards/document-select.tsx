import { Select } from 'antd';
import { documentsFor } from '../../core/plan/areas/in-force.ts';
import type { StandardDocument } from '../../core/standards/standard.ts';
import { useLibrary } from '../use-library.ts';
import { useProject } from '../use-stores.ts';
import { usePick, useText } from '../use-text.ts';

/** Documents in two groups: in force where the loaded areas lie, and those of other places. */
export function useDocumentOptions() {
  const t = useText();
  const pick = usePick();
  const { documents } = useLibrary();
  const areas = useProject((project) => project.areas);
  const inForce = new Set(documentsFor(areas, documents));
  const option = (document: StandardDocument) => ({
    value: document.id,
    label: [
      pick(document.title),
      document.number ?? '',
      document.toBeConfirmed ? `（${t('documents.to-be-confirmed')}）` : '',
    ]
      .filter((part) => part !== '')
      .join(' '),
  });
  return [
    {
      label: t('documents.in-force'),
      options: documents.filter((each) => inForce.has(each)).map(option),
    },
    {
      label: t('documents.elsewhere'),
      options: documents.filter((each) => !inForce.has(each)).map(option),
    },
  ].filter(({ options }) => options.length > 0);
}

/** Chooses one document. */
export function DocumentSelect({
  value,
  onChange,
}: {
  value: string | undefined;
  onChange: (id: string) => void;
}) {
  const t = useText();
  const options = useDocumentOptions();
  return (
    <Select
      aria-label={t('documents.choose')}
      value={value}
      placeholder={t('documents.choose')}
      style={{ minWidth: 420 }}
      showSearch={{ optionFilterProp: 'label' }}
      options={options}
      onChange={onChange}
    />
  );
}

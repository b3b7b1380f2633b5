import { Select } from 'antd';
import { type Crs, type EpsgCrs, NAMED_CRS } from '../../core/plan/crs.ts';
import { crsName } from '../../io/crs/crs-name.ts';
import { EPSG_CODES } from '../../io/crs/epsg-system.ts';
import { useLanguage, useText } from '../use-text.ts';

interface ImportCrsSelectProps {
  value: Crs;
  onChange: (crs: Crs) => void;
}

/** Every system a file can be read in; typing a code, a meridian or a zone finds it. */
export function ImportCrsSelect({ value, onChange }: ImportCrsSelectProps) {
  const t = useText();
  const language = useLanguage();
  const option = (crs: Crs) => ({ value: crs, label: crsName(language, crs) });
  return (
    <Select
      aria-label={t('import.crs')}
      style={{ width: 240 }}
      popupMatchSelectWidth={420}
      showSearch={{ optionFilterProp: 'label' }}
      value={value}
      onChange={(crs: Crs) => onChange(crs)}
      options={[
        { label: t('crs.group.named'), options: NAMED_CRS.map(option) },
        { label: 'EPSG', options: EPSG_CODES.map((code) => option(`EPSG:${code}` as EpsgCrs)) },
      ]}
    />
  );
}

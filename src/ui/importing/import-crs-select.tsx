import { Select } from 'antd';
import { useState } from 'react';
import { type Crs, type EpsgCrs, NAMED_CRS } from '../../core/vocabulary/crs.ts';
import { crsName } from '../../i18n/crs-name.ts';
import { EPSG_CODES } from '../../core/geo/epsg-system.ts';
import { useLanguage, useText } from '../use-text.ts';

interface ImportCrsSelectProps {
  value: Crs;
  onChange: (crs: Crs) => void;
}

const LISTED: ReadonlySet<string> = new Set(EPSG_CODES.map(String));

/** The code that is typed where it is none of the list: GDAL converts from it. */
function typedCode(words: string): EpsgCrs | undefined {
  const code = /^(?:epsg)?[:：\s]*(\d{4,6})$/i.exec(words.normalize('NFKC').trim())?.[1];
  return code === undefined || LISTED.has(code) ? undefined : `EPSG:${Number(code)}`;
}

/** Every system a file can be read in; typing a meridian, a zone or any EPSG code finds it. */
export function ImportCrsSelect({ value, onChange }: ImportCrsSelectProps) {
  const t = useText();
  const language = useLanguage();
  const [words, setWords] = useState('');
  const option = (crs: Crs) => ({ value: crs, label: crsName(language, crs) });
  const chosen = value.startsWith('EPSG:') && !LISTED.has(value.slice(5)) ? [value as EpsgCrs] : [];
  const own = [...new Set([...chosen, ...[typedCode(words) ?? []].flat()])];
  return (
    <Select
      aria-label={t('import.crs')}
      style={{ width: 320 }}
      popupMatchSelectWidth={420}
      showSearch={{ optionFilterProp: 'label', onSearch: setWords }}
      value={value}
      onChange={(crs: Crs) => onChange(crs)}
      options={[
        { label: t('crs.group.named'), options: NAMED_CRS.map(option) },
        ...(own.length > 0 ? [{ label: t('crs.group.own'), options: own.map(option) }] : []),
        { label: 'EPSG', options: EPSG_CODES.map((code) => option(`EPSG:${code}` as EpsgCrs)) },
      ]}
    />
  );
}

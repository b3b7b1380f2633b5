import { Button, Input } from 'antd';
import { useState } from 'react';
import { chooseCrs } from '../../commands/importing/import-files.ts';
import { formatNumber } from '../../i18n/format.ts';
import { fitLocal } from '../../io/crs/local-fit.ts';
import { parseKnownPoints } from '../../io/crs/parse-known-points.ts';
import { useLanguage, useText } from '../use-text.ts';

const LINES_SHOWN = 4;

/** Points known in a city's own system and in longitude and latitude, by which that system is fitted. */
export function ImportCrsFit({ fileKey }: { fileKey: number }) {
  const t = useText();
  const language = useLanguage();
  const [text, setText] = useState('');
  const points = parseKnownPoints(text);
  const fit = points && fitLocal(points);
  return (
    <div className="crs-fit">
      <label>
        <span>{t('crs.fit-points')}</span>
        <Input.TextArea
          rows={LINES_SHOWN}
          value={text}
          placeholder={t('crs.fit-example')}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <Button disabled={!fit} onClick={() => fit && chooseCrs(fileKey, fit.crs)}>
        {t('crs.fit')}
      </Button>
      <small>
        {fit && points
          ? t(points.length > 2 ? 'crs.fit-residual' : 'crs.fit-two', {
              n: points.length,
              metres: formatNumber(language, fit.residualM, 2),
              worst: formatNumber(language, fit.worstM, 2),
            })
          : ''}
      </small>
    </div>
  );
}

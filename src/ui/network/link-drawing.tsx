import { Button } from 'antd';
import { useStore } from 'zustand';
import { finishLink } from '../../commands/scenario/network-edits.ts';
import { takeCornerBack } from '../../commands/scenario/network-tool.ts';
import { lineLengthM } from '../../core/network/network-model.ts';
import { formatNumber } from '../../i18n/format.ts';
import { networkToolStore } from '../../state/network-tool-store.ts';
import { useLanguage, useText } from '../use-text.ts';

/** The link that is being drawn: how long it is so far, how to end it, and the way back by one corner. */
export function LinkDrawing() {
  const t = useText();
  const language = useLanguage();
  const { mode, corners } = useStore(networkToolStore);
  if (mode !== 'link') return null;
  const lengthM = lineLengthM(corners);
  const words = {
    n: formatNumber(language, corners.length),
    metres: formatNumber(language, lengthM),
  };
  return (
    <div className="link-drawing">
      <p className="hint">{t('link.how')}</p>
      {corners.length > 0 ? (
        <>
          <p className="hint tabular" role="status">
            {t('link.drawn', words)}
          </p>
          <div className="button-row">
            <Button size="small" disabled={corners.length < 2} onClick={finishLink}>
              {t('link.finish')}
            </Button>
            <Button size="small" onClick={takeCornerBack}>
              {t('link.corner-back')}
            </Button>
          </div>
        </>
      ) : null}
    </div>
  );
}

import { Button } from 'antd';
import { useStore } from 'zustand';
import { measureFigures } from '../../commands/map/measure-figures.ts';
import { putRulerDown, takeMeasuredBack } from '../../commands/map/measure.ts';
import { formatNumber } from '../../i18n/format.ts';
import { measureStore } from '../../state/measure-store.ts';
import { useLanguage, useText } from '../use-text.ts';

const KM_FROM_M = 10_000;
const KM2_FROM_M2 = 1_000_000;

/** What the ruler says, and the ways out of it. */
export default function RulerFigures() {
  const t = useText();
  const language = useLanguage();
  const measuring = useStore(measureStore);
  const { mode, places } = measuring;
  const { lengthM, areaM2 } = measureFigures(measuring);
  const length =
    lengthM >= KM_FROM_M
      ? t('map.export.kilometres', { value: formatNumber(language, lengthM / 1000, 2) })
      : t('map.export.metres', { value: formatNumber(language, lengthM) });
  const area =
    areaM2 >= KM2_FROM_M2
      ? t('ruler.km2', { value: formatNumber(language, areaM2 / KM2_FROM_M2, 2) })
      : t('ruler.m2', { value: formatNumber(language, areaM2) });
  return (
    <div className="ruler-figures">
      <span className="tabular" role="status">
        {places.length === 0
          ? t('ruler.how')
          : mode === 'area'
            ? t('ruler.area', { area, length })
            : t('ruler.length', { length })}
      </span>
      <Button size="small" disabled={places.length === 0} onClick={() => takeMeasuredBack()}>
        {t('link.corner-back')}
      </Button>
      <Button size="small" onClick={() => putRulerDown()}>
        {t('ruler.close')}
      </Button>
    </div>
  );
}

import { Checkbox, Slider } from 'antd';
import { setFade, toggleShow } from '../../commands/view/look.ts';
import { useView } from '../use-stores.ts';
import { useText } from '../use-text.ts';

const LAYERS = ['circles', 'gaps', 'verdicts', 'facilities', 'labels'] as const;

/** Every layer of the map in one place: whether it is drawn and how strongly. */
export function MapLayers() {
  const t = useText();
  const show = useView((view) => view.show);
  const fade = useView((view) => view.fade);
  return (
    <div className="map-layers">
      {LAYERS.map((layer) => (
        <div key={layer} className="map-layer">
          <Checkbox checked={show[layer]} onChange={() => toggleShow(layer)}>
            {t(`show.${layer}`)}
          </Checkbox>
          <Slider
            min={10}
            max={100}
            step={5}
            value={Math.round(100 * (fade[layer] ?? 1))}
            disabled={!show[layer]}
            ariaLabelForHandle={t('layers.opacity', { layer: t(`show.${layer}`) })}
            tooltip={{ formatter: (value) => `${value}%` }}
            onChange={(value) => setFade(layer, value / 100)}
          />
        </div>
      ))}
    </div>
  );
}

import { isSynthetic, type KindBand } from '../values/export-input.ts';
import { exportPolygon } from '../values/rfc7946-geometry.ts';
import type { LayerContext } from './layer-context.ts';
import { type LayerColumn, makeLayer } from './make-layer.ts';
import { markColumns } from './mark-columns.ts';
import type { ResultLayer } from './result-layer.ts';

/** Rings of walking time, inner ones first; no layer where none were asked for. */
export function bandLayers({ input, language, kindNames }: LayerContext): ResultLayer[] {
  const { project, bands = [] } = input;
  if (bands.length === 0) return [];
  const { walkerId, speedMps, circle } = project.settings;
  const columns: LayerColumn<KindBand>[] = [
    { name: 'kind', type: 'text', of: ({ kind }) => kind },
    { name: 'kindName', type: 'text', of: ({ kind }) => kindNames([kind])[0] },
    { name: 'fromMin', type: 'real', decimals: 0, of: ({ fromMin }) => fromMin },
    { name: 'toMin', type: 'real', decimals: 0, of: ({ toMin }) => toMin },
    { name: 'walkerId', type: 'text', of: () => walkerId },
    { name: 'speedMps', type: 'real', decimals: 2, of: () => speedMps },
    { name: 'circleType', type: 'text', of: () => circle },
    ...markColumns<KindBand>(language, () => isSynthetic(project)),
  ];
  return [
    makeLayer(language, 'bands', 'polygon', columns, bands, ({ ground }) => exportPolygon(ground)),
  ];
}

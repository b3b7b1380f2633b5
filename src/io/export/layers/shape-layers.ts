import type { KindShapes } from '../../../core/assess/findings/assessment.ts';
import { isSynthetic } from '../values/export-input.ts';
import { exportPolygon } from '../values/rfc7946-geometry.ts';
import type { LayerContext } from './layer-context.ts';
import { makeLayer, type LayerColumn } from './make-layer.ts';
import { markColumns } from './mark-columns.ts';
import type { ResultLayer } from './result-layer.ts';

/** Circles and gaps, one shape for each kind that has any; with what they were drawn. */
export function shapeLayers({ input, language, kindNames }: LayerContext): ResultLayer[] {
  const { project, shapes } = input;
  const { minutes, walkerId, speedMps, detour, circle } = project.settings;
  const columns: LayerColumn<KindShapes>[] = [
    { name: 'kind', type: 'text', of: ({ kind }) => kind },
    { name: 'kindName', type: 'text', of: ({ kind }) => kindNames([kind])[0] },
    { name: 'minutes', type: 'real', decimals: 0, of: () => minutes },
    { name: 'walkerId', type: 'text', of: () => walkerId },
    { name: 'speedMps', type: 'real', decimals: 2, of: () => speedMps },
    { name: 'detour', type: 'real', decimals: 2, of: () => detour },
    { name: 'circleType', type: 'text', of: () => circle },
    ...markColumns<KindShapes>(language, () => isSynthetic(project)),
  ];
  return (['circles', 'gaps'] as const).map((role) => {
    const drawn = shapes.flatMap((one) => {
      const geometry = one[role] && exportPolygon(one[role].geometry);
      return geometry ? [{ one, geometry }] : [];
    });
    const layer = makeLayer(
      language,
      role,
      'polygon',
      columns,
      drawn.map(({ one }) => one),
    );
    layer.rows.forEach((row, at) => (row.geometry = drawn[at]!.geometry));
    return layer;
  });
}

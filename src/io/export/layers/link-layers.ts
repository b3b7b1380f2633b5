import { lineLengthM } from '../../../core/network/network-model.ts';
import { exportPoint } from '../values/rfc7946-geometry.ts';
import type { LayerContext } from './layer-context.ts';
import { makeLayer } from './make-layer.ts';
import type { ResultLayer } from './result-layer.ts';

/** Links that the scenario adds to the walking network, and places where it shuts a street. */
export function linkLayers({ input, language, word }: LayerContext): ResultLayer[] {
  const { links = [], closures = [] } = input.scenario?.network ?? {};
  return [
    makeLayer(
      language,
      'links',
      'line',
      [
        { name: 'id', type: 'text', of: ({ id }) => id },
        { name: 'kind', type: 'text', of: ({ kind }) => kind },
        { name: 'kindName', type: 'text', of: ({ kind }) => word('link', kind) },
        {
          name: 'lengthM',
          type: 'real',
          decimals: 1,
          of: ({ line }) => Math.round(10 * lineLengthM(line)) / 10,
        },
        { name: 'steps', type: 'integer', of: ({ steps }) => steps },
        { name: 'scenario', type: 'text', of: () => input.scenario?.name },
      ],
      links,
      ({ line }) => ({
        type: 'LineString',
        coordinates: line.map(([lng, lat]) => exportPoint({ lng, lat }).coordinates),
      }),
    ),
    makeLayer(
      language,
      'closures',
      'point',
      [
        { name: 'id', type: 'text', of: ({ id }) => id },
        { name: 'scenario', type: 'text', of: () => input.scenario?.name },
      ],
      closures,
      exportPoint,
    ),
  ];
}

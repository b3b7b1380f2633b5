import type { Candidate } from '../../../core/plan/records/candidate.ts';
import { exportPoint } from '../values/rfc7946-geometry.ts';
import type { LayerContext } from './layer-context.ts';
import { type LayerColumn, makeLayer } from './make-layer.ts';
import { markColumns } from './mark-columns.ts';
import type { ResultLayer } from './result-layer.ts';

/** Idle buildings where sites may stand; no layer where the project has none. */
export function candidateLayers({ input, language, word, kindNames }: LayerContext): ResultLayer[] {
  const { candidates = [] } = input.project;
  if (candidates.length === 0) return [];
  const columns: LayerColumn<Candidate>[] = [
    { name: 'id', type: 'text', of: ({ id }) => id },
    { name: 'name', type: 'text', of: ({ name }) => name },
    { name: 'maxFloorAreaM2', type: 'real', decimals: 1, of: (one) => one.maxFloorAreaM2 },
    { name: 'minFloorAreaM2', type: 'real', decimals: 1, of: (one) => one.minFloorAreaM2 },
    { name: 'costYuan', type: 'real', decimals: 0, of: ({ costYuan }) => costYuan },
    { name: 'owner', type: 'text', of: ({ owner }) => owner },
    { name: 'address', type: 'text', of: ({ address }) => address },
    { name: 'kinds', type: 'list', of: ({ kinds }) => kinds },
    { name: 'kindNames', type: 'list', of: ({ kinds }) => kinds && kindNames(kinds) },
    {
      name: 'candidateRole',
      type: 'text',
      of: ({ role = 'candidate' }) => word('siting.role', role),
    },
    {
      name: 'idleStep',
      type: 'text',
      of: ({ idleStep }) => (idleStep === undefined ? undefined : word('idle-step', idleStep)),
    },
    ...markColumns<Candidate>(language, ({ synthetic }) => synthetic === true),
  ];
  return [makeLayer(language, 'candidates', 'point', columns, candidates, exportPoint)];
}

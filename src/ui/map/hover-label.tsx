import type { MapTarget } from '../../map/map-model.ts';
import { activeScenario } from '../../state/project-store.ts';
import { sitingStore } from '../../state/siting-store.ts';
import { useProject } from '../use-stores.ts';

export interface HoverLabelProps {
  target: MapTarget;
  point: { x: number; y: number };
}

/** The name of what the pointer is on. */
export function HoverLabel({ target, point }: HoverLabelProps) {
  const name = useProject((project) => {
    const records = {
      area: project.areas,
      facility: project.facilities,
      site: activeScenario(project)?.sites ?? [],
      suggestion: [],
      candidate: project.candidates ?? [],
      'plan-site': sitingStore.getState().plan?.answer.chosen ?? [],
    }[target.type];
    return records.find((record) => record.id === target.id)?.name;
  });
  if (!name) return null;
  return (
    <div className="hover-label" style={{ left: point.x + 14, top: point.y + 14 }}>
      {name}
    </div>
  );
}

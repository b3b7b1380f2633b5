import type { MapTarget } from '../../map/model/map-model.ts';
import { suggestionWords } from '../../i18n/suggestion-text.ts';
import { activeScenario } from '../../state/project-store.ts';
import { sitingStore } from '../../state/siting-store.ts';
import { useProject, useResults } from '../use-stores.ts';
import { useLanguage } from '../use-text.ts';

export interface HoverLabelProps {
  target: MapTarget;
  point: { x: number; y: number };
}

/** The name of what the pointer is on. */
export function HoverLabel({ target, point }: HoverLabelProps) {
  const language = useLanguage();
  const suggestion = useResults(({ suggestions }) =>
    target.type === 'suggestion' ? suggestions?.find(({ id }) => id === target.id) : undefined,
  );
  const record = useProject((project) => {
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
  const name = suggestion ? suggestionWords(language, suggestion).title : record;
  if (!name) return null;
  return (
    <div className="hover-label" style={{ left: point.x + 14, top: point.y + 14 }}>
      {name}
    </div>
  );
}

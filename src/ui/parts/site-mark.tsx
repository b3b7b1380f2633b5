import { markNumber } from '../../map/look/mark-text.ts';
import { activeScenario } from '../../state/project-store.ts';
import { useProject } from '../use-stores.ts';

/** The number that a site has on the map and on the sheet. */
export function SiteMark({ id }: { id: string }) {
  const at = useProject(
    (project) => activeScenario(project)?.sites.findIndex((site) => site.id === id) ?? -1,
  );
  // Drawn by the style, as on the map: it is no part of the name.
  return at < 0 ? null : (
    <span className="site-mark tabular" data-mark={markNumber(at)} aria-hidden="true" />
  );
}

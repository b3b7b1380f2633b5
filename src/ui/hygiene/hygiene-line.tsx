import { Button } from 'antd';
import { jumpToLine, keepAsIs, mendLine } from '../../commands/hygiene.ts';
import type { HygieneItem } from '../../core/plan/hygiene-report.ts';
import { hygieneWords, mendWords } from '../../i18n/hygiene-text.ts';
import { currentProject } from '../../state/project-store.ts';
import { mapView } from '../map/map-handle.ts';
import { useLanguage, useText } from '../use-text.ts';

function nameOf(id: string): string {
  const { areas, facilities, unplaced = [] } = currentProject();
  return (
    [areas, facilities, unplaced].flatMap((list) => list.find((each) => each.id === id) ?? [])[0]
      ?.name ?? id
  );
}

/** What lies nowhere yet is led to in its list, from which it is placed. */
function goToUnplaced(id: string | undefined): void {
  const { unplaced = [] } = currentProject();
  if (id === undefined || !unplaced.some((each) => each.id === id)) return;
  const line = document.querySelector(`[data-unplaced="${CSS.escape(id)}"]`);
  (line ?? document.querySelector('[data-unplaced-list]'))?.scrollIntoView({ block: 'center' });
}

function jump(item: HygieneItem): void {
  jumpToLine(item);
  goToUnplaced(item.ids[0]);
  if (item.lngLat) mapView()?.flyToBounds([...item.lngLat, ...item.lngLat], { maxZoom: 17 });
}

/** One doubtful point: where it is, what can be done, or leaving it as it is. */
export function HygieneLine({ item }: { item: HygieneItem }) {
  const t = useText();
  const language = useLanguage();
  return (
    <li>
      <button type="button" className="hygiene-jump" onClick={() => jump(item)}>
        {hygieneWords(language, item)}
      </button>
      <div className="hygiene-acts">
        {item.mends.map((mend) => (
          <Button
            key={JSON.stringify(mend).slice(0, 200)}
            size="small"
            onClick={() => void mendLine(item, mend)}
          >
            {mendWords(language, mend, nameOf)}
          </Button>
        ))}
        <Button size="small" type="text" onClick={() => keepAsIs(item)}>
          {t('hygiene.keep')}
        </Button>
      </div>
    </li>
  );
}

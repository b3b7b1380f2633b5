import { Button } from 'antd';
import { look } from '../../commands/view/look.ts';
import { useLibrary } from '../use-library.ts';
import { useProject } from '../use-stores.ts';
import { usePick, useText } from '../use-text.ts';

/** Which documents are asked, by place; opens the step where they are chosen. */
export function StandardsButton() {
  const t = useText();
  const pick = usePick();
  const library = useLibrary();
  const ids = useProject((project) => project.settings.standardIds);
  const year = useProject((project) => project.settings.year);
  const places = [
    ...new Set(ids.map((id) => library.documentOf(id)).filter((each) => each !== undefined)),
  ];
  const named = [...new Set(places.map((document) => pick(document.place)))].join(
    t('ui.list-comma'),
  );
  return (
    <Button
      className="standards-button"
      title={named}
      onClick={() => look({ step: 'standards', panelOpen: true })}
    >
      <span className="standards-named">
        {t('ui.labelled', { label: t('ui.standards'), value: named || t('ui.none') })}
      </span>
      <span className="count tabular">{ids.length}</span>
      {year === undefined ? null : <b> · {t('year.of', { year })}</b>}
    </Button>
  );
}

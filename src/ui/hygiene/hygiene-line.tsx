import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { keepAsIs, mendLine } from '../../commands/hygiene/hygiene.ts';
import type { HygieneItem } from '../../core/plan/hygiene-report.ts';
import { hygieneWords, mendWords } from '../../i18n/hygiene-text.ts';
import { currentProject } from '../../state/project-store.ts';
import { useLanguage, useText } from '../use-text.ts';
import { jumpToRecord } from './jump-to-record.ts';

const FollowUpButton = lazy(() => import('../rounds/follow-up-button.tsx'));

function nameOf(id: string): string {
  const { areas, facilities, unplaced = [] } = currentProject();
  return (
    [areas, facilities, unplaced].flatMap((list) => list.find((each) => each.id === id) ?? [])[0]
      ?.name ?? id
  );
}

/** One doubtful point: where it is, one record after another; what can be done; or leaving it as it is. */
export function HygieneLine({ item }: { item: HygieneItem }) {
  const t = useText();
  const language = useLanguage();
  const [seen, setSeen] = useState(0);
  const count = item.ids.length;
  /** Records of one name are told apart by their number, in which a click leads to them. */
  const numberedName = (id: string): string => {
    const name = nameOf(id);
    const at = item.ids.indexOf(id);
    const isShared = item.ids.some((other) => other !== id && nameOf(other) === name);
    return at >= 0 && isShared ? t('hygiene.nth', { name, n: at + 1 }) : name;
  };
  const next = seen % Math.max(1, count);
  return (
    <li>
      <button
        type="button"
        className="hygiene-jump"
        onClick={() => {
          const id = item.ids[next];
          if (id !== undefined) jumpToRecord(id, item.lngLat);
          setSeen(seen + 1);
        }}
      >
        {hygieneWords(language, item)}
      </button>
      <div className="hygiene-acts">
        {item.mends.map((mend) => (
          <Button
            key={JSON.stringify(mend).slice(0, 200)}
            size="small"
            onClick={() => void mendLine(item, mend)}
          >
            {mendWords(language, mend, numberedName)}
          </Button>
        ))}
        <Button size="small" type="text" onClick={() => keepAsIs(item)}>
          {t('hygiene.keep')}
        </Button>
        <Suspense fallback={null}>
          <FollowUpButton
            subject={{ of: 'hygiene', itemId: item.id, code: item.code }}
            words={{
              title: { zh: hygieneWords('zh-CN', item), en: hygieneWords('en', item) },
              place: item.ids[0] === undefined ? '' : nameOf(item.ids[0]),
            }}
          />
        </Suspense>
        {seen > 0 && count > 1 ? (
          <span className="hint tabular" role="status">
            {t('hygiene.seen-next', { at: ((seen - 1) % count) + 1, n: count })}
          </span>
        ) : null}
      </div>
    </li>
  );
}

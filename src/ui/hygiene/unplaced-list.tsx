import './hygiene.css';
import { DeleteOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useStore } from 'zustand';
import {
  removeUnplaced,
  startPlacing,
  stopPlacing,
} from '../../commands/importing/place-unplaced.ts';
import { kindRecord } from '../../core/vocabulary/kinds.ts';
import type { UnplacedFacility } from '../../core/plan/records/unplaced.ts';
import { placingStore } from '../../state/placing-store.ts';
import { useProject } from '../use-stores.ts';
import { usePick, useText } from '../use-text.ts';

const FIRST_SHOWN = 20;
const NONE: readonly UnplacedFacility[] = [];

function UnplacedLine({ facility, placing }: { facility: UnplacedFacility; placing: boolean }) {
  const t = useText();
  const pick = usePick();
  const area = useProject(({ areas }) => areas.find(({ id }) => id === facility.areaId)?.name);
  const kind = kindRecord(facility.kinds[0] ?? '');
  return (
    <li data-unplaced={facility.id}>
      <b>{facility.name}</b>
      <small>
        {[
          kind ? pick(kind) : '',
          facility.address ?? '',
          area === undefined ? '' : t('hygiene.in-area', { area }),
        ]
          .filter((part) => part !== '')
          .join(' · ')}
      </small>
      <div className="hygiene-acts">
        <Button
          size="small"
          type={placing ? 'primary' : 'default'}
          aria-pressed={placing}
          onClick={() => (placing ? stopPlacing() : startPlacing(facility.id))}
        >
          {t(placing ? 'hygiene.place-stop' : 'hygiene.place')}
        </Button>
        <Button
          size="small"
          type="text"
          icon={<DeleteOutlined aria-hidden />}
          aria-label={t('hygiene.remove-unplaced', { name: facility.name })}
          onClick={() => removeUnplaced(facility.id)}
        />
        {placing ? <span role="status">{t('hygiene.place-now')}</span> : null}
      </div>
    </li>
  );
}

/** Facilities that lie nowhere yet; each can be placed by a click on the map. */
export function UnplacedList() {
  const t = useText();
  const unplaced = useProject((project) => project.unplaced ?? NONE);
  const placing = useStore(placingStore, ({ id }) => id);
  const [all, setAll] = useState(false);
  if (unplaced.length === 0) return null;
  const shown = all ? unplaced : unplaced.slice(0, FIRST_SHOWN);
  return (
    <section className="hygiene" data-unplaced-list aria-label={t('hygiene.unplaced')}>
      <h3>
        {t('hygiene.unplaced')} <span className="count tabular">{unplaced.length}</span>
      </h3>
      <p className="hint">{t('hygiene.unplaced-hint')}</p>
      <ul>
        {shown.map((facility) => (
          <UnplacedLine key={facility.id} facility={facility} placing={facility.id === placing} />
        ))}
      </ul>
      {shown.length < unplaced.length ? (
        <Button size="small" type="link" onClick={() => setAll(true)}>
          {t('hygiene.all', { n: unplaced.length })}
        </Button>
      ) : null}
    </section>
  );
}

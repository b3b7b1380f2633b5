import './table-tabs.css';
import { useMemo } from 'react';
import { useStore } from 'zustand';
import { openList } from '../../commands/lists/list-look.ts';
import { countLists } from '../../commands/lists/list-records.ts';
import { listStore } from '../../state/list-store.ts';
import { useProject } from '../use-stores.ts';
import { useText } from '../use-text.ts';
import { useListName } from './use-list-name.ts';

/** The tables that lie in the drawer: verdicts, and each list of the project. */
export function TableTabs() {
  const t = useText();
  const nameOf = useListName();
  const open = useStore(listStore, (view) => view.list);
  const areas = useProject((project) => project.areas);
  const facilities = useProject((project) => project.facilities);
  const unplaced = useProject((project) => project.unplaced);
  const demand = useProject((project) => project.demand);
  const candidates = useProject((project) => project.candidates);
  const lists = useMemo(
    () => countLists({ areas, facilities, unplaced, demand, candidates }),
    [areas, facilities, unplaced, demand, candidates],
  );
  if (lists.length === 0) return null;
  return (
    <div className="table-tabs" role="group" aria-label={t('list.tabs')}>
      <button type="button" aria-pressed={open === null} onClick={() => openList(null)}>
        {t('list.verdicts')}
      </button>
      {lists.map(({ list, count }) => (
        <button
          key={list}
          type="button"
          aria-pressed={open === list}
          onClick={() => openList(list)}
        >
          {nameOf(list)} <small className="tabular">{count}</small>
        </button>
      ))}
    </div>
  );
}

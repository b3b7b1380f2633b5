import { Button, Input, Popconfirm, Spin } from 'antd';
import { useEffect, useState } from 'react';
import { nameVersion } from '../../commands/keeping/keep-project.ts';
import { MOST_VERSIONS } from '../../commands/keeping/ledger-writer.ts';
import type { VersionLine } from '../../commands/keeping/read-versions.ts';
import { saveStored } from '../../commands/keeping/save-stored.ts';
import {
  compareVersion,
  keepForGood,
  lookAtVersion,
  readStoredState,
  removeStored,
  type StoredState,
  takeVersionBack,
} from '../../commands/keeping/versions.ts';
import type {
  ProjectDifference,
  TableDifference,
} from '../../core/plan/changes/compare-projects.ts';
import { formatMoment, formatNumber } from '../../i18n/format.ts';
import { DataTable } from '../parts/table/data-table.tsx';
import { useLanguage, useText } from '../use-text.ts';
import { closeDialog, DialogFrame } from '../parts/dialog-frame.tsx';

const MB = 1_000_000;

function Differences({ tables, members }: ProjectDifference) {
  const t = useText();
  const language = useLanguage();
  const differing = tables.filter(({ added, removed, changed }) => added + removed + changed > 0);
  const others = members.map((member) => t(`keeping.part.${member}`)).join(t('versions.comma'));
  const also = others ? <p className="hint">{t('versions.members', { members: others })}</p> : null;
  if (differing.length === 0) return also ?? <p className="hint">{t('versions.same')}</p>;
  const figures = ['before', 'after', 'added', 'removed', 'changed'] as const;
  const heads = {
    before: t('versions.then'),
    after: t('versions.now'),
    added: t('versions.added'),
    removed: t('versions.removed'),
    changed: t('versions.changed'),
  };
  return (
    <>
      <DataTable
        label={t('versions.differs')}
        rows={differing}
        rowKey={({ table }) => table}
        columns={[
          {
            id: 'table',
            header: t('versions.table'),
            namesRow: true,
            render: ({ table }) => t(`keeping.part.${table}`),
          },
          ...figures.map((figure) => ({
            id: figure,
            header: heads[figure],
            number: true,
            render: (row: TableDifference) => formatNumber(language, row[figure]),
          })),
        ]}
      />
      {also}
    </>
  );
}

function RoomLine({ room, onAsked }: { room: StoredState['room']; onAsked: () => void }) {
  const t = useText();
  const language = useLanguage();
  if (!room) return null;
  const { usedBytes, quotaBytes, persisted } = room;
  const used = formatNumber(language, Math.ceil(usedBytes / MB));
  const free = formatNumber(language, Math.floor((quotaBytes - usedBytes) / MB));
  return (
    <p className="hint">
      {t('versions.room', { used, free })}{' '}
      {t(persisted ? 'versions.persisted' : 'versions.not-persisted')}{' '}
      {persisted ? null : (
        <Button size="small" onClick={() => void keepForGood().then(onAsked)}>
          {t('versions.persist')}
        </Button>
      )}
    </p>
  );
}

/** The states of the project that lie on this machine: to be looked at, compared and taken back; and the room they have. */
export default function VersionsDialog() {
  const t = useText();
  const language = useLanguage();
  const [stored, setStored] = useState<StoredState | null>(null);
  const [name, setName] = useState('');
  const [compared, setCompared] = useState<{ key: string; difference: ProjectDifference } | null>(
    null,
  );
  const read = () => void readStoredState().then(setStored);
  useEffect(read, []);
  const keep = async () => {
    if (await nameVersion(name.trim())) setName('');
    read();
  };
  const compare = async (key: string) => {
    const difference = await compareVersion(key);
    setCompared(difference && { key, difference });
  };
  const remove = (what: Parameters<typeof removeStored>[0]) => void removeStored(what).then(read);
  const counts = ({ counts: { areas, facilities, demand, scenarios } }: VersionLine) =>
    t('versions.counts', { areas, facilities, demand, scenarios });
  return (
    <DialogFrame title={t('versions.title')} width={960}>
      <p className="hint">{t('versions.lead', { n: MOST_VERSIONS })}</p>
      <form
        className="version-name"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim()) void keep();
        }}
      >
        <Input
          value={name}
          maxLength={60}
          aria-label={t('versions.name')}
          placeholder={t('versions.name-example')}
          onChange={(event) => setName(event.target.value)}
        />
        <Button htmlType="submit" disabled={!name.trim()}>
          {t('versions.keep')}
        </Button>
      </form>
      {stored === null ? <Spin /> : null}
      {stored?.versions.length === 0 ? <p className="empty">{t('versions.none')}</p> : null}
      {stored && stored.versions.length > 0 ? (
        <div className="version-list">
          <DataTable
            label={t('versions.title')}
            rows={stored.versions}
            rowKey={({ key }) => key}
            columns={[
              {
                id: 'time',
                header: t('versions.time'),
                className: 'tabular',
                namesRow: true,
                render: ({ at }) => formatMoment(language, at),
              },
              {
                id: 'what',
                header: t('versions.what'),
                render: (version) => (
                  <>
                    <b>{version.name ?? t('versions.by-itself')}</b>
                    <small>{version.title}</small>
                  </>
                ),
              },
              { id: 'content', header: t('versions.content'), render: counts },
              {
                id: 'acts',
                render: (version) => (
                  <span className="version-acts">
                    <Button size="small" onClick={() => void lookAtVersion(version)}>
                      {t('versions.look')}
                    </Button>
                    <Button size="small" onClick={() => void compare(version.key)}>
                      {t('versions.compare')}
                    </Button>
                    <Button
                      size="small"
                      onClick={() => void takeVersionBack(version.key).then(closeDialog)}
                    >
                      {t('versions.back')}
                    </Button>
                    {version.name === null ? null : (
                      <Popconfirm
                        title={t('versions.remove-confirm')}
                        onConfirm={() => remove({ version: version.key })}
                      >
                        <Button size="small">{t('versions.remove')}</Button>
                      </Popconfirm>
                    )}
                  </span>
                ),
              },
            ]}
            renderUnder={({ key }) =>
              compared?.key === key ? <Differences {...compared.difference} /> : null
            }
          />
        </div>
      ) : null}
      {stored && stored.setAside.length > 0 ? (
        <>
          <h3>{t('versions.set-aside')}</h3>
          <p className="hint">{t('versions.set-aside-lead')}</p>
          {stored.setAside.map(({ no, at, sizeBytes, why }) => (
            <p key={no} className="version-acts">
              <span className="tabular">
                {[
                  at === null ? t('versions.no-date') : formatMoment(language, at),
                  t('versions.size', { mb: formatNumber(language, sizeBytes / MB, 1) }),
                  t(`versions.why-${why}`),
                ].join(' · ')}
              </span>{' '}
              <Button size="small" onClick={() => void saveStored(no)}>
                {t('keeping.save-stored')}
              </Button>
              <Popconfirm
                title={t('versions.remove-confirm')}
                onConfirm={() => remove({ ledger: no })}
              >
                <Button size="small">{t('versions.remove')}</Button>
              </Popconfirm>
            </p>
          ))}
        </>
      ) : null}
      <RoomLine room={stored?.room ?? null} onAsked={read} />
    </DialogFrame>
  );
}

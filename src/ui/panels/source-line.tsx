import { EllipsisOutlined } from '@ant-design/icons';
import { Button, Dropdown, Input, Modal } from 'antd';
import { useState } from 'react';
import { exportList } from '../../commands/exporting/export-list.ts';
import { openList } from '../../commands/lists/list-look.ts';
import {
  countSourceRecords,
  hideSource,
  openSourceAgain,
  renameSource,
  takeOutSource,
} from '../../commands/lists/source-acts.ts';
import type { Source } from '../../core/plan/project.ts';
import { attributionText } from '../../i18n/attribution-text.ts';
import { formatNumber } from '../../i18n/format.ts';
import { crsName } from '../../i18n/crs-name.ts';
import { FORMATS } from '../../io/export/formats/formats.ts';
import type { ListId } from '../../io/lists/list-fields.ts';
import { currentProject } from '../../state/project-store.ts';
import { useLanguage, useText } from '../use-text.ts';

/** The table that shows what came with a source; null for ground. */
function listOfSource({ id, role }: Source): ListId | null {
  if (role === 'network' || role === 'relief') return null;
  if (role !== 'areas') return role;
  return currentProject().areas.find(({ sourceId }) => sourceId === id)?.level ?? null;
}

function SourceMenu({ source, onRename }: { source: Source; onRename: () => void }) {
  const t = useText();
  const [asking, setAsking] = useState<number | null>(null);
  const isGround = source.role === 'network' || source.role === 'relief';
  const { id } = source;

  function items() {
    const list = listOfSource(source);
    const count = countSourceRecords(currentProject(), id);
    const formats = source.role === 'demand' ? (['csv'] as const) : FORMATS;
    return [
      {
        key: 'table',
        label: t('source.table'),
        disabled: !list,
        onClick: () => list && openList(list),
      },
      { key: 'rename', label: t('source.rename'), onClick: onRename },
      {
        key: 'hide',
        label: t(source.hidden ? 'source.show' : 'source.hide'),
        disabled: isGround || source.role === 'demand',
        onClick: () => hideSource(id, !source.hidden),
      },
      {
        key: 'export',
        label: t('source.export'),
        disabled: isGround || count === 0,
        children: formats.map((format) => ({
          key: `export-${format}`,
          label: t(`export.format-${format}`),
          onClick: () => void exportList(id, format),
        })),
      },
      { key: 'again', label: t('source.again'), onClick: () => void openSourceAgain(id) },
      {
        key: 'out',
        danger: true,
        label: t('source.out'),
        disabled: !isGround && count === 0,
        onClick: () => setAsking(count),
      },
    ];
  }

  return (
    <>
      <Dropdown trigger={['click']} menu={{ items: items() }} placement="bottomRight">
        <Button
          type="text"
          size="small"
          className="source-menu"
          icon={<EllipsisOutlined aria-hidden />}
          aria-label={t('source.menu', { name: source.title ?? source.fileName })}
        />
      </Dropdown>
      <Modal
        open={asking !== null}
        title={t('source.out')}
        okText={t('source.out')}
        okButtonProps={{ danger: true }}
        cancelText={t('import.cancel')}
        width={420}
        onCancel={() => setAsking(null)}
        onOk={() => {
          setAsking(null);
          takeOutSource(id);
        }}
      >
        <p>{t('source.out-what', { name: source.title ?? source.fileName, n: asking ?? 0 })}</p>
      </Modal>
    </>
  );
}

/** A loaded list: what it is, where from, and what can be done with it. */
export function SourceLine({ source }: { source: Source }) {
  const t = useText();
  const language = useLanguage();
  const [renaming, setRenaming] = useState(false);
  const { id, fileName, title } = source;
  const rename = (name: string): void => {
    setRenaming(false);
    renameSource(id, name);
  };
  return (
    <li className="source" data-source={fileName} tabIndex={-1}>
      <span className="source-name">
        <b>{t(`role.${source.role}`)}</b>{' '}
        {renaming ? (
          <Input
            size="small"
            autoFocus
            aria-label={t('source.rename')}
            defaultValue={title ?? fileName}
            onPressEnter={(event) => rename(event.currentTarget.value)}
            onBlur={(event) => rename(event.currentTarget.value)}
          />
        ) : (
          (title ?? fileName)
        )}
        <SourceMenu source={source} onRename={() => setRenaming(true)} />
      </span>
      <small>
        {title === undefined ? '' : `${fileName} · `}
        {t('data.count', { n: formatNumber(language, source.count) })} ·{' '}
        {crsName(language, source.crs)}
        {source.encoding ? ` · ${source.encoding.toUpperCase()}` : ''}
        {source.hidden ? ` · ${t('source.hidden')}` : ''}
      </small>
      {source.attribution ? <small>{attributionText(language, source.attribution)}</small> : null}
    </li>
  );
}

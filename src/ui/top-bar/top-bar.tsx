import { MoonOutlined, RedoOutlined, SunOutlined, UndoOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { useStore } from 'zustand';
import { projectTitle } from '../../core/plan/project-title.ts';
import { redoNext, undoLast } from '../../commands/project/change-project.ts';
import { look } from '../../commands/view/look.ts';
import { hasText } from '../../i18n/translate.ts';
import { provinceStore } from '../../state/province-store.ts';
import { projectStore } from '../../state/project-store.ts';
import { HelpMenu } from '../help/help-menu.tsx';
import { Changing } from '../parts/read-only.tsx';
import { useProject, useResults, useView } from '../use-stores.ts';
import { usePick, useText } from '../use-text.ts';
import { useTheme } from '../use-theme.ts';
import { ScenarioMenu } from './scenario-menu.tsx';
import { SavedMark } from './saved-mark.tsx';
import { SettingsPopover } from './settings-popover.tsx';
import { StandardsButton } from './standards-button.tsx';

function HistoryButtons() {
  const t = useText();
  const last = useStore(projectStore, (history) => history.past.at(-1)?.label);
  const next = useStore(projectStore, (history) => history.future[0]?.label);
  const nameOf = (label: string) => (hasText(label) ? t(label) : label);
  const undoTitle = last ? t('ui.undo-what', { what: nameOf(last) }) : t('ui.undo');
  const redoTitle = next ? t('ui.redo-what', { what: nameOf(next) }) : t('ui.redo');
  return (
    <>
      <Tooltip title={`${undoTitle} (Ctrl+Z)`}>
        <Button
          type="text"
          icon={<UndoOutlined aria-hidden />}
          disabled={!last}
          aria-label={undoTitle}
          onClick={undoLast}
        />
      </Tooltip>
      <Tooltip title={`${redoTitle} (Ctrl+Shift+Z)`}>
        <Button
          type="text"
          icon={<RedoOutlined aria-hidden />}
          disabled={!next}
          aria-label={redoTitle}
          onClick={redoNext}
        />
      </Tooltip>
    </>
  );
}

function ThemeButton() {
  const t = useText();
  const theme = useTheme();
  const other = theme === 'dark' ? 'light' : 'dark';
  return (
    <Tooltip title={t(`ui.theme-${other}`)}>
      <Button
        type="text"
        icon={theme === 'dark' ? <SunOutlined aria-hidden /> : <MoonOutlined aria-hidden />}
        aria-label={t(`ui.theme-${other}`)}
        onClick={() => look({ theme: other })}
      />
    </Tooltip>
  );
}

/** What is open, under which scenario, standards and walking assumptions. */
export function TopBar() {
  const t = useText();
  const pick = usePick();
  const title = useProject((project) => projectTitle(project, pick));
  const notices = useProject((project) => project.notices);
  const language = useView((view) => view.language);
  const busy = useResults((results) => results.busy);
  const hasProvince = useStore(provinceStore, ({ opened }) => opened !== null);
  const synthetic = notices.find((notice) => notice.kind === 'synthetic');
  return (
    <header className="top-bar">
      <img src="./icon.svg" alt="" width={24} height={24} />
      <h1>
        {t('app.name')}
        {title ? (
          <Tooltip title={synthetic ? pick(synthetic) : null}>
            <span className="project-title"> · {title}</span>
          </Tooltip>
        ) : null}
      </h1>
      {synthetic && !title.includes(t('ui.synthetic')) ? (
        <Tooltip title={pick(synthetic)}>
          <span className="badge-synthetic">{t('ui.synthetic')}</span>
        </Tooltip>
      ) : null}
      {hasProvince ? (
        <Button size="small" onClick={() => look({ dialog: 'province' })}>
          {t('province.back')}
        </Button>
      ) : null}
      <span className="top-bar-gap" />
      <Changing>
        <ScenarioMenu />
      </Changing>
      <StandardsButton />
      <Changing>
        <SettingsPopover />
      </Changing>
      <span className={busy ? 'busy-dot busy' : 'busy-dot'} role="status" aria-live="off">
        <span className="visually-hidden">{busy ? t('ui.computing') : ''}</span>
      </span>
      <SavedMark />
      <HistoryButtons />
      <Button
        type="text"
        onClick={() => look({ language: language === 'en' ? 'zh-CN' : 'en' })}
        lang={language === 'en' ? 'zh-CN' : 'en'}
      >
        {language === 'en' ? '中文' : 'EN'}
      </Button>
      <ThemeButton />
      <HelpMenu />
    </header>
  );
}

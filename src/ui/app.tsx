import 'antd/dist/reset.css';
import './styles/app.css';
import { TableOutlined, UpOutlined } from '@ant-design/icons';
import { Button, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { lazy, Suspense, useEffect } from 'react';
import { useStore } from 'zustand';
import { openFirstList, openList } from '../commands/lists/list-look.ts';
import { listenForKeys } from '../commands/view/keys.ts';
import { listenForDrops } from '../commands/importing/read-dropped.ts';
import { listStore } from '../state/list-store.ts';
import { ACCENT } from '../map/look/palette.ts';
import { Card } from './card/card.tsx';
import { DialogHost } from './dialogs/dialog-host.tsx';
import { MapPane } from './map/map-pane.tsx';
import { Messages } from './messages.tsx';
import { BriefingPanel } from './panels/briefing-panel.tsx';
import { DataPanel } from './panels/data-panel.tsx';
import { PresentPanel } from './panels/present-panel.tsx';
import { ScenarioPanel } from './panels/scenario-panel.tsx';
import { StandardsPanel } from './panels/standards-panel.tsx';
import { NextStepLine } from './next-step.tsx';
import { Rail } from './rail.tsx';
import { VerdictTable } from './table/verdict-table.tsx';
import { TopBar } from './top-bar/top-bar.tsx';
import { useResults, useView } from './use-stores.ts';
import { useText } from './use-text.ts';

const ListTable = lazy(() => import('./lists/list-table.tsx'));
const Presenter = lazy(() => import('./presenter/presenter.tsx'));

const PANELS = {
  data: DataPanel,
  standards: StandardsPanel,
  present: PresentPanel,
  scenario: ScenarioPanel,
  briefing: BriefingPanel,
};

function TableHandle() {
  const t = useText();
  const rows = useResults((results) => results.active?.findings.length ?? 0);
  return (
    <div className="table-handle">
      <Button icon={<UpOutlined aria-hidden />} onClick={() => openList(null)}>
        {t('table.title')} <span className="count tabular">{rows}</span>
      </Button>
      <Button icon={<TableOutlined aria-hidden />} onClick={openFirstList}>
        {t('list.open')}
      </Button>
    </div>
  );
}

/** The table in the drawer: a list that is worked on, else the verdicts. */
function Drawer() {
  const list = useStore(listStore, (view) => view.list);
  if (list === null) return <VerdictTable />;
  return (
    <Suspense fallback={<section className="table-drawer list-drawer" />}>
      <ListTable list={list} />
    </Suspense>
  );
}

/** Asked of the system once: lists and dialogs then open without sliding. */
const CALM = matchMedia('(prefers-reduced-motion: reduce)').matches;

/** The whole screen: bar, rail, panel, map with card and table, dialogs and the projector's view. */
export function App() {
  const t = useText();
  const language = useView((view) => view.language);
  const step = useView((view) => view.step);
  const panelOpen = useView((view) => view.panelOpen);
  const tableOpen = useView((view) => view.table.open);
  const presenting = useView((view) => view.presenting !== null);
  const Panel = PANELS[step];
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useEffect(listenForKeys, []);
  useEffect(listenForDrops, []);
  return (
    <ConfigProvider
      locale={language === 'en' ? enUS : zhCN}
      button={{ autoInsertSpace: false }}
      theme={{
        token: {
          colorPrimary: ACCENT,
          colorLink: ACCENT,
          colorInfo: ACCENT,
          colorError: '#b3261e',
          colorTextPlaceholder: '#667080',
          borderRadius: 4,
          fontSize: 14,
          fontFamily: 'var(--font)',
          motion: !CALM,
          motionDurationMid: '0.12s',
          motionDurationSlow: '0.16s',
        },
      }}
    >
      <div className="app" inert={presenting}>
        <TopBar />
        <Rail />
        {panelOpen ? (
          <section key={step} className="panel" aria-label={t(`step.${step}`)}>
            <h2>{t(`step.${step}`)}</h2>
            <Panel />
          </section>
        ) : null}
        <div className="stage">
          <div className="stage-top">
            <MapPane />
            <Card />
          </div>
          {tableOpen ? <Drawer /> : <TableHandle />}
        </div>
        <NextStepLine />
      </div>
      <Messages />
      <DialogHost />
      {presenting ? (
        <Suspense fallback={null}>
          <Presenter />
        </Suspense>
      ) : null}
    </ConfigProvider>
  );
}

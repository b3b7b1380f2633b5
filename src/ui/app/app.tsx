import 'antd/dist/reset.css';
import '../styles/app.css';
import { LeftOutlined, TableOutlined, UpOutlined } from '@ant-design/icons';
import { Button, ConfigProvider, theme as antdTheme } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { lazy, Suspense, useEffect } from 'react';
import { useStore } from 'zustand';
import { openFirstList, openList } from '../../commands/lists/list-look.ts';
import { guardBack } from '../../commands/view/guard-back.ts';
import { look } from '../../commands/view/look.ts';
import { listenForKeys } from '../../commands/start/keys.ts';
import { listenForDrops } from '../../commands/importing/read-dropped.ts';
import { listStore } from '../../state/list-store.ts';
import { ACCENT } from '../../map/look/palette.ts';
import { Card } from '../card/card.tsx';
import { DialogHost } from '../dialogs/dialog-host.tsx';
import { HelpMark } from '../parts/help-mark.tsx';
import { MapPane } from '../map/map-pane.tsx';
import { Messages } from './messages.tsx';
import { BriefingPanel } from '../panels/briefing-panel.tsx';
import { DataPanel } from '../panels/data-panel.tsx';
import { PresentPanel } from '../panels/present-panel.tsx';
import { ScenarioPanel } from '../panels/scenario-panel.tsx';
import { StandardsPanel } from '../panels/standards-panel.tsx';
import { Resizer } from '../parts/resizer.tsx';
import { NextStepLine } from './next-step.tsx';
import { Changing, WhyReadOnly } from '../parts/read-only.tsx';
import { Rail } from './rail.tsx';
import { VerdictTable } from '../table/verdict-table.tsx';
import { TopBar } from '../top-bar/top-bar.tsx';
import { useResults, useView } from '../use-stores.ts';
import { useText } from '../use-text.ts';
import { useTheme } from '../use-theme.ts';

const ListTable = lazy(() => import('../lists/list-table.tsx'));
const GuidedTour = lazy(() => import('../help/tour.tsx'));
const ManualWindow = lazy(() => import('../help/manual.tsx'));
const Presenter = lazy(() => import('../presenter/presenter.tsx'));

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

/** The manual and the guided walk, loaded when they are first asked for. */
function HelpHost() {
  const page = useView((view) => view.manual);
  const stop = useView((view) => view.tour.stop);
  return (
    <Suspense fallback={null}>
      {stop === null ? null : <GuidedTour stop={stop} />}
      {page === null ? null : <ManualWindow page={page} />}
    </Suspense>
  );
}

/** Widths of the panel in CSS pixels; the screen may ask for less, so that the map keeps half of it. */
const PANEL_PX = { least: 240, usual: 320, most: 640 } as const;

/** Asked of the system once: lists and dialogs then open without sliding. */
const CALM = matchMedia('(prefers-reduced-motion: reduce)').matches;

const { darkAlgorithm, defaultAlgorithm } = antdTheme;

/** Colours of the controls, in step with `themes.css`. */
const COLOURS = {
  light: {
    colorPrimary: ACCENT,
    colorLink: ACCENT,
    colorInfo: ACCENT,
    colorError: '#b3261e',
    colorTextPlaceholder: '#667080',
  },
  dark: {
    colorBgBase: '#10151b',
    colorPrimary: '#1b827e',
    colorLink: '#5cc8c2',
    colorInfo: '#5cc8c2',
    colorError: '#ff9a92',
    colorTextPlaceholder: '#98a3b0',
  },
} as const;

/** The whole screen: bar, rail, panel, map with card and table, dialogs and the projector's view. */
export function App() {
  const t = useText();
  const language = useView((view) => view.language);
  const theme = useTheme();
  const step = useView((view) => view.step);
  const panelOpen = useView((view) => view.panelOpen);
  const panelWidth = useView((view) => view.panelWidthPx);
  const tableOpen = useView((view) => view.table.open);
  const presenting = useView((view) => view.presenting !== null);
  const Panel = PANELS[step];
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  useEffect(listenForKeys, []);
  useEffect(listenForDrops, []);
  useEffect(guardBack, []);
  return (
    <ConfigProvider
      locale={language === 'en' ? enUS : zhCN}
      button={{ autoInsertSpace: false }}
      theme={{
        algorithm: theme === 'dark' ? darkAlgorithm : defaultAlgorithm,
        token: {
          ...COLOURS[theme],
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
        <Messages />
        <Rail />
        {panelOpen ? (
          <div className="panel-frame">
            <section
              key={step}
              className="panel"
              aria-label={t(`step.${step}`)}
              style={panelWidth === null ? undefined : { width: panelWidth }}
            >
              <Button
                className="panel-fold"
                type="text"
                size="small"
                icon={<LeftOutlined aria-hidden />}
                aria-label={t('room.fold-panel')}
                onClick={() => look({ panelOpen: false })}
              />
              <HelpMark className="panel-help" page={step} />
              <h2>{t(`step.${step}`)}</h2>
              <WhyReadOnly />
              {step === 'present' ? (
                <Panel />
              ) : (
                <Changing>
                  <Panel />
                </Changing>
              )}
            </section>
            <Resizer
              label={t('room.panel-width')}
              towards="right"
              value={panelWidth ?? PANEL_PX.usual}
              least={PANEL_PX.least}
              most={PANEL_PX.most}
              onResize={(panelWidthPx) => look({ panelWidthPx })}
            />
          </div>
        ) : null}
        <div className="stage">
          <div className="stage-top">
            <MapPane />
            <Changing>
              <Card />
            </Changing>
          </div>
          {tableOpen ? <Drawer /> : <TableHandle />}
        </div>
        <NextStepLine />
      </div>
      <DialogHost />
      <HelpHost />
      {presenting ? (
        <ConfigProvider theme={{ algorithm: defaultAlgorithm, token: COLOURS.light }}>
          <Suspense fallback={null}>
            <Presenter />
          </Suspense>
        </ConfigProvider>
      ) : null}
    </ConfigProvider>
  );
}

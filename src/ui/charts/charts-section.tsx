import '../../i18n/later-texts.ts';
import './charts.css';
import { Segmented } from 'antd';
import { useMemo, useState } from 'react';
import { useWalking } from '../network/use-walking.ts';
import { useLibrary } from '../use-library.ts';
import { useProject, useResults, useView } from '../use-stores.ts';
import { useLanguage, useText } from '../use-text.ts';
import { ChartFigure } from './chart-figure.tsx';
import { CHARTS, makeChart, type ChartName } from './make-charts.ts';

/** The numbers of the panel as pictures: what falls short where, coverage, walking times, and the years. */
export default function ChartsSection() {
  const t = useText();
  const language = useLanguage();
  const library = useLibrary();
  const [shown, setShown] = useState<ChartName>('shortfall');
  const active = useResults((results) => results.active);
  const baseline = useResults((results) => results.baseline);
  const times = useWalking((results) => results.times);
  const ruleId = useView((view) => view.ruleId);
  const areaId = useView(({ selection }) => (selection?.type === 'area' ? selection.id : null));
  const settings = useProject((project) => project.settings);
  const chart = useMemo(
    () =>
      active &&
      makeChart(shown, {
        active,
        baseline,
        times,
        ruleId,
        areaId,
        settings,
        library,
        language,
      }),
    [shown, active, baseline, times, ruleId, areaId, settings, library, language],
  );
  if (!active) return null;
  return (
    <section className="charts" aria-label={t('chart.section')}>
      <h3>{t('chart.section')}</h3>
      <Segmented
        block
        size="small"
        aria-label={t('chart.section')}
        value={shown}
        onChange={setShown}
        options={CHARTS.map((value) => ({ value, label: t(`chart.name.${value}`) }))}
      />
      {chart ? (
        <ChartFigure chart={chart} />
      ) : (
        <p className="hint">
          {shown === 'times' ? t('walking.chart-none') : t(`chart.none.${shown}`)}
        </p>
      )}
    </section>
  );
}

import './siting.css';
import { ArrowLeftOutlined } from '@ant-design/icons';
import { Button, Segmented } from 'antd';
import { useEffect } from 'react';
import { lookAtSiting } from '../../commands/siting/siting-look.ts';
import { boundGeometry, joinBoxes } from '../../core/geo/box.ts';
import { issueWords } from '../../i18n/issue-text.ts';
import { currentProject } from '../../state/project-store.ts';
import { mapView } from '../parts/map-handle.ts';
import { useLanguage, useText } from '../use-text.ts';
import { PlanView } from './plan-view.tsx';
import { QuestionForm } from './question-form.tsx';
import { RunProgress } from './run-progress.tsx';
import { useSiting } from './use-siting.ts';

const PAGES = ['question', 'plan'] as const;

const MAP_HAS_RESIZED_MS = 200;

/** This panel is wider than others: a map that showed everything goes on doing so. */
function keepWholeInSight(): () => void {
  const { areas } = currentProject();
  const box = joinBoxes(areas.map(({ geometry }) => boundGeometry(geometry)));
  if (!mapView()?.sees(box)) return () => undefined;
  const timer = setTimeout(() => mapView()?.flyToBounds(box), MAP_HAS_RESIZED_MS);
  return () => clearTimeout(timer);
}

function SitingIssues() {
  const language = useLanguage();
  const issues = useSiting((state) => state.issues);
  if (issues.length === 0) return null;
  return (
    <ul className="plain-issues" role="alert">
      {issues.map((issue, at) => {
        const words = issueWords(language, issue);
        return (
          <li key={`${issue.code}/${at}`} className={`issue-${issue.severity}`}>
            <b>{words.title}</b>
            <small>
              {words.detail} {words.fix}
            </small>
          </li>
        );
      })}
    </ul>
  );
}

/** Where new sites belong: the question, the solver at work, and the plan with its proof and reasons. */
export default function SitingPanel() {
  const t = useText();
  const page = useSiting((state) => state.page);
  const hasPlan = useSiting((state) => state.plan !== null);
  const running = useSiting((state) => state.run !== null);
  useEffect(keepWholeInSight, []);
  return (
    <div className="siting">
      <div className="siting-head">
        <Button
          size="small"
          icon={<ArrowLeftOutlined aria-hidden />}
          onClick={() => lookAtSiting({ open: false })}
        >
          {t('siting.back')}
        </Button>
        <h3>{t('siting.title')}</h3>
        {hasPlan ? (
          <Segmented
            size="small"
            aria-label={t('siting.page')}
            value={page}
            onChange={(value) => lookAtSiting({ page: value })}
            options={PAGES.map((value) => ({ value, label: t(`siting.page.${value}`) }))}
          />
        ) : null}
      </div>
      {running ? <RunProgress /> : null}
      <SitingIssues />
      {page === 'plan' && hasPlan ? <PlanView /> : <QuestionForm />}
    </div>
  );
}

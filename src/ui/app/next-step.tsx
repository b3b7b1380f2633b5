import '../styles/next-step.css';
import { ArrowRightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useMemo } from 'react';
import { chooseFiles } from '../../commands/importing/read-dropped.ts';
import { look, select, setTable } from '../../commands/view/look.ts';
import { makeHeadline } from '../../core/assess/findings/headline.ts';
import { findNextStep, NEEDS, type NextStep } from '../../core/assess/findings/next-step.ts';
import { useLibrary } from '../use-library.ts';
import { useProject, useResults } from '../use-stores.ts';
import { useText } from '../use-text.ts';

/** What the button beside each step does. */
const DO: Record<NextStep['step'], () => void> = {
  areas: () => void chooseFiles(),
  facilities: () => void chooseFiles(),
  people: () => void chooseFiles(),
  standards: () => look({ step: 'standards', panelOpen: true }),
  unmet: () => setTable({ open: true, standing: 'unmet' }),
  unassessed: () => setTable({ open: true, standing: 'unassessed' }),
  scenario: () => look({ step: 'scenario', panelOpen: true }),
  briefing: () => look({ step: 'briefing', panelOpen: true }),
  done: () => look({ dialog: 'export' }),
};

/** The line that says what is loaded, what comes next with the button that does it, and the first finding. */
export function NextStepLine() {
  const t = useText();
  const library = useLibrary();
  const project = useProject((each) => each);
  const findings = useResults((results) => results.active?.findings);
  const next = useMemo(() => findNextStep(project, findings ?? []), [project, findings]);
  const worst = useMemo(() => makeHeadline(findings ?? [], library).worst[0], [findings, library]);
  const { has, step, waiting } = next;
  return (
    <section className="next-step" aria-label={t('next.title')}>
      <span className="next-needs">
        {NEEDS.map((need) => (
          <span key={need} className={has[need] ? 'has' : 'lacks'}>
            {t(`next.need-${need}`)} {has[need] ? '✓' : '—'}
          </span>
        ))}
      </span>
      <span className="next-words" role="status">
        {t(`next.${step}`, { n: waiting })}
        {worst && (step === 'unmet' || step === 'briefing' || step === 'done') ? (
          <>
            {' '}
            {t('headline.worst')}{' '}
            <button
              type="button"
              className="link"
              onClick={() => select({ type: 'area', id: worst.areaId })}
            >
              {t('headline.worst-area', { area: worst.areaName, n: worst.unmet })}
            </button>
          </>
        ) : null}
      </span>
      <Button size="small" type="primary" ghost onClick={DO[step]}>
        {t(`next.do-${step}`)} <ArrowRightOutlined aria-hidden />
      </Button>
    </section>
  );
}

import {
  AuditOutlined,
  DatabaseOutlined,
  EnvironmentOutlined,
  FundProjectionScreenOutlined,
  RadarChartOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import { openStep } from '../../commands/view/look.ts';
import { type Step, STEPS } from '../../state/view-store.ts';
import { useText } from '../use-text.ts';
import { useView } from '../use-stores.ts';

const ICONS: Record<Step, ReactNode> = {
  data: <DatabaseOutlined />,
  standards: <AuditOutlined />,
  present: <RadarChartOutlined />,
  scenario: <EnvironmentOutlined />,
  briefing: <FundProjectionScreenOutlined />,
};

/** The five steps of the work, in their order. */
export function Rail() {
  const t = useText();
  const step = useView((view) => view.step);
  const open = useView((view) => view.panelOpen);
  return (
    <nav className="rail" aria-label={t('ui.steps')}>
      {STEPS.map((each, index) => (
        <button
          key={each}
          type="button"
          className="rail-step"
          aria-current={each === step ? 'step' : undefined}
          aria-expanded={each === step && open}
          onClick={() => openStep(each)}
        >
          <span className="rail-icon" aria-hidden="true">
            {ICONS[each]}
          </span>
          <span>{t(`step.${each}`)}</span>
          <span className="rail-number" aria-hidden="true">
            {index + 1}
          </span>
        </button>
      ))}
    </nav>
  );
}

import { CalculatorOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { lazy, type ReactNode, Suspense } from 'react';
import { lookAtSiting } from '../../commands/siting/siting-look.ts';
import { useText } from '../use-text.ts';
import { useSiting } from './use-siting.ts';

const SitingPanel = lazy(() => import('./siting-panel.tsx'));

/** The scenario's own panel, or that of siting questions in its place; loaded when it is first opened. */
export function SitingDoor({ children }: { children: ReactNode }) {
  const open = useSiting((state) => state.open);
  if (!open) return children;
  return (
    <Suspense fallback={null}>
      <SitingPanel />
    </Suspense>
  );
}

/** Opens the panel of siting questions. */
export function OpenSiting() {
  const t = useText();
  return (
    <>
      <Button
        block
        icon={<CalculatorOutlined aria-hidden />}
        onClick={() => lookAtSiting({ open: true })}
      >
        {t('siting.open')}
      </Button>
      <p className="hint">{t('siting.open-hint')}</p>
    </>
  );
}

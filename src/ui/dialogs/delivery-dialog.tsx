import '../delivery/delivery.css';
import '../../i18n/later-texts.ts';
import { Tabs } from 'antd';
import type { ReactNode } from 'react';
import { DialogFrame } from '../parts/dialog-frame.tsx';
import { Changing } from '../parts/read-only.tsx';
import { useText } from '../use-text.ts';
import { EstatesPage } from '../delivery/estates-page.tsx';
import { MoneyPage } from '../delivery/money-page.tsx';
import { ProjectsPage } from '../delivery/projects-page.tsx';

function Page({ of: Content }: { of: () => ReactNode }) {
  return (
    <div className="delivery-page">
      <Content />
    </div>
  );
}

/** From plan to delivery: projects, their money, and what comes with new estates. */
export default function DeliveryDialog() {
  const t = useText();
  return (
    <DialogFrame title={t('delivery.title')} width={1180} staysOpen>
      <Changing>
        <div className="delivery">
          <Tabs
            size="small"
            items={[
              { key: 'projects', label: t('delivery.title'), children: <Page of={ProjectsPage} /> },
              { key: 'money', label: t('money.title'), children: <Page of={MoneyPage} /> },
              { key: 'estates', label: t('estate.title'), children: <Page of={EstatesPage} /> },
            ]}
          />
        </div>
      </Changing>
    </DialogFrame>
  );
}

import { EllipsisOutlined } from '@ant-design/icons';
import { Button, Dropdown, Select } from 'antd';
import { look } from '../../commands/view/look.ts';
import {
  createScenario,
  deleteScenario,
  selectScenario,
} from '../../commands/scenario/scenarios.ts';
import { useProject } from '../use-stores.ts';
import { useText } from '../use-text.ts';

const PRESENT = 'present';

/** Which state is shown: the present one or a scenario. */
export function ScenarioMenu() {
  const t = useText();
  const scenarios = useProject((project) => project.scenarios);
  const activeId = useProject((project) => project.activeScenarioId);
  return (
    <div className="bar-field">
      <label htmlFor="scenario-select">{t('ui.scenario')}</label>
      <Select
        id="scenario-select"
        aria-label={t('ui.scenario')}
        style={{ minWidth: 116 }}
        value={activeId ?? PRESENT}
        onChange={(id: string) => selectScenario(id === PRESENT ? null : id)}
        options={[
          { value: PRESENT, label: t('ui.present-state') },
          ...scenarios.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'new', label: t('scenario.new'), onClick: () => createScenario() },
            {
              key: 'copy',
              label: t('scenario.copy'),
              disabled: !activeId,
              onClick: () => createScenario(activeId ?? undefined),
            },
            {
              key: 'compare',
              label: t('scenario.compare'),
              disabled: scenarios.length === 0,
              onClick: () => look({ dialog: 'compare' }),
            },
            {
              key: 'delete',
              label: t('scenario.delete'),
              danger: true,
              disabled: !activeId,
              onClick: () => activeId && deleteScenario(activeId),
            },
          ],
        }}
      >
        <Button
          type="text"
          icon={<EllipsisOutlined aria-hidden />}
          aria-label={t('scenario.menu')}
        />
      </Dropdown>
    </div>
  );
}

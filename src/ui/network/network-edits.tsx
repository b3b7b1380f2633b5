import { Button, Select } from 'antd';
import { useStore } from 'zustand';
import { deleteClosure } from '../../commands/scenario/network-edits.ts';
import { chooseLinkKind, chooseNetworkTool } from '../../commands/scenario/network-tool.ts';
import { setCircle } from '../../commands/project/settings.ts';
import { LINK_KINDS } from '../../core/network/network-model.ts';
import { networkToolStore } from '../../state/network-tool-store.ts';
import { activeScenario } from '../../state/project-store.ts';
import { useProject } from '../use-stores.ts';
import { flyToPlaces } from '../parts/fly-to-places.ts';
import { useText } from '../use-text.ts';
import { PartGain } from '../parts/part-gain.tsx';
import { EditFaults } from './edit-faults.tsx';
import { GainedPeople } from './gained-people.tsx';
import { LinkDrawing } from './link-drawing.tsx';
import { LinkLine } from './link-line.tsx';
import { WouldJoin } from './would-join.tsx';
import { useNetwork } from './use-walking.ts';

/** Links that the scenario adds to the walking network and stretches that it shuts. */
export function NetworkEditsSection() {
  const t = useText();
  const status = useNetwork((network) => network.status);
  const circle = useProject((project) => project.settings.circle);
  const edits = useProject((project) => activeScenario(project)?.network);
  const { mode, kind, corners } = useStore(networkToolStore);
  if (status !== 'ready') return null;
  const count = (edits?.links.length ?? 0) + (edits?.closures.length ?? 0);
  return (
    <section className="network-edits" aria-label={t('link.title')}>
      <h3>
        {t('link.title')} <span className="count tabular">{count}</span>
      </h3>
      <div className="button-row">
        <Select
          aria-label={t('link.kind')}
          style={{ minWidth: 110 }}
          value={kind}
          onChange={chooseLinkKind}
          options={LINK_KINDS.map((value) => ({ value, label: t(`link.${value}`) }))}
        />
        <Button
          type={mode === 'link' ? 'primary' : 'default'}
          aria-pressed={mode === 'link'}
          onClick={() => chooseNetworkTool('link')}
        >
          {mode !== 'link'
            ? t('link.draw')
            : t(corners.length > 0 ? 'link.click-end' : 'link.click-start')}
        </Button>
        <Button
          type={mode === 'closure' ? 'primary' : 'default'}
          aria-pressed={mode === 'closure'}
          onClick={() => chooseNetworkTool('closure')}
        >
          {t(mode === 'closure' ? 'link.click-street' : 'link.close-street')}
        </Button>
      </div>
      <LinkDrawing />
      <WouldJoin />
      {count > 0 ? (
        <ul className="plain-list">
          {edits?.links.map((link) => (
            <LinkLine key={link.id} link={link} />
          ))}
          {edits?.closures.map(({ id, lng, lat }) => (
            <li key={id} className="closed-line">
              <button type="button" className="link" onClick={() => flyToPlaces([[lng, lat]])}>
                {t('link.closed-street')} {id.replace('closure-', '')}
              </button>
              <PartGain of="closure" id={id} />
              <EditFaults id={id} />
              <Button size="small" onClick={() => deleteClosure(id)}>
                {t('facility.reopen')}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      {count > 0 && circle === 'network' ? <GainedPeople /> : null}
      {count > 0 && circle === 'straight' ? (
        <p className="hint">
          {t('link.straight-blind')}{' '}
          <button type="button" className="link" onClick={() => setCircle('network')}>
            {t('link.walk')}
          </button>
        </p>
      ) : null}
    </section>
  );
}

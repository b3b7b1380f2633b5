import { DeleteOutlined } from '@ant-design/icons';
import { Button, InputNumber, Select } from 'antd';
import { useStore } from 'zustand';
import {
  chooseLinkKind,
  chooseNetworkTool,
  deleteClosure,
  deleteLink,
  setLinkSteps,
} from '../../commands/network-edits.ts';
import { setCircle } from '../../commands/settings.ts';
import { LINK_KINDS, type NetworkLink } from '../../core/network/network-model.ts';
import { networkToolStore } from '../../state/network-tool-store.ts';
import { activeScenario } from '../../state/project-store.ts';
import { useProject } from '../use-stores.ts';
import { useText } from '../use-text.ts';
import { useNetwork } from './use-walking.ts';

function LinkLine({ link }: { link: NetworkLink }) {
  const t = useText();
  return (
    <li className="closed-line">
      <span>
        {t(`link.${link.kind}`)} {link.id.replace('link-', '')}
      </span>
      {link.kind === 'steps' ? (
        <InputNumber
          size="small"
          aria-label={t('link.step-count')}
          placeholder={t('link.step-count')}
          min={1}
          max={5000}
          precision={0}
          value={link.steps ?? null}
          onChange={(steps) => setLinkSteps(link.id, steps ?? undefined)}
        />
      ) : null}
      <Button
        size="small"
        icon={<DeleteOutlined aria-hidden />}
        aria-label={t('link.delete', { id: link.id })}
        onClick={() => deleteLink(link.id)}
      />
    </li>
  );
}

/** Links that the scenario adds to the walking network and stretches that it shuts. */
export function NetworkEditsSection() {
  const t = useText();
  const status = useNetwork((network) => network.status);
  const circle = useProject((project) => project.settings.circle);
  const edits = useProject((project) => activeScenario(project)?.network);
  const { mode, kind, from } = useStore(networkToolStore);
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
          {mode !== 'link' ? t('link.draw') : t(from ? 'link.click-end' : 'link.click-start')}
        </Button>
        <Button
          type={mode === 'closure' ? 'primary' : 'default'}
          aria-pressed={mode === 'closure'}
          onClick={() => chooseNetworkTool('closure')}
        >
          {t(mode === 'closure' ? 'link.click-street' : 'link.close-street')}
        </Button>
      </div>
      {count > 0 ? (
        <ul className="plain-list">
          {edits?.links.map((link) => (
            <LinkLine key={link.id} link={link} />
          ))}
          {edits?.closures.map(({ id }) => (
            <li key={id} className="closed-line">
              <span>
                {t('link.closed-street')} {id.replace('closure-', '')}
              </span>
              <Button size="small" onClick={() => deleteClosure(id)}>
                {t('facility.reopen')}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
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

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
import { distanceM } from '../../core/geo/sphere.ts';
import { LINK_KINDS, type NetworkLink } from '../../core/network/network-model.ts';
import { networkToolStore } from '../../state/network-tool-store.ts';
import { activeScenario } from '../../state/project-store.ts';
import { useProject } from '../use-stores.ts';
import { formatNumber } from '../../i18n/format.ts';
import { mapView } from '../map/map-handle.ts';
import { useLanguage, useText } from '../use-text.ts';
import { GainedPeople } from './gained-people.tsx';
import { useNetwork } from './use-walking.ts';

/** Room around a link that is flown to, in degrees: about 200 m. */
const AROUND_DEG = 0.002;

function flyTo(places: readonly (readonly [number, number])[]): void {
  const lngs = places.map(([lng]) => lng);
  const lats = places.map(([, lat]) => lat);
  mapView()?.flyToBounds([
    Math.min(...lngs) - AROUND_DEG,
    Math.min(...lats) - AROUND_DEG,
    Math.max(...lngs) + AROUND_DEG,
    Math.max(...lats) + AROUND_DEG,
  ]);
}

function lengthM(line: NetworkLink['line']): number {
  return line.slice(1).reduce((sum, [lng, lat], at) => {
    const [fromLng, fromLat] = line[at]!;
    return sum + distanceM({ lng: fromLng, lat: fromLat }, { lng, lat });
  }, 0);
}

function LinkLine({ link }: { link: NetworkLink }) {
  const t = useText();
  const language = useLanguage();
  return (
    <li className="closed-line">
      <button type="button" className="link" onClick={() => flyTo(link.line)}>
        {t(`link.${link.kind}`)} {link.id.replace('link-', '')}
      </button>
      <small className="tabular">
        {t('link.length', { metres: formatNumber(language, lengthM(link.line)) })}
      </small>
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
          {edits?.closures.map(({ id, lng, lat }) => (
            <li key={id} className="closed-line">
              <button type="button" className="link" onClick={() => flyTo([[lng, lat]])}>
                {t('link.closed-street')} {id.replace('closure-', '')}
              </button>
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

import { DeleteOutlined, EditOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useStore } from 'zustand';
import { deleteLink, setLinkSteps } from '../../commands/scenario/network-edits.ts';
import { editLinkLine } from '../../commands/scenario/network-tool.ts';
import {
  lineLengthM,
  mostSteps,
  proposeSteps,
  type NetworkLink,
} from '../../core/network/network-model.ts';
import { formatNumber } from '../../i18n/format.ts';
import { networkToolStore } from '../../state/network-tool-store.ts';
import { flyToPlaces } from '../parts/fly-to-places.ts';
import { NumberField } from '../parts/number-field.tsx';
import { PartGain, useGains } from '../parts/part-gain.tsx';
import { useLanguage, useText } from '../use-text.ts';
import { EditFaults } from './edit-faults.tsx';

/** One link that the scenario adds: where it is, how long, and its steps where it has any. */
export function LinkLine({ link }: { link: NetworkLink }) {
  const t = useText();
  const language = useLanguage();
  const isEdited = useStore(networkToolStore, ({ editedId }) => editedId === link.id);
  const lengthM = lineLengthM(link.line);
  const proposed = useGains(({ steps }) => steps[link.id]) ?? proposeSteps(lengthM, NaN);
  return (
    <li className="closed-line">
      <button type="button" className="link" onClick={() => flyToPlaces(link.line)}>
        {t(`link.${link.kind}`)} {link.id.replace('link-', '')}
      </button>
      <small className="tabular">
        {t('link.length', { metres: formatNumber(language, lengthM) })}
      </small>
      {link.kind === 'steps' ? (
        <NumberField
          size="small"
          aria-label={t('link.step-count')}
          placeholder={t('link.steps-worked-out', { n: formatNumber(language, proposed) })}
          min={1}
          max={mostSteps(lengthM)}
          precision={0}
          value={link.steps ?? null}
          onChange={(steps) => setLinkSteps(link.id, steps ?? undefined)}
        />
      ) : null}
      <Button
        size="small"
        type={isEdited ? 'primary' : 'default'}
        icon={<EditOutlined aria-hidden />}
        aria-label={t('link.edit-line', { id: link.id })}
        aria-pressed={isEdited}
        onClick={() => editLinkLine(link.id)}
      />
      <Button
        size="small"
        icon={<DeleteOutlined aria-hidden />}
        aria-label={t('link.delete', { id: link.id })}
        onClick={() => deleteLink(link.id)}
      />
      <PartGain of="link" id={link.id} />
      <EditFaults id={link.id} />
      {isEdited ? <p className="hint link-line-how">{t('link.edit-how')}</p> : null}
    </li>
  );
}

import { useStore } from 'zustand';
import { lineLengthM } from '../../core/network/network-model.ts';
import { formatNumber } from '../../i18n/format.ts';
import { networkToolStore } from '../../state/network-tool-store.ts';
import { useLanguage, useText } from '../use-text.ts';

/** What the tool for links or closures would meet at the pointer. */
export function WouldJoin() {
  const t = useText();
  const language = useLanguage();
  const { mode, aim } = useStore(networkToolStore);
  if (mode === null || !aim) return null;
  const act = mode === 'link' ? 'join' : 'close';
  if (!aim.join) return <p className="hint edit-fault">{t(`link.would-${act}-nothing`)}</p>;
  const metres = formatNumber(language, lineLengthM([aim.pointer, aim.join]));
  return <p className="hint tabular">{t(`link.would-${act}`, { metres })}</p>;
}

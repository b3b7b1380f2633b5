import type { Standard } from '../../core/standards/standard.ts';
import { useLibrary } from '../use-library.ts';
import { useText } from '../use-text.ts';

/** Who set a row and when. */
export function RowOrigin({ standard }: { standard: Standard }) {
  const t = useText();
  const library = useLibrary();
  const document = library.documentOf(standard.id);
  const set = document?.yearSet ?? (document?.date ? Number(document.date.slice(0, 4)) : undefined);
  const words = [
    document?.issuingLevel && t(`issuing.${document.issuingLevel}`),
    document && (set === undefined ? t('origin.unstated') : t('origin.set', { year: set })),
  ].filter(Boolean);
  return words.length > 0 ? <p className="hint">{words.join(' · ')}</p> : null;
}

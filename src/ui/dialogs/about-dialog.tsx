import { FactsTable } from '../parts/table/facts-table.tsx';
import { useText } from '../use-text.ts';
import { DialogFrame } from '../parts/dialog-frame.tsx';

const KEYS = [
  ['Ctrl+Z', 'about.key-undo'],
  ['Ctrl+Shift+Z', 'about.key-redo'],
  ['Alt+1 … 5', 'about.key-steps'],
  ['Alt+T', 'about.key-table'],
  ['Esc', 'about.key-escape'],
  ['← → PgUp PgDn', 'about.key-present'],
  ['Alt+↑↓←→', 'about.key-move'],
] as const;

export default function AboutDialog() {
  const t = useText();
  return (
    <DialogFrame title={t('about.title')}>
      <p>
        <b>{t('app.tagline')}</b>
      </p>
      <p>{t('about.what')}</p>
      <p>{t('about.private')}</p>
      <h3>{t('about.keys')}</h3>
      <FactsTable
        className="keys"
        facts={KEYS.map(([keys, text]) => [keys, <kbd key={keys}>{keys}</kbd>, t(text)])}
      />
      <h3>{t('about.words')}</h3>
      <p>{t('about.glossary')}</p>
      <p className="hint">{t('about.licence')}</p>
    </DialogFrame>
  );
}

import { useText } from '../use-text.ts';
import { DialogFrame } from './dialog-frame.tsx';

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
      <table className="keys">
        <tbody>
          {KEYS.map(([keys, text]) => (
            <tr key={keys}>
              <th scope="row">
                <kbd>{keys}</kbd>
              </th>
              <td>{t(text)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3>{t('about.words')}</h3>
      <p>{t('about.glossary')}</p>
      <p className="hint">{t('about.licence')}</p>
    </DialogFrame>
  );
}

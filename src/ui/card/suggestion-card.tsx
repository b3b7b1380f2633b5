import { Button } from 'antd';
import { select } from '../../commands/view/look.ts';
import { acceptSuggestion } from '../../commands/scenario/sites.ts';
import { suggestionWords } from '../../i18n/suggestion-text.ts';
import { useResults } from '../use-stores.ts';
import { useLanguage, useText } from '../use-text.ts';

/** A suggested site: what it would be and why, before it is taken. */
export function SuggestionCard({ id }: { id: string }) {
  const t = useText();
  const language = useLanguage();
  const suggestion = useResults(({ suggestions }) => suggestions?.find((each) => each.id === id));
  const outdated = useResults((results) => results.suggestionsOutdated);
  if (!suggestion) return <p className="empty">{t('suggestion.gone')}</p>;
  const { areaId, areaName } = suggestion;
  const { title, reason } = suggestionWords(language, suggestion);
  return (
    <>
      <h2>{title}</h2>
      <p className="reason">
        <b>{t('siting.why')}</b> {reason}
      </p>
      <p className="hint">{t('suggestion.card-hint')}</p>
      <div className="button-row">
        <Button
          type="primary"
          disabled={outdated}
          onClick={() => acceptSuggestion(suggestion, reason)}
        >
          {t('suggestion.accept')}
        </Button>
        <Button onClick={() => select({ type: 'area', id: areaId })}>
          {t('suggestion.area', { area: areaName })}
        </Button>
      </div>
    </>
  );
}

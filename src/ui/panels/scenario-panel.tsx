import { AimOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { lazy, memo, Suspense, useMemo, useState } from 'react';
import { look, select } from '../../commands/view/look.ts';
import { createScenario, renameScenario } from '../../commands/scenario/scenarios.ts';
import { acceptSuggestion, setFacilityClosed } from '../../commands/scenario/sites.ts';
import type { Suggestion } from '../../core/siting/suggest/suggestion.ts';
import { suggestionWords } from '../../i18n/suggestion-text.ts';
import { activeScenario } from '../../state/project-store.ts';
import { selectedAreaId } from '../../state/selected-area-id.ts';
import { EmptyStart } from '../parts/empty-start.tsx';
import { OpenSiting, SitingDoor } from '../siting/siting-door.tsx';
import { NetworkEditsSection } from '../network/network-edits.tsx';
import { useLibrary } from '../use-library.ts';
import { useProject, useResults, useView } from '../use-stores.ts';
import { useLanguage, usePick, useText } from '../use-text.ts';
import { BeforeAfter } from './before-after.tsx';
import { SiteList } from './site-list.tsx';

const DeliverySection = lazy(() => import('../delivery/delivery-section.tsx'));

const FIRST_SHOWN = 12;

function SuggestionLine({ suggestion }: { suggestion: Suggestion }) {
  const t = useText();
  const language = useLanguage();
  const words = suggestionWords(language, suggestion);
  return (
    <li className="suggestion">
      <button
        type="button"
        onClick={() => {
          look({ ruleId: suggestion.rule, kind: suggestion.kind });
          select({ type: 'area', id: suggestion.areaId });
        }}
      >
        <b>{words.title}</b>
        <small>{words.reason}</small>
      </button>
      <Button size="small" onClick={() => acceptSuggestion(suggestion, words.reason)}>
        {t('suggestion.accept')}
      </Button>
    </li>
  );
}

/** Suggestions of one standard: how many sites it still needs, then where. */
function SuggestionGroup({ ruleId, list }: { ruleId: string; list: readonly Suggestion[] }) {
  const t = useText();
  const pick = usePick();
  const [all, setAll] = useState(false);
  const standard = useLibrary().standardById(ruleId);
  const shown = all ? list : list.slice(0, FIRST_SHOWN);
  return (
    <details className="document" open={list.length <= FIRST_SHOWN}>
      <summary>
        <span>
          <b className="rule-id">{ruleId}</b> {standard ? pick(standard.title) : ''}
        </span>
        <span className="count tabular">{t('suggestion.sites', { n: list.length })}</span>
      </summary>
      <ul className="suggestions">
        {shown.map((suggestion) => (
          <SuggestionLine key={suggestion.id} suggestion={suggestion} />
        ))}
      </ul>
      {shown.length < list.length ? (
        <button type="button" className="link" onClick={() => setAll(true)}>
          {t('suggestion.all', { n: list.length })}
        </button>
      ) : null}
    </details>
  );
}

const SuggestionList = memo(function SuggestionList() {
  const t = useText();
  const suggestions = useResults((results) => results.suggestions);
  const areaId = useView((view) => selectedAreaId(view.selection, suggestions));
  const groups = useMemo(() => {
    const byRule = new Map<string, Suggestion[]>();
    const here = (suggestions ?? []).filter((each) => each.areaId === areaId);
    for (const each of here.length > 0 ? here : (suggestions ?? [])) {
      const list = byRule.get(each.rule);
      if (list) list.push(each);
      else byRule.set(each.rule, [each]);
    }
    return [...byRule];
  }, [suggestions, areaId]);
  const outdated = useResults((results) => results.suggestionsOutdated);
  if (suggestions === null) return <p className="hint">{t('suggestion.computing')}</p>;
  return (
    <>
      {outdated ? <p className="hint">{t('suggestion.computing')}</p> : null}
      {groups.length === 0 && !outdated ? <p className="empty">{t('suggestion.none')}</p> : null}
      <div className={outdated ? 'outdated' : undefined} inert={outdated}>
        <SuggestionGroups groups={groups} />
      </div>
    </>
  );
});

const SuggestionGroups = memo(function SuggestionGroups({
  groups,
}: {
  groups: readonly [string, Suggestion[]][];
}) {
  return groups.map(([ruleId, list]) => (
    <SuggestionGroup key={ruleId} ruleId={ruleId} list={list} />
  ));
});

/** The scenario in hand: its sites, closures and effect, and what is suggested next. */
export function ScenarioPanel() {
  const t = useText();
  const scenarioId = useProject((project) => activeScenario(project)?.id);
  const scenarioName = useProject((project) => activeScenario(project)?.name);
  const closedIds = useProject((project) => activeScenario(project)?.closedFacilityIds);
  const facilities = useProject((project) => project.facilities);
  const hasAreas = useProject((project) => project.areas.length > 0);
  const tool = useView((view) => view.tool);
  const closed = closedIds ?? [];
  if (!hasAreas) return <EmptyStart />;
  return (
    <SitingDoor>
      {scenarioId ? (
        <Input
          aria-label={t('scenario.name')}
          value={scenarioName}
          onChange={(event) => renameScenario(scenarioId, event.target.value)}
        />
      ) : (
        <div className="empty">
          <p>{t('scenario.present-is-fixed')}</p>
          <Button
            type="primary"
            icon={<PlusOutlined aria-hidden />}
            onClick={() => createScenario()}
          >
            {t('scenario.new')}
          </Button>
        </div>
      )}
      <div className="button-row">
        <Button
          className="draw-site"
          icon={<AimOutlined aria-hidden />}
          type={tool === 'add-site' ? 'primary' : 'default'}
          aria-pressed={tool === 'add-site'}
          onClick={() => look({ tool: tool === 'add-site' ? 'select' : 'add-site' })}
        >
          {tool === 'add-site' ? t('site.click-map') : t('site.draw')}
        </Button>
      </div>
      <SiteList />
      {closed.length > 0 ? (
        <>
          <h3>
            {t('scenario.closed')} <span className="count tabular">{closed.length}</span>
          </h3>
          <ul className="plain-list">
            {closed.map((id) => (
              <li key={id} className="closed-line">
                <span>{facilities.find((facility) => facility.id === id)?.name ?? id}</span>
                <Button size="small" onClick={() => setFacilityClosed(id, false)}>
                  {t('facility.reopen')}
                </Button>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <NetworkEditsSection />
      {scenarioId ? <BeforeAfter /> : null}
      <Suspense fallback={null}>
        <DeliverySection />
      </Suspense>
      <h3>{t('siting.title')}</h3>
      <OpenSiting />
      <h3>{t('suggestion.title')}</h3>
      <p className="hint">{t('suggestion.method')}</p>
      <SuggestionList />
    </SitingDoor>
  );
}

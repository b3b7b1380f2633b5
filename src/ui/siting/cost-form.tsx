import { InputNumber } from 'antd';
import { draftSiting } from '../../commands/siting/siting-look.ts';
import { kindRecord } from '../../core/vocabulary/kinds.ts';
import { COST_SOURCES, costsWith, LEAST_AREA_SOURCES } from '../../core/siting/question/costs.ts';
import type { SitingDraft } from '../../state/siting-draft.ts';
import { useProject } from '../use-stores.ts';
import { usePick, useText } from '../use-text.ts';

const FIGURES = [
  'yuanPerBed',
  'yuanPerPlace',
  'yuanPerM2',
  'm2PerBed',
  'm2PerPlace',
  'mostFloorAreaM2',
  'acquisitionYuan',
] as const;
const POSITIVE: ReadonlySet<string> = new Set(['m2PerBed', 'm2PerPlace', 'mostFloorAreaM2']);

/** Unit costs and sizes, each with the document it comes from; every figure can be the planner's own. */
export function CostForm({ draft }: { draft: SitingDraft }) {
  const t = useText();
  const pick = usePick();
  const candidates = useProject((project) => project.candidates);
  const costs = costsWith(draft.costs, candidates);
  const given = costsWith({}, candidates);
  const own = Object.keys(draft.costs).length;
  return (
    <details className="siting-group">
      <summary>
        {t('siting.costs')}
        {own > 0 ? <span className="count">{t('siting.costs-own', { n: own })}</span> : null}
      </summary>
      {FIGURES.map((field) => (
        <label key={field} className="siting-cost">
          <span>{t(`siting.cost.${field}`)}</span>
          <InputNumber
            aria-label={t(`siting.cost.${field}`)}
            min={POSITIVE.has(field) ? 0.1 : 0}
            value={costs[field]}
            onChange={(value) => {
              const { [field]: _before, ...rest } = draft.costs;
              const isOwn = value !== null && value !== given[field];
              draftSiting({ costs: isOwn ? { ...rest, [field]: value } : rest });
            }}
          />
          <small>
            {draft.costs[field] === undefined
              ? pick(COST_SOURCES[field].source)
              : t('siting.cost-own', { n: given[field] })}
          </small>
        </label>
      ))}
      <h4>{t('siting.least-areas')}</h4>
      {LEAST_AREA_SOURCES.map(({ kind, value: stated, source }) => {
        const record = kindRecord(kind);
        const name = record ? pick(record) : kind;
        const leasts = draft.costs.leastFloorAreaM2;
        const mine = leasts?.[kind];
        return (
          <label key={kind} className="siting-cost">
            <span>{name}</span>
            <InputNumber
              aria-label={t('siting.least-area-of', { kind: name })}
              min={0}
              suffix={t('unit.m2')}
              value={mine ?? stated}
              onChange={(value) => {
                if (value !== null) {
                  draftSiting({
                    costs: { ...draft.costs, leastFloorAreaM2: { ...leasts, [kind]: value } },
                  });
                }
              }}
            />
            <small>
              {mine === undefined || mine === stated
                ? pick(source)
                : t('siting.cost-own', { n: stated })}
            </small>
          </label>
        );
      })}
      {own > 0 ? (
        <button type="button" className="link" onClick={() => draftSiting({ costs: {} })}>
          {t('siting.costs-reset')}
        </button>
      ) : null}
    </details>
  );
}

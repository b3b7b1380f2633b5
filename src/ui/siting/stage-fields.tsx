import { Checkbox, InputNumber } from 'antd';
import { lazy, Suspense } from 'react';
import { draftSiting } from '../../commands/siting/siting-look.ts';
import { chooseLimit } from '../../commands/siting/siting-question.ts';
import { NEAR_TERM_END } from '../../core/plan/project.ts';
import type { SitingDraft, StageDraft } from '../../state/siting-draft.ts';
import { moneyUnitYuan } from '../../i18n/siting-text.ts';
import { useProject } from '../use-stores.ts';
import { useLanguage, useText } from '../use-text.ts';

const BudgetPick = lazy(() => import('./budget-pick.tsx'));

type Amounts = Pick<StageDraft, 'count' | 'budgetYuan'>;

interface AmountFieldsProps {
  limit: SitingDraft['limit'];
  amounts: Amounts;
  onChange: (change: Partial<Amounts>) => void;
  label: (field: 'count' | 'budget') => string;
}

/** A number of sites or a sum of money, whichever limits the plan. */
export function AmountFields({ limit, amounts, onChange, label }: AmountFieldsProps) {
  const t = useText();
  const language = useLanguage();
  const unit = moneyUnitYuan(language);
  if (limit === 'count') {
    return (
      <label>
        <span>{label('count')}</span>
        <InputNumber
          aria-label={label('count')}
          min={1}
          max={5000}
          precision={0}
          suffix={t('unit.site')}
          value={amounts.count}
          onChange={(count) => count !== null && onChange({ count })}
        />
      </label>
    );
  }
  if (limit === 'none') return null;
  return (
    <>
      <label>
        <span>{label('budget')}</span>
        <InputNumber
          aria-label={label('budget')}
          min={0.01}
          suffix={t('siting.unit-money')}
          value={amounts.budgetYuan / unit}
          onChange={(value) => value !== null && onChange({ budgetYuan: Math.round(value * unit) })}
        />
      </label>
      <Suspense fallback={null}>
        <BudgetPick
          label={`${label('budget')} · ${t('siting.from-budget')}`}
          onPick={(budgetYuan) => onChange({ budgetYuan })}
        />
      </Suspense>
    </>
  );
}

const STAGES = ['near', 'long'] as const;
const LONG_AFTER_YEARS = 10;

/** Near term and long term: what is built first stays. */
export function StageFields({ draft }: { draft: SitingDraft }) {
  const t = useText();
  const nearEnd = useProject((project) => project.settings.nearTermEnd ?? NEAR_TERM_END);
  const { stages, count, budgetYuan } = draft;
  const limit = chooseLimit(draft);
  const first = {
    near: { count, budgetYuan, year: nearEnd },
    long: { count: 2 * count, budgetYuan: 2 * budgetYuan, year: nearEnd + LONG_AFTER_YEARS },
  };
  return (
    <fieldset className="siting-group">
      <Checkbox
        checked={stages !== null}
        onChange={(event) => draftSiting({ stages: event.target.checked ? first : null })}
      >
        {t('siting.stages')}
      </Checkbox>
      {stages ? <p className="hint">{t('siting.stages.how')}</p> : null}
      {stages &&
        STAGES.map((stage) => {
          const change = (part: Partial<StageDraft>) =>
            draftSiting({ stages: { ...stages, [stage]: { ...stages[stage], ...part } } });
          return (
            <div key={stage} className="siting-stage">
              <b>{t(`siting.stage.${stage}`)}</b>
              <AmountFields
                limit={limit}
                amounts={stages[stage]}
                onChange={change}
                label={() => t('siting.stage-amount')}
              />
              <label>
                <span>{t('siting.stage-year')}</span>
                <InputNumber
                  aria-label={`${t(`siting.stage.${stage}`)} ${t('siting.stage-year')}`}
                  min={1990}
                  max={2100}
                  precision={0}
                  value={stages[stage].year}
                  onChange={(year) => year !== null && change({ year })}
                />
              </label>
            </div>
          );
        })}
    </fieldset>
  );
}

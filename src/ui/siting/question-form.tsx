import { CalculatorOutlined } from '@ant-design/icons';
import { Button, Checkbox, InputNumber, Segmented, Select } from 'antd';
import { askSiting } from '../../commands/siting/siting-ask.ts';
import { draftSiting } from '../../commands/siting/siting-look.ts';
import { chooseLimit } from '../../commands/siting/siting-question.ts';
import { PEOPLE_FIELDS, type PeopleField } from '../../core/vocabulary/people.ts';
import { KINDS, peopleServedBy } from '../../core/vocabulary/kinds.ts';
import {
  asksFor,
  findModel,
  QUESTION_MODELS,
  type QuestionModel,
} from '../../core/siting/question/models.ts';
import type { SitingDraft } from '../../state/siting-draft.ts';
import { activeScenario } from '../../state/project-store.ts';
import { useProject } from '../use-stores.ts';
import { usePick, useText } from '../use-text.ts';
import { CapacityFields } from './capacity-fields.tsx';
import { CandidateSources } from './candidate-sources.tsx';
import { CostForm } from './cost-form.tsx';
import { AmountFields, StageFields } from './stage-fields.tsx';
import { useSiting } from './use-siting.ts';

/** A question in the planner's words, the term of the literature below it. */
function modelOption({ data }: { data: { label: string; term: string } }) {
  return (
    <span className="siting-option">
      {data.label}
      <small>{data.term}</small>
    </span>
  );
}

function ModelSelect({ model }: { model: QuestionModel }) {
  const t = useText();
  return (
    <label className="siting-model">
      <span>{t('siting.ask')}</span>
      <Select
        aria-label={t('siting.ask')}
        value={model}
        listHeight={440}
        onChange={(value: QuestionModel) => draftSiting({ model: value })}
        options={QUESTION_MODELS.map((value) => ({
          value,
          label: t(`siting.model.${value}`),
          term: t(`siting.term.${value}`),
        }))}
        optionRender={modelOption}
      />
      <small className="siting-term">{t(`siting.term.${model}`)}</small>
      {findModel(model).within ? null : (
        <small className="siting-term">{t('siting.people-first')}</small>
      )}
    </label>
  );
}

/** Whom it is for and how far they walk; walker and circles are those of the settings. */
function PeopleFields({ draft }: { draft: SitingDraft }) {
  const t = useText();
  const pick = usePick();
  const settings = useProject((project) => project.settings);
  const { model, kind, group, minutes, sharePct } = draft;
  return (
    <>
      {asksFor(model, 'kind') ? (
        <>
          <label>
            <span>{t('siting.kind')}</span>
            <Select
              aria-label={t('siting.kind')}
              value={kind}
              showSearch={{ optionFilterProp: 'label' }}
              onChange={(value: string) => draftSiting({ kind: value, group: null, ratio: null })}
              options={KINDS.map((each) => ({ value: each.id, label: pick(each) }))}
            />
          </label>
          <label>
            <span>{t('siting.group')}</span>
            <Select
              aria-label={t('siting.group')}
              value={group ?? peopleServedBy(kind)}
              onChange={(value: PeopleField) => draftSiting({ group: value })}
              options={PEOPLE_FIELDS.map((value) => ({ value, label: t(`people.${value}`) }))}
            />
          </label>
        </>
      ) : null}
      {asksFor(model, 'minutes') ? (
        <label>
          <span>{t('siting.within')}</span>
          <InputNumber
            aria-label={t('siting.within')}
            min={1}
            max={120}
            suffix={t('unit.minute')}
            value={minutes ?? settings.minutes}
            onChange={(value) => draftSiting({ minutes: value })}
          />
        </label>
      ) : null}
      {asksFor(model, 'sharePct') ? (
        <label>
          <span>{t('siting.share')}</span>
          <InputNumber
            aria-label={t('siting.share')}
            min={1}
            max={100}
            suffix="%"
            value={sharePct}
            onChange={(value) => value !== null && draftSiting({ sharePct: value })}
          />
        </label>
      ) : null}
      {asksFor(model, 'capacity') ? <CapacityFields draft={draft} /> : null}
      {findModel(model).about === 'standards' ? (
        <p className="hint siting-setting">
          {t('siting.standards', { n: settings.standardIds.length })}
        </p>
      ) : null}
      <p className="hint siting-setting">
        {t('siting.settings', {
          circle: t(`circle.${settings.circle}`),
          speed: settings.speedMps,
        })}
      </p>
    </>
  );
}

function StandingFields({ draft }: { draft: SitingDraft }) {
  const t = useText();
  const drawnSites = useProject((project) => activeScenario(project)?.sites.length ?? 0);
  const closed = useProject((project) => activeScenario(project)?.closedFacilityIds.length ?? 0);
  return (
    <fieldset className="siting-group">
      <legend>{t('siting.standing')}</legend>
      <Checkbox
        checked={draft.existing}
        onChange={(event) => draftSiting({ existing: event.target.checked })}
      >
        {t('siting.existing')}
      </Checkbox>
      <Checkbox
        checked={draft.drawn && drawnSites > 0}
        disabled={drawnSites === 0}
        onChange={(event) => draftSiting({ drawn: event.target.checked })}
      >
        {drawnSites === 0 ? t('siting.no-drawn') : t('siting.drawn', { n: drawnSites })}
      </Checkbox>
      {closed > 0 ? <p className="hint">{t('siting.closed-out', { n: closed })}</p> : null}
    </fieldset>
  );
}

/** The question put together, in the planner's words. */
export function QuestionForm() {
  const t = useText();
  const draft = useSiting((state) => state.draft);
  const running = useSiting((state) => state.run !== null);
  const { limits } = findModel(draft.model);
  const limit = chooseLimit(draft);
  return (
    <form
      className="form siting-form"
      onSubmit={(event) => {
        event.preventDefault();
        void askSiting();
      }}
    >
      <ModelSelect model={draft.model} />
      <PeopleFields draft={draft} />
      {limits.length > 1 ? (
        <label>
          <span>{t('siting.limit')}</span>
          <Segmented
            aria-label={t('siting.limit')}
            value={limit}
            onChange={(value) => draftSiting({ limit: value })}
            options={limits.map((value) => ({ value, label: t(`siting.limit.${value}`) }))}
          />
        </label>
      ) : null}
      {draft.stages === null ? (
        <AmountFields
          limit={limit}
          amounts={draft}
          onChange={(change) => draftSiting(change)}
          label={(field) => t(`siting.${field}`)}
        />
      ) : null}
      {limit === 'none' ? null : <StageFields draft={draft} />}
      <CandidateSources draft={draft} />
      <StandingFields draft={draft} />
      <CostForm draft={draft} />
      <div className="siting-go">
        <label className="siting-limit">
          <span>{t('siting.time-limit')}</span>
          <InputNumber
            aria-label={t('siting.time-limit')}
            min={1}
            max={3600}
            suffix={t('siting.unit-second')}
            value={draft.timeLimitS}
            onChange={(value) => value !== null && draftSiting({ timeLimitS: value })}
          />
        </label>
        <Button
          type="primary"
          htmlType="submit"
          disabled={running}
          icon={<CalculatorOutlined aria-hidden />}
        >
          {t('siting.solve')}
        </Button>
      </div>
    </form>
  );
}

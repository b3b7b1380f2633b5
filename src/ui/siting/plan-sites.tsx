import { Button, Tag } from 'antd';
import { lookAtSiting } from '../../commands/siting/siting-look.ts';
import { takenIn } from '../../commands/siting/siting-inputs.ts';
import { takePlan } from '../../commands/siting/siting-take.ts';
import { kindRecord } from '../../core/vocabulary/kinds.ts';
import type { PlannedSite } from '../../core/siting/question/plan-answer.ts';
import { formatValue } from '../../i18n/format.ts';
import { moneyWords, siteReasonLines } from '../../i18n/siting-text.ts';
import { activeScenario } from '../../state/project-store.ts';
import type { AskedPlan } from '../../state/siting-store.ts';
import { mapView } from '../parts/map-handle.ts';
import { useProject } from '../use-stores.ts';
import { useLanguage, usePick, useText } from '../use-text.ts';
import { PlaceRoleSelect } from './candidate-facts.tsx';
import { useSiting } from './use-siting.ts';

interface SiteLineProps {
  plan: AskedPlan;
  site: PlannedSite;
  index: number;
  sure: boolean;
  taken: boolean;
}

function SiteLine({ plan, site, index, sure, taken }: SiteLineProps) {
  const t = useText();
  const language = useLanguage();
  const pick = usePick();
  const shown = useSiting((state) => state.siteId === site.id);
  const { id, lng, lat, kinds, uses, costYuan, required, stage, year } = site;
  const name = site.name || t('site.default-name', { n: index + 1 });
  const kindNames = kinds.map((kind) => {
    const record = kindRecord(kind);
    return record ? pick(record) : kind;
  });
  const sum = (of: 'floorAreaM2' | 'beds' | 'places') =>
    uses.reduce((total, use) => total + use[of], 0);
  const facts = [
    kindNames.join(language === 'en' ? ' + ' : '＋'),
    formatValue(language, sum('floorAreaM2'), 'm2'),
    ...(sum('beds') > 0 ? [t('suggestion.beds', { n: sum('beds') })] : []),
    ...(sum('places') > 0 ? [t('suggestion.places', { n: sum('places') })] : []),
    moneyWords(language, costYuan),
  ];
  return (
    <li className="siting-site">
      <button
        type="button"
        className="siting-site-head"
        aria-expanded={shown}
        onClick={() => {
          lookAtSiting({ siteId: shown ? null : id });
          if (!shown) mapView()?.showBox([lng, lat, lng, lat]);
        }}
      >
        <span className="siting-number tabular">{index + 1}</span>
        <span>
          <b>{name}</b>
          <small>{facts.join(' · ')}</small>
        </span>
      </button>
      <div className="siting-tags">
        {required ? <Tag>{t('siting.tag.required')}</Tag> : null}
        {sure ? <Tag color="processing">{t('siting.tag.sure')}</Tag> : null}
        {plan.question.stages ? (
          <Tag>
            {t(`siting.stage.${stage}`)}
            {year === undefined ? '' : ` ${year}`}
          </Tag>
        ) : null}
        <Button size="small" disabled={taken} onClick={() => takePlan([id])}>
          {t(taken ? 'siting.taken' : 'siting.take-one')}
        </Button>
      </div>
      {shown ? (
        <div className="reason siting-reason">
          <b>{t('siting.why')}</b>
          <ul>
            {siteReasonLines(language, site, plan.answer).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <label className="siting-next">
            <span>{t('siting.role-next')}</span>
            <PlaceRoleSelect id={id} name={name} />
          </label>
        </div>
      ) : null}
    </li>
  );
}

/** The sites of the plan, each with why it is where it is. */
export function PlanSites({ plan }: { plan: AskedPlan }) {
  const t = useText();
  const sureIds = useSiting((state) => (state.first ?? state.plan)?.alternatives?.sureIds);
  const taken = takenIn(plan, useProject(activeScenario));
  const { chosen } = plan.answer;
  const isOther = useSiting((state) => state.first !== null);
  if (chosen.length === 0) {
    return <p className="empty">{t(isOther ? 'siting.nothing-built' : 'siting.no-sites')}</p>;
  }
  return (
    <>
      <p className="hint">{t(sureIds ? 'siting.sure-hint' : 'siting.sites-hint')}</p>
      <ol className="siting-sites">
        {chosen.map((site, index) => (
          <SiteLine
            key={site.id}
            plan={plan}
            site={site}
            index={index}
            taken={taken.has(site.id)}
            sure={sureIds?.includes(site.id) === true}
          />
        ))}
      </ol>
    </>
  );
}

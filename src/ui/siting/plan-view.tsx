import { Alert, Button, Segmented } from 'antd';
import { addPlanScene, takePlan } from '../../commands/siting/siting-take.ts';
import { lookAtSiting } from '../../commands/siting/siting-look.ts';
import { isOutdated, takenIn } from '../../commands/siting/siting-inputs.ts';
import { showFirstPlan } from '../../commands/siting/siting-more.ts';
import { activeScenario } from '../../state/project-store.ts';
import { SITING_TABS } from '../../state/siting-store.ts';
import { useProject } from '../use-stores.ts';
import { useText } from '../use-text.ts';
import { AccessView } from './access-view.tsx';
import { CurveView } from './curve-view.tsx';
import { PlanFigures } from './plan-figures.tsx';
import { PlanSites } from './plan-sites.tsx';
import { useSiting } from './use-siting.ts';

const VIEWS = { plan: PlanFigures, sites: PlanSites, curve: CurveView, access: AccessView };

/** The plan in hand: figures and proof, sites with their reasons, curve and alternatives, access. */
export function PlanView() {
  const t = useText();
  const tab = useSiting((state) => state.tab);
  const plan = useSiting((state) => state.plan)!;
  const isOther = useSiting((state) => state.first !== null);
  const outdated = useProject((project) => isOutdated(plan, project));
  const scenario = useProject(activeScenario);
  const taken = takenIn(plan, scenario);
  const { chosen } = plan.answer;
  const left = chosen.filter(({ id }) => !taken.has(id)).length;
  const View = VIEWS[tab];
  return (
    <>
      {isOther ? (
        <Alert
          type="info"
          title={t('siting.other-plan', { n: chosen.length })}
          action={
            <Button size="small" onClick={showFirstPlan}>
              {t('siting.first-plan')}
            </Button>
          }
        />
      ) : null}
      {outdated ? <Alert type="warning" title={t('siting.outdated')} /> : null}
      <div className="button-row siting-take">
        <Button type="primary" disabled={left === 0} onClick={() => takePlan()}>
          {left === 0 && chosen.length > 0
            ? t('siting.all-taken')
            : t('siting.take-all', { n: left })}
        </Button>
        <Button disabled={chosen.length === 0} onClick={() => addPlanScene()}>
          {t('siting.add-scene')}
        </Button>
      </div>
      <Segmented
        block
        className="siting-tabs"
        aria-label={t('siting.tabs')}
        value={tab}
        onChange={(value) => lookAtSiting({ tab: value })}
        options={SITING_TABS.map((value) => ({
          value,
          label: t(`siting.tab.${value}`, { n: chosen.length }),
        }))}
      />
      <View plan={plan} />
    </>
  );
}

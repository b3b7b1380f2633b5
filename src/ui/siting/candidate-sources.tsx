import { Checkbox, InputNumber, Select } from 'antd';
import { draftSiting, takeCandidatesFrom } from '../../commands/siting/siting-look.ts';
import { findFootprintsUrl } from '../../commands/siting/siting-request.ts';
import { hasCome, IDLE_STEPS, type IdleStep } from '../../core/vocabulary/idle-steps.ts';
import type { Candidate } from '../../core/plan/records/candidate.ts';
import { makeNetworkKey } from '../../commands/network-files.ts';
import { CANDIDATE_SOURCES, type SitingDraft } from '../../state/siting-draft.ts';
import { useProject } from '../use-stores.ts';
import { useText } from '../use-text.ts';
import { CandidateList } from './candidate-list.tsx';

const NONE: readonly Candidate[] = [];

/** Grid points, junctions and outlines that were fixed or forbidden in a plan. */
function FixedPlaces({ fixed }: { fixed: SitingDraft['fixedPlaces'] }) {
  const t = useText();
  const roles = Object.values(fixed);
  if (roles.length === 0) return null;
  const count = (role: (typeof roles)[number]) => roles.filter((each) => each === role).length;
  return (
    <p className="hint">
      {t('siting.fixed-places', { required: count('required'), forbidden: count('forbidden') })}{' '}
      <button type="button" className="link" onClick={() => draftSiting({ fixedPlaces: {} })}>
        {t('siting.fixed-clear')}
      </button>
    </p>
  );
}

/** Where sites may stand: the list of idle buildings, and places found where the need is. */
export function CandidateSources({ draft }: { draft: SitingDraft }) {
  const t = useText();
  const candidates = useProject((project) => project.candidates ?? NONE);
  const hasFootprints = useProject((project) => findFootprintsUrl(project) !== null);
  const hasNetwork = useProject((project) => makeNetworkKey(project) !== '');
  const { sources, mostPlaces, leastFootprintM2, footprintFloors, fixedPlaces } = draft;
  const atHand = {
    project: candidates.length > 0,
    footprints: hasFootprints,
    junctions: hasNetwork,
    grid: true,
  };
  const made = sources.footprints || sources.junctions || sources.grid;
  return (
    <fieldset className="siting-group">
      <legend>{t('siting.candidates')}</legend>
      {CANDIDATE_SOURCES.map((source) => (
        <Checkbox
          key={source}
          checked={sources[source] && atHand[source]}
          disabled={!atHand[source]}
          onChange={(event) => takeCandidatesFrom(source, event.target.checked)}
        >
          {atHand[source]
            ? t(`siting.source.${source}`, { n: candidates.length })
            : t(`siting.source-missing.${source}`)}
        </Checkbox>
      ))}
      {sources.project && candidates.length > 0 ? (
        <label>
          <span>{t('idle-step.at-least')}</span>
          <Select
            aria-label={t('idle-step.at-least')}
            value={draft.atLeast}
            options={[
              { value: null, label: t('idle-step.any') },
              ...IDLE_STEPS.map((step) => ({
                value: step,
                label: t('idle-step.count', {
                  step: t(`idle-step.${step}`),
                  n: candidates.filter(({ idleStep }) => hasCome(idleStep, step)).length,
                }),
              })),
            ]}
            onChange={(atLeast: IdleStep | null) => draftSiting({ atLeast })}
          />
        </label>
      ) : null}
      {made ? (
        <label>
          <span>{t('siting.most-places')}</span>
          <InputNumber
            aria-label={t('siting.most-places')}
            min={1}
            max={5000}
            precision={0}
            value={mostPlaces}
            onChange={(value) => value !== null && draftSiting({ mostPlaces: value })}
          />
        </label>
      ) : null}
      {sources.footprints ? (
        <label>
          <span>{t('siting.least-footprint')}</span>
          <InputNumber
            aria-label={t('siting.least-footprint')}
            min={0}
            suffix={t('unit.m2')}
            value={leastFootprintM2}
            onChange={(value) => value !== null && draftSiting({ leastFootprintM2: value })}
          />
        </label>
      ) : null}
      {sources.footprints ? (
        <label>
          <span>{t('siting.footprint-floors')}</span>
          <InputNumber
            aria-label={t('siting.footprint-floors')}
            min={1}
            max={60}
            suffix={t('siting.unit-floor')}
            value={footprintFloors}
            onChange={(value) => value !== null && draftSiting({ footprintFloors: value })}
          />
        </label>
      ) : null}
      <FixedPlaces fixed={fixedPlaces} />
      <p className="hint">{t(made ? 'siting.in-need' : 'siting.candidates-hint')}</p>
      {candidates.length > 0 ? <CandidateList candidates={candidates} /> : null}
    </fieldset>
  );
}

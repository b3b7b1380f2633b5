import { select } from '../../commands/view/look.ts';
import type { PlanAnswer, StateFigures } from '../../core/siting/question/plan-answer.ts';
import { formatNumber, formatPercent, formatShare } from '../../i18n/format.ts';
import {
  assumedLines,
  clashGroups,
  kindName,
  leftWords,
  planWords,
  proofWords,
  stageLines,
} from '../../i18n/plan-text.ts';
import { findingWords, minutesWords, moneyWords, objectiveWords } from '../../i18n/siting-text.ts';
import { ratioLine } from '../../i18n/ratio-text.ts';
import { wayMinutes, wayName } from '../../i18n/way-text.ts';
import type { AskedPlan } from '../../state/siting-store.ts';
import { DataTable } from '../parts/table/data-table.tsx';
import { VerdictMark } from '../parts/verdict-mark.tsx';
import { useLanguage, useText } from '../use-text.ts';

const VERDICTS = ['met', 'unmet', 'unassessed'] as const;
const CLASHES_SHOWN = 12;
const AREAS_SHOWN = 6;
/** What more candidates could mend. */
const WANTS_PLACES: ReadonlySet<string> = new Set(['no-candidate', 'too-small', 'out-of-reach']);

/** Objective, bound, gap, whether it is proven, and the time it took. */
function Proof({ answer }: { answer: PlanAnswer }) {
  const t = useText();
  const language = useLanguage();
  const { unit, objective, bound, gapPct, proven, seconds, costYuan, candidates } = answer;
  const figures = [
    ['objective', objectiveWords(language, unit, objective)],
    ['bound', objectiveWords(language, unit, bound)],
    ['gap', Number.isFinite(gapPct) ? formatPercent(language, gapPct, 2) : '—'],
    ['proven', t(proven ? 'siting.is-proven' : 'siting.not-proven')],
    ['time', t('siting.seconds', { n: formatNumber(language, seconds, 2) })],
    ['cost', moneyWords(language, costYuan)],
  ] as const;
  return (
    <>
      <p className="siting-verdict">{proofWords(language, answer)}</p>
      <p className="siting-sentence">{planWords(language, answer)}</p>
      <dl className="figures siting-figures">
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt>{t(`siting.figure.${name}`)}</dt>
            <dd className="tabular">{value}</dd>
          </div>
        ))}
      </dl>
      {answer.ratio ? (
        <p className="hint">{ratioLine(language, answer.ratio, answer.group)}</p>
      ) : null}
      <p className="hint">
        {t('siting.candidates-of', {
          given: candidates.given,
          dominated: candidates.dominated,
          useless: candidates.useless,
        })}
        {answer.mergedInto ? ` ${t('siting.merged', answer.mergedInto)}` : ''}
        {answer.spreadEvenly ? ` ${t('siting.spread')}` : ''}
      </p>
      {assumedLines(language, answer).map((line) => (
        <p key={line} className="hint">
          {line}
        </p>
      ))}
    </>
  );
}

/** The plan beside today. */
function Beside({ answer }: { answer: PlanAnswer }) {
  const t = useText();
  const language = useLanguage();
  const { today, plan, kind, group, minutes, circle, ratio } = answer;
  const names = {
    kind: kindName(language, kind),
    group: t(`people.${group}`),
    within: wayMinutes(language, circle, minutes),
    way: wayName(language, circle),
  };
  const time = (seconds: number | null) =>
    seconds === null ? '—' : minutesWords(language, seconds);
  const people = (value: number | null | undefined) =>
    value == null ? '—' : formatNumber(language, value);
  const share = (value: number | null | undefined, { peopleTotal }: StateFigures) =>
    formatShare(language, value ?? undefined, peopleTotal ?? undefined);
  const beyond = Math.max(today.peopleUnreached ?? 0, plan.peopleUnreached ?? 0) >= 0.5;
  type Figure = [string, (state: StateFigures) => string];
  const served: Figure[] = [
    ['served', ({ peopleServed }) => people(peopleServed)],
    ['served-share', (state) => share(state.peopleServed, state)],
  ];
  const unreached: Figure[] = [['unreached', ({ peopleUnreached }) => people(peopleUnreached)]];
  const figures: Figure[] = [
    ['facilities', ({ facilities }) => formatNumber(language, facilities)],
    ['within', ({ peopleWithin }) => people(peopleWithin)],
    ['share', (state) => share(state.peopleWithin, state)],
    ...(ratio ? served : []),
    ['mean', ({ meanS }) => time(meanS)],
    ['worst', ({ worstS }) => time(worstS)],
    ...(beyond ? unreached : []),
  ];
  const rows = [
    ...figures.map(([name, value]) => ({
      id: name,
      name: t(`siting.beside.${name}` as 'siting.beside.within', names),
      today: value(today),
      plan: value(plan),
    })),
    ...VERDICTS.map((verdict) => ({
      id: verdict,
      name: <VerdictMark verdict={verdict} />,
      today: String(today.verdicts[verdict]),
      plan: String(plan.verdicts[verdict]),
    })),
  ];
  return (
    <DataTable
      className="before-after siting-table"
      rows={rows}
      rowKey={({ id }) => id}
      rowClass={(row) => (row.today === row.plan ? undefined : 'changed')}
      columns={[
        {
          id: 'name',
          header: <span className="visually-hidden">{t('siting.figure-name')}</span>,
          namesRow: true,
          render: (row) => row.name,
        },
        { id: 'today', header: t('siting.today'), number: true, render: (row) => row.today },
        { id: 'plan', header: t('siting.with-plan'), number: true, render: (row) => row.plan },
      ]}
    />
  );
}

function StageNotes({ answer }: { answer: PlanAnswer }) {
  const t = useText();
  const lines = stageLines(useLanguage(), answer);
  if (lines.length === 0) return null;
  return (
    <>
      <h3>{t('siting.stages.title')}</h3>
      <p className="hint">{t('siting.stages.how')}</p>
      <ul className="siting-stages">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}

function AreaLink({ id, words }: { id: string; words: string }) {
  return (
    <button type="button" className="link" onClick={() => select({ type: 'area', id })}>
      {words}
    </button>
  );
}

function Clashes({ answer }: { answer: PlanAnswer }) {
  const t = useText();
  const language = useLanguage();
  const { clashes } = answer;
  const groups = clashGroups(language, clashes);
  if (clashes.length === 0) return null;
  return (
    <>
      <h3>
        {t('siting.clashes')} <span className="count tabular">{clashes.length}</span>
      </h3>
      <p className="hint">{t('siting.clashes-hint')}</p>
      <ul className="plain-issues">
        {groups.slice(0, CLASHES_SHOWN).map(({ words, areas }) => (
          <li key={words} className="issue-warning">
            {areas.length > 1 ? (
              <details>
                <summary>{words}</summary>
                {areas.map(({ areaId, areaName }) => (
                  <AreaLink key={areaId} id={areaId} words={areaName} />
                ))}
              </details>
            ) : areas[0] ? (
              <AreaLink id={areas[0].areaId} words={words} />
            ) : (
              words
            )}
          </li>
        ))}
      </ul>
      {groups.length > CLASHES_SHOWN ? (
        <p className="hint">{t('siting.more', { n: groups.length - CLASHES_SHOWN })}</p>
      ) : null}
      {clashes.some(({ code }) => WANTS_PLACES.has(code)) ? (
        <p className="hint">{t('siting.clashes-way-out')}</p>
      ) : null}
    </>
  );
}

/** What the plan brings, how good it is known to be, what stands in the way, and who is still left out. */
export function PlanFigures({ plan }: { plan: AskedPlan }) {
  const t = useText();
  const language = useLanguage();
  const { answer, left } = plan;
  const { closed, worsened, leftOut } = answer;
  return (
    <>
      <Proof answer={answer} />
      <Beside answer={answer} />
      <StageNotes answer={answer} />
      {closed.length > 0 ? (
        <>
          <h3>
            {t('siting.closed')} <span className="count tabular">{closed.length}</span>
          </h3>
          <p>{findingWords(language, closed)}</p>
        </>
      ) : null}
      {worsened.length > 0 ? (
        <p className="hint">{t('siting.worsened', { n: worsened.length })}</p>
      ) : null}
      <Clashes answer={answer} />
      {answer.plan.peopleTotal === null ? null : (
        <>
          <h3>{t('siting.left-title')}</h3>
          <p>{leftWords(language, answer, left)}</p>
          {left.length > 0 ? (
            <ul className="plain-list siting-left">
              {left.slice(0, AREAS_SHOWN).map(({ areaId, areaName, people }) => (
                <li key={areaId}>
                  <button type="button" onClick={() => select({ type: 'area', id: areaId })}>
                    <span>{areaName}</span>
                    <span className="tabular">{formatNumber(language, people)}</span>
                  </button>
                </li>
              ))}
            </ul>
          ) : null}
          {leftOut.points.length > 0 ? (
            <p className="hint">{t('siting.left-on-map', { n: leftOut.points.length })}</p>
          ) : null}
        </>
      )}
    </>
  );
}

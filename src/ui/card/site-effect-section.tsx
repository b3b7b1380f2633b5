import { lookAtRule } from '../../commands/view/look.ts';
import type { Finding } from '../../core/assess/findings/assessment.ts';
import type { ReachedGroup } from '../../core/assess/findings/site-effect.ts';
import { formatNumber, formatShare } from '../../i18n/format.ts';
import { signedNumber } from '../../i18n/gain-text.ts';
import { nearestWords, rowOfArea, stillWords } from '../../i18n/site-effect-text.ts';
import { kindName } from '../../i18n/plan-text.ts';
import { DataTable } from '../parts/table/data-table.tsx';
import { useLibrary } from '../use-library.ts';
import { useLanguage, useText } from '../use-text.ts';
import { useSiteAnswer } from '../use-site-effect.ts';

function Rows({
  title,
  findings,
  words,
}: {
  title: string;
  findings: readonly Finding[];
  words: (finding: Finding) => string;
}) {
  if (findings.length === 0) return null;
  return (
    <>
      <p className="hint">{title}</p>
      <ul className="plain-list">
        {findings.map((finding) => (
          <li key={`${finding.rule}/${finding.part ?? ''}/${finding.areaId}`}>
            <button type="button" className="link" onClick={() => lookAtRule(finding.rule)}>
              {words(finding)}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What a site does while the rest of the scenario stays: whom it newly reaches, what it closes, what stays open. */
export function SiteEffectSection({ id }: { id: string }) {
  const t = useText();
  const language = useLanguage();
  const library = useLibrary();
  const answer = useSiteAnswer(id);
  if (!answer) return <p className="hint">{t('ui.computing')}…</p>;
  const { effect, nearest } = answer;
  const { people, ground, closed, opened, open } = effect;
  const share = (value: number, { of }: ReachedGroup) =>
    of === undefined ? formatNumber(language, value) : formatShare(language, value, of);
  return (
    <section className="site-effect" aria-label={t('site-effect.title')}>
      <h3>{t('site-effect.title')}</h3>
      {people.length > 0 ? (
        <DataTable
          className="before-after"
          rows={people}
          rowKey={({ group }) => group}
          columns={[
            {
              id: 'group',
              header: kindName(language, effect.kind),
              namesRow: true,
              render: ({ group }) => t(`people.${group}`),
            },
            {
              id: 'before',
              header: t('site-effect.without'),
              className: 'tabular',
              render: (row) => share(row.before, row),
            },
            {
              id: 'after',
              header: t('site-effect.with'),
              className: 'tabular',
              render: (row) => share(row.after, row),
            },
            {
              id: 'gain',
              header: t('site-effect.newly'),
              className: 'tabular',
              render: ({ before, after }) => signedNumber(language, after - before),
            },
          ]}
        />
      ) : null}
      {people.length === 0 && ground ? (
        <p className="tabular">
          {t('site-effect.ground-share', {
            before: formatShare(language, ground.before, ground.of),
            after: formatShare(language, ground.after, ground.of),
          })}
        </p>
      ) : null}
      <Rows
        title={t('site-effect.closed', { n: closed.length })}
        findings={closed}
        words={(finding) => rowOfArea(language, finding, library)}
      />
      <Rows
        title={t('site-effect.opened', { n: opened.length })}
        findings={opened}
        words={(finding) => rowOfArea(language, finding, library)}
      />
      <Rows
        title={t('site-effect.left-open', { n: open.length })}
        findings={open}
        words={(finding) => stillWords(language, finding, library)}
      />
      {nearest ? <p className="hint">{nearestWords(language, nearest)}</p> : null}
    </section>
  );
}

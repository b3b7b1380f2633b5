import './import-crs.css';
import { Alert, Button, Radio } from 'antd';
import { useState } from 'react';
import { useStore } from 'zustand';
import { chooseCrs } from '../../commands/importing/import-files.ts';
import type { Crs } from '../../core/vocabulary/crs.ts';
import type { TextKey } from '../../i18n/catalogue.ts';
import { formatNumber } from '../../i18n/format.ts';
import { asksForCrs } from '../../io/guard/asks-for-crs.ts';
import { crsName } from '../../i18n/crs-name.ts';
import { findEpsgSystem } from '../../core/geo/epsg-system.ts';
import type { FileGuard } from '../../io/guard/guard-file.ts';
import { groundWords } from '../../i18n/ground-words.ts';
import { importStore, type PendingFile } from '../../state/import-store.ts';
import { useLanguage, useText } from '../use-text.ts';
import { ImportCrsFit } from './import-crs-fit.tsx';
import { ImportCrsMap } from './import-crs-map.tsx';

/** What to say beside the grounds: an old datum, a statement of the file that is doubted, or that nothing could confirm. */
function cautionOf(
  { stated, choices }: FileGuard,
  crs: Crs,
): 'datum-uncertain' | 'stated-doubted' | 'stated-unchecked' | undefined {
  const datum = findEpsgSystem(crs)?.datum;
  if (datum === 'beijing54' || datum === 'xian80') return 'datum-uncertain';
  const [best] = choices;
  if (stated === undefined || !best) return undefined;
  if (best.crs !== stated) return 'stated-doubted';
  const isDegrees = stated === 'wgs84' || stated === 'cgcs2000';
  const alone = best.grounds.every(({ code }) => code === 'stated');
  return isDegrees && alone && crs === stated ? 'stated-unchecked' : undefined;
}

/** Why the planner is asked where nothing that the file states is doubted. */
function doubtKey({ doubt }: FileGuard): TextKey {
  return doubt === undefined ? 'crs.ask-detail' : `crs.ask-${doubt}`;
}

/** How sure the coordinate system of a file is, why, and what each choice would do; asks when it is not sure. */
export function ImportCrsGuard({ file }: { file: PendingFile }) {
  const t = useText();
  const language = useLanguage();
  const [opened, setOpened] = useState(false);
  const [hovered, setHovered] = useState<number | null>(null);
  const followers = useStore(importStore, ({ files }) =>
    files
      .filter((each) => each.crsAfter?.key === file.key)
      .map(({ fileName }) => fileName)
      .join(t('ui.list-comma')),
  );
  const { guard, mapping, crsChosen, crsAfter, key } = file;
  if (!guard || !mapping) return null;
  if (guard.choices.length === 0) {
    if (!guard.unknown || crsChosen) return null;
    return (
      <section className="crs-guard" aria-label={t('crs.guard')}>
        <Alert
          type="warning"
          showIcon
          title={t('crs.guard-unknown')}
          description={t('crs.unknown-detail')}
        />
        <ImportCrsFit fileKey={key} />
      </section>
    );
  }
  const asks = asksForCrs(guard) && !crsChosen;
  const open = asks || opened;
  const at = guard.choices.findIndex(({ crs }) => crs === mapping.crs);
  const own = guard.choices[at];
  // Nothing that is weighed is ever wholly sure.
  const percent = (share: number) =>
    share > 0.99 ? '＞99%' : share < 0.01 ? '＜1%' : `${formatNumber(language, share * 100)}%`;
  const caution = cautionOf(guard, mapping.crs);
  const cautionWords =
    caution &&
    t(`crs.${caution}`, {
      stated: crsName(
        language,
        caution === 'datum-uncertain' ? mapping.crs : (guard.stated ?? mapping.crs),
      ),
      crs: crsName(language, guard.choices[0]!.crs),
    });
  return (
    <section className="crs-guard" aria-label={t('crs.guard')}>
      {asks ? (
        <Alert
          type="warning"
          showIcon
          title={t('crs.ask')}
          description={cautionWords ?? t(doubtKey(guard))}
        />
      ) : (
        <p>
          {crsAfter
            ? t('crs.followed', { crs: crsName(language, mapping.crs), file: crsAfter.fileName })
            : own
              ? t(crsChosen ? 'crs.chosen' : 'crs.own', {
                  crs: crsName(language, own.crs),
                  pct: percent(own.confidence),
                  grounds: groundWords(language, own.grounds),
                })
              : t('crs.own-unlisted', { crs: crsName(language, mapping.crs) })}{' '}
          <Button type="link" size="small" aria-expanded={open} onClick={() => setOpened(!opened)}>
            {t(opened ? 'crs.hide' : 'crs.show')}
          </Button>
          {cautionWords ? <small>{cautionWords}</small> : null}
          {followers === '' ? null : <small>{t('crs.followers', { files: followers })}</small>}
        </p>
      )}
      {open ? (
        <div className="crs-choices">
          <Radio.Group
            aria-label={t('import.crs')}
            value={asks ? null : mapping.crs}
            onChange={(event) => chooseCrs(key, event.target.value as Crs)}
          >
            {guard.choices.map((choice, index) => (
              <Radio
                key={choice.crs}
                value={choice.crs}
                onMouseEnter={() => setHovered(index)}
                onMouseLeave={() => setHovered(null)}
                onFocus={() => setHovered(index)}
                onBlur={() => setHovered(null)}
              >
                <b>{crsName(language, choice.crs)}</b>{' '}
                <span className="tabular">{percent(choice.confidence)}</span>
                <small>
                  {groundWords(language, choice.grounds)}
                  {index > 0 && Number.isFinite(choice.shiftM)
                    ? ` · ${t('crs.shift', { metres: formatNumber(language, choice.shiftM) })}`
                    : ''}
                </small>
              </Radio>
            ))}
          </Radio.Group>
          <ImportCrsMap guard={guard} shown={hovered ?? Math.max(0, at)} />
        </div>
      ) : null}
    </section>
  );
}

import { yearOfToday } from '../../commands/standards/look-ahead.ts';
import type { Standard, StandardPart } from '../../core/standards/standard.ts';
import { passedYear } from '../../core/standards/target.ts';
import { useLibrary } from '../use-library.ts';
import { useProject } from '../use-stores.ts';
import { usePick, useText } from '../use-text.ts';

/** Who set a row and when, whether its target year has passed and what follows it. */
export function RowOrigin({ standard, part }: { standard: Standard; part?: StandardPart }) {
  const t = useText();
  const pick = usePick();
  const library = useLibrary();
  const year = useProject(({ settings }) => settings.year) ?? yearOfToday();
  const document = library.documentOf(standard.id);
  const set = document?.yearSet ?? (document?.date ? Number(document.date.slice(0, 4)) : undefined);
  const passed = part && passedYear(part, year);
  const followed = (standard.successors ?? []).flatMap((id) => {
    const row = library.standardById(id);
    const tag = library.documentOf(id)?.toBeConfirmed ? t('documents.to-be-confirmed') : '';
    return row ? [`${id} ${pick(row.title)}${tag && ` (${tag})`}`] : [];
  });
  const words = [
    document?.issuingLevel && t(`issuing.${document.issuingLevel}`),
    set !== undefined && t('origin.set', { year: set }),
  ].filter(Boolean);
  return (
    <>
      {words.length > 0 ? <p className="hint">{words.join(' · ')}</p> : null}
      {passed === undefined ? null : (
        <p className="hint">
          {t('origin.passed', { year: passed })}
          {followed.length > 0 ? ` ${t('origin.followed', { rows: followed.join('；') })}` : ''}
        </p>
      )}
    </>
  );
}

import { issueWords } from '../../i18n/issue-text.ts';
import { flyToPlaces } from '../parts/fly-to-places.ts';
import { useGains } from '../parts/part-gain.tsx';
import { useLanguage, useText } from '../use-text.ts';

const LOOSE = 'network-link-loose';

/** What is wrong with a link or closure, in its own line: joined to nothing, one end loose, not to be built. */
export function EditFaults({ id }: { id: string }) {
  const t = useText();
  const language = useLanguage();
  const all = useGains(({ issues }) => issues);
  const own = all.filter(({ place }) => place.id === id);
  const isAlone = own.filter(({ code }) => code === LOOSE).length > 1;
  const shown = isAlone ? own.filter(({ code }) => code !== LOOSE) : own;
  return (
    <>
      {isAlone ? <p className="hint edit-fault">{t('link.joined-nowhere')}</p> : null}
      {shown.map((each) => {
        const { title, fix } = issueWords(language, each);
        const { lngLat } = each.place;
        return (
          <p key={`${each.code} ${lngLat?.join(' ') ?? ''}`} className="hint edit-fault">
            {lngLat ? (
              <button type="button" className="link" onClick={() => flyToPlaces([lngLat])}>
                {title}
              </button>
            ) : (
              title
            )}{' '}
            {fix}
          </p>
        );
      })}
    </>
  );
}

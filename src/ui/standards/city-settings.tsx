import { Checkbox } from 'antd';
import { setCityPeople, setWholeCity } from '../../commands/standards/who-is-asked.ts';
import type { PeopleField } from '../../core/vocabulary/people.ts';
import { NumberField } from '../parts/number-field.tsx';
import { useLibrary } from '../use-library.ts';
import { useProject } from '../use-stores.ts';
import { useText } from '../use-text.ts';

const GROUPS: PeopleField[] = ['residents', 'age60plus', 'age0to3'];

/** Whether the loaded districts are the whole city, and its people, which a district's share is taken by. */
export function CitySettings() {
  const t = useText();
  const library = useLibrary();
  const asksCity = useProject(({ settings }) =>
    settings.standardIds.some((id) => library.standardById(id)?.level === 'city'),
  );
  const wholeCity = useProject((project) => project.settings.wholeCity);
  const people = useProject((project) => project.settings.cityPeople);
  if (!asksCity) return null;
  return (
    <section aria-label={t('city.title')}>
      <h3>{t('city.title')}</h3>
      <Checkbox
        checked={wholeCity ?? false}
        onChange={(event) => setWholeCity(event.target.checked)}
      >
        {t('city.whole')}
      </Checkbox>
      <p className="hint">{t('city.hint')}</p>
      {wholeCity ? null : (
        <div className="city-people">
          {GROUPS.map((field) => (
            <label key={field}>
              <span>{t(`people.${field}`)}</span>
              <NumberField
                size="small"
                aria-label={t('city.people', { group: t(`people.${field}`) })}
                min={1}
                value={people?.[field] ?? null}
                placeholder={t('city.unknown')}
                style={{ width: 120 }}
                onChange={(value) => setCityPeople(field, value ?? undefined)}
              />
            </label>
          ))}
        </div>
      )}
    </section>
  );
}

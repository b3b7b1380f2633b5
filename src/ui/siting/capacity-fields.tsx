import { InputNumber, Select } from 'antd';
import { draftSiting } from '../../commands/siting/siting-look.ts';
import { chooseRatio } from '../../commands/siting/siting-question.ts';
import { WHOLE_ID } from '../../core/assess/findings/assessment.ts';
import { documentRatios, unitsPerPerson } from '../../core/siting/question/capacity-ratio.ts';
import { peopleServedBy } from '../../core/vocabulary/kinds.ts';
import { PEOPLE_FIELDS, type PeopleField } from '../../core/vocabulary/people.ts';
import { ratioLine, ratioWords } from '../../i18n/ratio-text.ts';
import { libraryOfOwn } from '../../state/library.ts';
import type { SitingDraft } from '../../state/siting-draft.ts';
import { useProject, useResults } from '../use-stores.ts';
import { useLanguage, useText } from '../use-text.ts';

const SHARE = 'share';

/** How many beds or places are asked for: a ratio of the documents or an own one, each with its denominator, or a share of the group. */
export function CapacityFields({ draft }: { draft: SitingDraft }) {
  const t = useText();
  const language = useLanguage();
  const { standardIds, year } = useProject((project) => project.settings);
  const library = useProject((project) => libraryOfOwn(project.ownDocuments));
  const whole = useResults(({ baseline }) =>
    baseline?.coverage.find(({ areaId }) => areaId === WHOLE_ID),
  );
  const group = draft.group ?? peopleServedBy(draft.kind);
  const documents = documentRatios(draft.kind, standardIds, library, year);
  const ratio = chooseRatio(draft, documents);
  const isShare = draft.ratio ? draft.ratio.people === null : documents.length === 0;
  const same = documents.findIndex(
    ({ per1000, people }) => per1000 === ratio.per1000 && people === ratio.people,
  );
  const perPerson = whole && unitsPerPerson(ratio, group, whole.people);
  const own = PEOPLE_FIELDS.filter((people) => people !== group);
  const choose = (value: string): void => {
    const document = documents[Number(value)];
    if (document) {
      draftSiting({ ratio: { per1000: document.per1000, people: document.people } });
    } else {
      const people = value === SHARE ? null : (value as PeopleField);
      draftSiting({ ratio: { per1000: ratio.per1000, people } });
    }
  };
  return (
    <>
      <label>
        <span>{t('siting.capacity')}</span>
        <Select
          aria-label={t('siting.capacity')}
          value={isShare ? SHARE : same >= 0 ? `${same}` : ratio.people}
          onChange={choose}
          popupMatchSelectWidth={false}
          options={[
            ...documents.map((document, at) => ({
              value: `${at}`,
              label: t('siting.capacity-document', {
                ids: document.ids.join(language === 'en' ? ', ' : '、'),
                ratio: ratioWords(language, document),
              }),
            })),
            {
              value: SHARE,
              label: t(`siting.capacity-share-${ratio.of}`, { group: t(`people.${group}`) }),
            },
            ...own.map((people) => ({
              value: people,
              label: t('siting.capacity-own', { per: t(`siting.per.${people}`) }),
            })),
          ]}
        />
      </label>
      <label>
        <span>{t('siting.capacity-amount')}</span>
        <InputNumber
          aria-label={t('siting.capacity-amount')}
          min={0.01}
          max={isShare ? 100 : 1000}
          suffix={isShare ? '%' : t(`siting.unit-${ratio.of}`)}
          value={isShare ? ratio.per1000 / 10 : ratio.per1000}
          onChange={(value) => {
            if (value === null) return;
            const people = isShare ? null : ratio.people;
            draftSiting({ ratio: { per1000: isShare ? value * 10 : value, people } });
          }}
        />
      </label>
      {whole ? (
        <p className="hint siting-setting">
          {perPerson === undefined
            ? t('siting.capacity-no-people', {
                people: t(`people.${whole.people[ratio.people] ? group : ratio.people}`),
              })
            : ratioLine(language, { ...ratio, perPerson }, group)}
        </p>
      ) : null}
    </>
  );
}

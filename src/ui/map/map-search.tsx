import { CloseOutlined } from '@ant-design/icons';
import { AutoComplete, Button } from 'antd';
import { useState } from 'react';
import { type SearchHit, searchPlaces } from '../../commands/map/search-places.ts';
import { select } from '../../commands/view/look.ts';
import type { MapView } from '../../map/map-view.ts';
import { useText } from '../use-text.ts';

/** Places are looked at from near by. */
const PLACE_ZOOM = 16;

/** Finds areas, facilities, streets and coordinates, goes there and marks the place. */
export default function MapSearch({ view, onClose }: { view: MapView; onClose: () => void }) {
  const t = useText();
  const [text, setText] = useState('');
  const [found, setFound] = useState<SearchHit[]>([]);

  function search(words: string) {
    setText(words);
    setFound(searchPlaces(words));
  }
  function go(place: SearchHit) {
    setText(place.name);
    if (place.selection) select(place.selection);
    view.flyToBounds(place.box, { maxZoom: PLACE_ZOOM });
    const [west, south, east, north] = place.box;
    view.pin(place.type === 'area' ? null : [(west + east) / 2, (south + north) / 2]);
  }
  function close() {
    view.pin(null);
    onClose();
  }
  return (
    <div className="map-search" role="search">
      <AutoComplete
        autoFocus
        style={{ width: 260 }}
        value={text}
        placeholder={t('find.placeholder')}
        aria-label={t('find.title')}
        notFoundContent={text.trim() === '' ? null : t('find.nothing')}
        options={found.map((place) => ({
          value: place.key,
          label: (
            <span className="found">
              <span>{place.name}</span>
              <small>{t(`find.${place.type}`)}</small>
            </span>
          ),
        }))}
        onSearch={search}
        onSelect={(key: string) => {
          const place = found.find((each) => each.key === key);
          if (place) go(place);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') close();
        }}
      />
      <Button
        type="text"
        icon={<CloseOutlined aria-hidden />}
        aria-label={t('find.close')}
        onClick={close}
      />
    </div>
  );
}

import {
  isReviewedAt,
  placeKey,
  placeOf,
  placesOf,
  type FormPlace,
} from '@/lib/domain/forms/form-place';
import { specialties } from '@/prisma/seed/data/specialties';

const places: readonly (readonly [string, FormPlace])[] = [
  ['news', { seriesKey: 'news', specialtyKey: null, level: null }],
  ['news~news.editing', { seriesKey: 'news', specialtyKey: 'news.editing', level: null }],
  ['news~-~2', { seriesKey: 'news', specialtyKey: null, level: 2 }],
  ['news~news.editing~1', { seriesKey: 'news', specialtyKey: 'news.editing', level: 1 }],
];

describe('the place of a form', () => {
  it.each(places)('%s', (key, place) => {
    expect(placeKey(place)).toBe(key);
    expect(placeOf(key)).toEqual(place);
  });

  it.each(['', '~news.editing', 'news~-', 'news~', 'news~-~x', 'news~-~2~3', 'news~a~02'])(
    '“%s” is none',
    (key) => {
      expect(placeOf(key)).toBeNull();
    },
  );

  it('has a key that an address can hold, for every specialty', () => {
    const keys = specialties.map(({ seriesKey, key }) =>
      placeKey({ seriesKey, specialtyKey: key, level: 1 }),
    );
    expect(keys.filter((key) => encodeURIComponent(key) !== key)).toEqual([]);
    expect(keys.map((key) => placeOf(key)?.specialtyKey)).toEqual(
      specialties.map(({ key }) => key),
    );
  });

  it('of fewer titles goes before that of more', () => {
    const target = { seriesKey: 'news', specialtyKey: 'news.editing', level: 2 };
    expect(placesOf(target).map(placeKey)).toEqual([
      'news~news.editing~2',
      'news~news.editing',
      'news~-~2',
      'news',
    ]);
  });
});

describe('a committee', () => {
  const whole = { seriesKey: 'news', specialtyKey: null, levels: [1, 2] };
  const part = { seriesKey: 'arts', specialtyKey: 'arts.acting', levels: [3] };
  // prettier-ignore
  it.each([
    ['news',                true],
    ['news~news.editing',   true],
    ['news~-~2',            true],
    ['news~-~3',            false],
    ['news~news.editing~1', true],
    ['arts',                true],
    ['arts~arts.acting',    true],
    ['arts~arts.dance',     false],
    ['arts~arts.acting~3',  true],
    ['arts~arts.acting~1',  false],
    ['economics',           false],
  ])('sets the form of %s: %s', (key, isTheirs) => {
    expect(isReviewedAt([whole, part], placeOf(key)!)).toBe(isTheirs);
  });
});

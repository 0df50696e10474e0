import { STRATEGIES } from '../../../shared/contracts/tags';
import { defaultStrategy, STRATEGY_FITS, strategiesFor } from './strategy-fit';

const TYPES = [
  'string',
  'text',
  'richtext',
  'blocks',
  'email',
  'password',
  'uid',
  'enumeration',
  'json',
  'integer',
  'biginteger',
  'decimal',
  'float',
  'date',
  'datetime',
  'time',
  'timestamp',
  'boolean',
  'media',
  'component',
  'dynamiczone',
];

test('every strategy states what it can bear', () => {
  expect(Object.keys(STRATEGY_FITS).sort()).toEqual([...STRATEGIES].sort());
});

test.each(TYPES)('a %s can take its default strategy, and can be kept', (type) => {
  expect(strategiesFor(type)).toContain(defaultStrategy(type));
  expect(strategiesFor(type)).toContain('keep');
});

test('nothing treats a relation: its edge does', () => {
  expect(strategiesFor('relation')).toEqual([]);
});

import { plainText } from './plain-text';

const bytes = (...parts: readonly (string | number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string)));

test.each([
  ['UTF-8', bytes('Diabétique, 20 €')],
  ['UTF-8 with a mark', bytes([0xef, 0xbb, 0xbf], 'Diabétique, 20 €')],
  ['UTF-16', bytes([0xff, 0xfe], [...Buffer.from('Diabétique, 20 €', 'utf16le')])],
  ['Windows-1252', bytes('Diab', [0xe9], 'tique, 20 ', [0x80])],
])('%s', (_name, file) => {
  expect(plainText(file)).toBe('Diabétique, 20 €');
});

test('Windows-1252 to its last characters', () => {
  expect(plainText(bytes('c', [0x9c], 'ur', [0x92, 0x9f]))).toBe('cœur’Ÿ');
});

test('nothing is nothing', () => {
  expect(plainText(new Uint8Array())).toBe('');
});

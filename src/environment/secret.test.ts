import { secret } from './secret';

const { NODE_ENV } = process.env;

afterEach(() => {
  if (NODE_ENV === undefined) delete process.env.NODE_ENV;
  else process.env.NODE_ENV = NODE_ENV;
});

test('the environment decides', () => {
  expect(secret(() => ' given ', 'JWT_SECRET')).toBe('given');
});

test('a developer starts without any', () => {
  process.env.NODE_ENV = 'development';
  expect(secret(() => undefined, 'JWT_SECRET')).toMatch(/^development-only-jwt_secret/);
});

test('production stops, and says what is missing', () => {
  process.env.NODE_ENV = 'production';
  expect(() => secret(() => '', 'JWT_SECRET')).toThrow('JWT_SECRET is not set');
});

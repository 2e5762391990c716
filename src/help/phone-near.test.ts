import { expect, test } from 'vitest';
import { nearest, phoneNear } from './phone-near.ts';

const phone = { number: '000', tel: '000' };
const other = { number: '001', tel: '001' };

test('an organisation answers for itself, and one nearby where it cannot', () => {
  const near = { id: 'zorg-hier', phone: other };

  expect(phoneNear({ id: 'zorg', phone }, [near])).toEqual(phone);
  expect(phoneNear({ id: 'zorg', phone: null }, [near])).toEqual(other);
});

test('nobody answers for another service, and no number for one without', () => {
  const others = [
    { id: 'zorgen', phone },
    { id: 'zorg-hier', phone: null },
  ];

  expect(phoneNear({ id: 'zorg', phone: null }, others)).toBeUndefined();
});

test('a page that names a service shows the one nearby where that alone has a number', () => {
  const near = { id: 'zorg-hier', phone: other };
  const without: Parameters<typeof nearest>[0] = { id: 'zorg', phone: null };

  expect(nearest(without, [near])).toBe(near);
  expect(nearest({ ...without, phone }, [near]).id).toBe('zorg');
});

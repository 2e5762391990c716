import { expect, test } from 'vitest';
import { phoneNear } from './phone-near.ts';

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

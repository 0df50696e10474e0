import type { Holder } from './holder';

/** Name and address, one line each, as at the head of a letter. */
export function letterhead({ person, address, email }: Holder): string[] {
  const { streetNumber, street, postalCode, city } = address;
  return [
    `${person.firstName} ${person.lastName}`,
    `${streetNumber} ${street}`,
    `${postalCode} ${city}`,
    email,
  ];
}

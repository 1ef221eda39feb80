import { randomUUID } from 'node:crypto';
import type { EnquiryForm } from '../../src/enquiry/desk';

/** A complete enquiry of an artificial person. */
export function enquiryForm(changes: Partial<EnquiryForm> = {}): EnquiryForm {
  const consent = {
    version: '1',
    wording: 'Ich bin einverstanden.',
    language: 'de',
    at: '2026-11-22T10:00:00.000Z',
  } as const;
  return {
    key: randomUUID(),
    language: 'de',
    replyLanguage: 'de',
    need: { kind: 'supply', sector: '24.4', wish: 'Wir suchen Strangpressprofile aus Aluminium für Geländer.' },
    details: { quantity: { amount: 5000, unit: 'Stück' } },
    recipients: 'office',
    contact: {
      company: 'Musterwerk GmbH',
      city: 'Mainz',
      country: 'DE',
      person: 'Erika Mustermann',
      email: 'erika@musterwerk.example',
    },
    consents: [
      { purpose: 'recipients', ...consent },
      { purpose: 'transfer', ...consent },
    ],
    ...changes,
  };
}

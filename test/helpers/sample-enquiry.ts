import { type Enquiry, enquirySchema } from '../../src/enquiry/enquiry';
import type { OutboxEntry } from '../../src/enquiry/outbox-entry';
import { type DeliveryPayload, payloadOf } from '../../src/enquiry/outbox-payload';

const CONSENT = { version: '1', language: 'zh', at: '2026-11-22T08:00:00.000Z' } as const;

/** An enquiry with every field filled in, from a person who does not exist. */
export function sampleEnquiry(changes: Partial<Enquiry> = {}): Enquiry {
  return enquirySchema.parse({
    key: '3f0c2a52-8a5e-4c0e-9d2b-0a6b6f1f9b11',
    reference: 'L-7F3K-92',
    language: 'zh',
    replyLanguage: 'de',
    sentAt: '2026-11-22T08:00:00.000Z',
    need: { kind: 'supply', sector: '23.3', wish: '我们需要用于火车站大厅的防滑瓷砖，每年大约五千平方米。' },
    details: {
      product: '防滑瓷砖',
      quantity: { amount: 5000, unit: 'm²' },
      certificates: 'ISO 9001',
      placeOfDelivery: 'Mainz',
      budget: { amount: 250000, currency: 'EUR' },
      neededBy: '2027-03-01',
    },
    recipients: ['monalisa-group-co-ltd', 'unknown-company'],
    contact: {
      company: '佛山示例陶瓷有限公司',
      city: '佛山',
      country: 'CN',
      person: '张三',
      role: '采购经理',
      email: 'zhangsan@example.com',
      phone: '+8675712345678',
    },
    consents: [
      { ...CONSENT, purpose: 'recipients', wording: '我同意转交。' },
      { ...CONSENT, purpose: 'transfer', wording: '我同意跨境传输。' },
    ],
    ...changes,
  });
}

/** Names as a directory would give them. */
export const SAMPLE_NAMES = {
  sector: (code: string) => (code === '23.3' ? { de: 'Keramik', zh: '陶瓷', en: 'Ceramics' } : undefined),
  company: (id: string) =>
    id === 'monalisa-group-co-ltd'
      ? { names: { en: 'Monalisa Group CO.,Ltd', zh: '蒙娜丽莎' }, city: { de: 'Foshan', zh: '佛山', en: 'Foshan' } }
      : undefined,
};

/** What is delivered about an enquiry. */
export function samplePayload(
  enquiry: Enquiry = sampleEnquiry(),
  entry: Pick<OutboxEntry, 'event' | 'revision'> = { event: 'sent', revision: 0 },
): DeliveryPayload {
  const { key: enquiryKey, reference } = enquiry;
  const payload = payloadOf({ ...entry, enquiryKey }, { reference, enquiry, names: SAMPLE_NAMES });
  if (payload === undefined) throw new Error('there is nothing to deliver');
  return payload;
}

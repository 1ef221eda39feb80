import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PAYLOAD_VERSION, payloadJsonSchema, payloadOf, payloadSchema } from '../../src/enquiry/outbox-payload';
import { PROJECT_ROOT } from '../../src/paths';
import { SAMPLE_NAMES, sampleEnquiry, samplePayload } from '../helpers/sample-enquiry';

describe('what is delivered', () => {
  it('fits the schema for every event', () => {
    for (const event of ['sent', 'corrected', 'withdrawn'] as const) {
      const payload = samplePayload(sampleEnquiry(), { event, revision: 1 });
      expect(payloadSchema.parse(payload)).toEqual(payload);
      expect(payload).toMatchObject({ event, reference: 'L-7F3K-92', revision: 1 });
    }
  });

  it('names companies and sector, and gives the id of one that is gone', () => {
    expect(samplePayload()).toMatchObject({
      sector: { code: '23.3', names: { zh: '陶瓷' } },
      recipients: [
        { id: 'monalisa-group-co-ltd', names: { zh: '蒙娜丽莎' }, city: { de: 'Foshan' } },
        { id: 'unknown-company', names: {}, city: {} },
      ],
      flags: [],
    });
    expect(samplePayload(sampleEnquiry({ recipients: 'office' }))).toMatchObject({ recipients: [] });
  });

  it('tells nothing that was typed once it is withdrawn', () => {
    const withdrawn = samplePayload(sampleEnquiry(), { event: 'withdrawn', revision: 2 });
    expect(Object.keys(withdrawn).sort()).toEqual(
      ['deliveryKey', 'enquiryKey', 'event', 'reference', 'revision', 'version'].sort(),
    );
    const late = { enquiryKey: sampleEnquiry().key, revision: 0, event: 'sent' } as const;
    expect(payloadOf(late, { reference: 'L-7F3K-92', enquiry: undefined, names: SAMPLE_NAMES })).toBeUndefined();
  });

  it('has a key of its own for each event', () => {
    const key = '3f0c2a52-8a5e-4c0e-9d2b-0a6b6f1f9b11';
    expect(samplePayload().deliveryKey).toBe(`${key}.0.sent`);
    expect(samplePayload(sampleEnquiry(), { event: 'corrected', revision: 2 }).deliveryKey).toBe(`${key}.2.corrected`);
  });
});

describe('the published schema', () => {
  const file = join(PROJECT_ROOT, 'docs', `enquiry-event.v${PAYLOAD_VERSION}.schema.json`);

  // After a deliberate change: UPDATE_SCHEMA=1 npx jest test/enquiry/outbox-payload
  it('is that of what is delivered', () => {
    const schema = `${JSON.stringify(payloadJsonSchema(), null, 2)}\n`;
    if (process.env['UPDATE_SCHEMA']) writeFileSync(file, schema);
    expect(readFileSync(file, 'utf8')).toBe(schema);
  });

  it('lets a later version add properties', () => {
    expect(JSON.stringify(payloadJsonSchema())).not.toContain('additionalProperties');
  });
});

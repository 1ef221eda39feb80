import { stringify } from 'csv-stringify/sync';
import VCard from 'vcard-creator';
import { guardCell } from '../directory/import/formula-guard';
import type { ContentPayload } from '../enquiry/outbox-payload';
import { cleanLine, enquiryRows, type Reader } from './enquiry-rows';

/**
 * An enquiry as a table of one row, for the office's list: UTF-8 with byte order mark, without which Excel takes it for another
 * encoding, and with the delimiter that the reader's spreadsheet program expects. No cell can become a formula.
 */
export function enquiryCsv(payload: ContentPayload, reader: Reader): string {
  const rows = enquiryRows(payload, reader);
  const table = [rows.map(({ label }) => label), rows.map(({ value }) => guardCell(value))];
  const delimiter = reader.language === 'de' ? ';' : ',';
  return stringify(table, { delimiter, bom: true, record_delimiter: '\r\n', quoted: true });
}

/** Who asks, as a vCard 3.0 for the office's address book. A name is not cut in two: which half comes first differs. */
export function contactVcard({ enquiry, reference }: ContentPayload): string {
  const { person, company, role, city, country, email, phone } = enquiry.contact;
  const card = new VCard()
    .addName({ familyName: cleanLine(person) })
    .addCompany({ name: cleanLine(company) })
    .addAddress({ locality: cleanLine(city), country, type: ['work'] })
    .addNote(reference)
    .addUid(`urn:uuid:${enquiry.key}`)
    // Else the time of delivery, and a repetition would differ.
    .addRevision(new Date(enquiry.sentAt));
  if (role !== undefined) card.addJobtitle(cleanLine(role));
  if (email !== undefined) card.addEmail({ address: cleanLine(email), type: ['work'] });
  if (phone !== undefined) card.addPhoneNumber({ number: cleanLine(phone), type: ['work'] });
  return card.toString();
}

import escapeHtml from 'escape-html';
import type Mail from 'nodemailer/lib/mailer';
import { deliveryKeyOf } from '../enquiry/outbox-entry';
import type { ContentPayload, DeliveryPayload } from '../enquiry/outbox-payload';
import { contactVcard, enquiryCsv } from './enquiry-attachments';
import { cleanLine, enquiryRows, type Reader, type Row } from './enquiry-rows';

export interface MailAddresses {
  readonly from: string;
  readonly to: string;
}

/**
 * The mail about an event. No word of a visitor is in a header but the name in Reply-To, which has no control characters and
 * which the library encodes. Message-ID follows from the delivery key, so that a repetition is recognised.
 */
export function composeMail(payload: DeliveryPayload, { from, to }: MailAddresses, reader: Reader): Mail.Options {
  const { t } = reader;
  const { enquiryKey, revision, event, reference } = payload;
  const first = messageId({ enquiryKey, revision: 0, event: 'sent' }, from);
  return {
    from,
    to,
    messageId: messageId({ enquiryKey, revision, event }, from),
    ...(revision > 0 ? { inReplyTo: first, references: [first] } : {}),
    // Keeps out-of-office notes from coming back (RFC 3834).
    headers: { 'Auto-Submitted': 'auto-generated' },
    ...(payload.event === 'withdrawn'
      ? {
          subject: t('delivery.withdrawn.subject', { reference }),
          ...bodies(t('delivery.withdrawn.text', { reference }), [], reader),
        }
      : content(payload, reader)),
  };
}

function content(payload: ContentPayload, reader: Reader): Mail.Options {
  const { reference, event, enquiry } = payload;
  const { t } = reader;
  const { email, person } = enquiry.contact;
  const kind = t(`form.kind.${enquiry.need.kind}`);
  return {
    subject: t(`delivery.${event}.subject`, { reference, kind }),
    ...(email === undefined ? {} : { replyTo: { name: cleanLine(person), address: email } }),
    ...bodies(t(`delivery.${event}.text`, { reference }), enquiryRows(payload, reader), reader),
    attachments: [
      { filename: `${reference}.csv`, content: enquiryCsv(payload, reader), contentType: 'text/csv; charset=utf-8' },
      { filename: `${reference}.vcf`, content: contactVcard(payload), contentType: 'text/vcard; charset=utf-8' },
    ],
  };
}

/** The same in plain text and in HTML. Everything is escaped, and nothing in it is a link or loads anything. */
function bodies(intro: string, all: readonly Row[], { t, language }: Reader): Pick<Mail.Options, 'text' | 'html'> {
  const rows = all.filter(({ value }) => value !== '');
  const end = t('delivery.end');
  const lines = rows.map(({ label, value }) => t('delivery.line', { label, value: value.replaceAll('\n', '\n    ') }));
  const cells = rows.map(
    ({ label, value }) =>
      `<tr><th align="left" valign="top">${escapeHtml(label)}</th>` +
      `<td style="white-space: pre-wrap">${escapeHtml(value)}</td></tr>\n`,
  );
  return {
    text: [intro, ...(lines.length > 0 ? [lines.join('\n')] : []), end, ''].join('\n\n'),
    html:
      `<!DOCTYPE html>\n<html lang="${language}"><head><meta charset="utf-8"></head><body>\n<p>${escapeHtml(intro)}</p>\n` +
      `<table cellpadding="4">\n${cells.join('')}</table>\n<p>${escapeHtml(end)}</p>\n</body></html>\n`,
  };
}

function messageId(entry: Parameters<typeof deliveryKeyOf>[0], from: string): string {
  return `<${deliveryKeyOf(entry)}@${from.slice(from.lastIndexOf('@') + 1)}>`;
}

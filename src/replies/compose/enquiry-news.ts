import type { EnquiryNewsReply } from '../reply';
import type { Wording, Words } from './compose';

/** What the office has done with an enquiry, said without being asked. */
export function composeEnquiryNews({ reference, status, note }: EnquiryNewsReply, { t }: Wording): Words {
  return {
    blocks: [
      { type: 'headline', text: t(`news.${status}`, { reference }) },
      ...(note === undefined ? [] : [{ type: 'text' as const, text: note }]),
    ],
    suggestions: [{ title: t('news.status'), says: t('news.statusSays', { reference }) }],
  };
}

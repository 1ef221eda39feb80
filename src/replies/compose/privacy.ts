import type { Erasure, VisitorExport } from '../../enquiry/desk';
import type { Answers } from '../../enquiry/form/answers';
import { FIELD_IDS } from '../../enquiry/form/answers';
import { answersOf } from '../../enquiry/form/to-enquiry';
import { dateWords, recipientsWords } from '../form-value';
import type { Block } from '../message';
import type { PrivacyReply } from '../privacy-reply';
import type { Wording, Words } from './compose';
import { answerRows } from './form-words';
import type { QuestionWords } from './question';
import { suggest } from './suggest';

/** What is known about the visitor, all of it as files, and what was erased. */
export function composePrivacy(reply: PrivacyReply, wording: Wording): Words {
  const { t } = wording;
  const rights = suggest([t('action.exportData'), t('action.eraseData')]);
  switch (reply.kind) {
    case 'privacy-known':
      return {
        blocks: [
          headline(t('privacy.know')),
          { type: 'facts', rows: knownRows(reply, wording) },
          note(t('privacy.rights')),
        ],
        suggestions: [...rights, ...suggest([t('action.help')])],
      };
    case 'privacy-export':
      return {
        blocks: [headline(t('privacy.export'))],
        suggestions: suggest([t('action.eraseData'), t('action.help')]),
        files: [
          {
            name: `${t('privacy.fileName')}.json`,
            contentType: 'application/json',
            content: JSON.stringify(reply.known, null, 2),
          },
          {
            name: `${t('privacy.fileName')}.txt`,
            contentType: 'text/plain',
            content: readable(reply, { ...wording, brief: false, inFull: true }),
          },
        ],
      };
    case 'privacy-kept':
      return { blocks: [headline(t('privacy.eraseKept'))], suggestions: [...rights, ...suggest([t('action.help')])] };
    case 'privacy-erased':
      return erased(reply.erasure, wording);
  }
}

/** Asks once before everything is erased. */
export function eraseWords({ t }: Wording): QuestionWords {
  return {
    ask: t('privacy.eraseConfirm'),
    hint: t('privacy.eraseWhat'),
    help: t('privacy.eraseHelp'),
    example: t('privacy.eraseExample'),
    given: [],
    choices: [],
    suggestions: suggest([t('action.eraseYes'), t('action.eraseNo')]),
  };
}

function knownRows(
  { known, drafts }: Extract<PrivacyReply, { kind: 'privacy-known' }>,
  wording: Wording,
): { label: string; value: string }[] {
  const { t } = wording;
  const references = known.enquiries.map(({ enquiry }) => enquiry.reference).join(t('list.separator'));
  const contact = contactRows(known, wording)
    .map(({ value }) => value)
    .join(t('list.separator'));
  const [what = '', kept = ''] = t('privacy.conversation').split(/[:：]\s?/);
  return [
    { label: what, value: kept },
    { label: t('privacy.enquiries'), value: references || t('privacy.none') },
    { label: t('privacy.drafts'), value: drafts > 0 ? String(drafts) : t('privacy.none') },
    { label: t('privacy.keptContact'), value: contact || t('privacy.none') },
  ];
}

function contactRows({ keptContact }: VisitorExport, wording: Wording): { label: string; value: string }[] {
  return keptContact ? answerRows(FIELD_IDS, { answers: keptContact as Answers }, wording) : [];
}

/** What the JSON file holds, for people; how far a conversation has come only programs can read. */
function readable(
  { known, shortlist, drafts }: Extract<PrivacyReply, { kind: 'privacy-export' }>,
  wording: Wording,
): string {
  const { t, language } = wording;
  const day = (at: string): string => dateWords(at, language);
  const lines = (rows: readonly { label: string; value: string }[]): string =>
    rows.map((row) => t('form.filledOne', row)).join('\n');
  const enquiries = known.enquiries.map(({ enquiry, status, steps }) => {
    const head = t('enquiry.statusOf', { reference: enquiry.reference, status: t(`enquiry.step.${status}`) });
    const history = steps.map(
      ({ what, at, note: words }) =>
        `${day(at)} · ${t(`enquiry.step.${what}`)}${words === undefined ? '' : ` · ${words}`}`,
    );
    const consents = known.consents.filter(({ reference }) => reference === enquiry.reference);
    const given = consents.map(({ at, version, wording: words }) => `${day(at)} · ${version} · ${words}`);
    const answers = answerRows(FIELD_IDS, { answers: answersOf(enquiry) }, wording);
    return [head, lines(answers), ...given, ...history].join('\n');
  });
  return [
    t('privacy.exportTitle', { date: dateWords(known.exportedAt, language) }),
    t('privacy.enquiries'),
    ...(enquiries.length > 0 ? enquiries : [t('privacy.none')]),
    t('privacy.keptContact'),
    lines(contactRows(known, wording)) || t('privacy.none'),
    t('privacy.drafts'),
    ...(drafts.length > 0 ? drafts.map((draft) => lines(answerRows(FIELD_IDS, draft, wording))) : [t('privacy.none')]),
    shortlist.length > 0 ? t('shortlist.title', { count: shortlist.length }) : t('shortlist.empty'),
    ...(shortlist.length > 0 ? [recipientsWords([...shortlist], wording)] : []),
    t('privacy.exportMemory'),
  ].join('\n\n');
}

function erased({ enquiries, keptContact, conversations, officeTold }: Erasure, { t }: Wording): Words {
  const removed = [
    ...(conversations > 0 ? [t('privacy.erasedConversations', { count: conversations })] : []),
    ...(enquiries > 0 ? [t('privacy.erasedEnquiries', { count: enquiries })] : []),
    ...(keptContact ? [t('privacy.erasedContact')] : []),
  ];
  return {
    blocks: [
      headline(t('privacy.erased')),
      ...(removed.length > 0 ? [text(t('privacy.erasedList', { list: removed.join(t('list.separator')) }))] : []),
      ...(enquiries > 0 ? [note(t('privacy.erasedRemains'))] : []),
      ...(officeTold > 0 ? [note(t('privacy.officeTold', { count: officeTold }))] : []),
    ],
    suggestions: suggest([t('action.help'), t('action.newEnquiry')]),
  };
}

function headline(words: string): Block {
  return { type: 'headline', text: words };
}

function text(words: string): Block {
  return { type: 'text', text: words };
}

function note(words: string): Block {
  return { type: 'note', text: words };
}

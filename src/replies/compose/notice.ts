import type { Notice } from '../reply';
import type { Wording, Words } from './compose';
import { exampleSuggestions } from './orientation';

/** A short answer, with examples as the next step. */
export function composeNotice(notice: Notice, { t }: Wording): Words {
  return {
    blocks: [{ type: 'headline', text: t(`notice.${notice}`) }],
    suggestions: [...exampleSuggestions(t), { title: t('action.help'), says: t('action.help') }],
  };
}

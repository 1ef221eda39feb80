import type { Column } from '../directory/import/column';
import type { TextKey, Translate } from '../replies/translate';

type HeaderKey = Extract<TextKey, `template.header.${string}`>;

/** The header of a column, in the words the import reads. Kinds without a header are never written. */
export function headerOf({ kind, language }: Column, t: Translate): string {
  const suffix = language === undefined ? '' : { de: 'De', en: 'En', zh: 'Zh' }[language];
  return t(`template.header.${kind}${suffix}` as HeaderKey);
}

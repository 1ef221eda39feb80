import type { Company } from '../../directory/schema';
import type { Attribute } from '../../search/attribute';
import type { Block } from '../message';
import type { Wording } from './compose';

/** What is asked about a company besides what it makes, answered in one line each: what the directory holds, or that it does not. */
export function answers(asked: readonly Attribute[], company: Company, wording: Wording): Block[] {
  const { t } = wording;
  const lines = asked.map((attribute) => {
    if (attribute === 'place') return t('answer.place', { place: placeOf(company, wording) });
    if (attribute !== 'website') return notHeld(attribute, wording);
    return company.website ? t('answer.website', { website: company.website }) : t('answer.noWebsite');
  });
  return lines.map((text): Block => ({ type: 'headline', text }));
}

/** What the directory does not hold of the companies found, of all that was asked. */
export function notHeldOf(asked: readonly Attribute[], wording: Wording): string[] {
  return asked.flatMap((attribute) => (isHeld(attribute) ? [] : [notHeld(attribute, wording)]));
}

type Held = 'website' | 'place';

function isHeld(attribute: Attribute): attribute is Held {
  return attribute === 'website' || attribute === 'place';
}

function notHeld(attribute: Exclude<Attribute, Held>, { t }: Wording): string {
  return t('answer.notHeld', { what: t(`answer.what.${attribute}`) });
}

/** "Foshan, China". */
export function placeOf({ member: id }: Company, { directory, language, t }: Wording): string {
  const member = directory.members.get(id);
  return member ? t('place.inCountry', { place: member.names[language], country: t(`country.${member.country}`) }) : '';
}

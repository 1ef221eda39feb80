import type { Draft } from '../enquiry/form/draft';
import type { Outcome } from '../enquiry/form/outcome';

/** The open question or step of a form. */
export interface FormQuestion {
  readonly about: 'form';
  readonly draft: Draft;
}

/** What became of the answer before: said together with the question that follows. */
export type FormTold = Omit<Outcome, 'draft'>;

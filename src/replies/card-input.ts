import { type Input, markedLabel } from './message';
import { escapeMarkdown, textBlock } from './text-block';

/** The longest that an input takes; longer ones are refused with a sentence that gives the length, not cut off. */
const LONGEST_INPUT = 4_000;

/**
 * An input with its label above and what is wrong with it below. Version 1.2 knows neither labels nor required inputs:
 * without `labels` a text stands in for them. The page ties the fault to its input by the id.
 */
export function inputElements(input: Input, labels: boolean): object[] {
  const { id, label, missing, fault } = input;
  const faultText =
    fault === undefined ? [] : [textBlock(fault, { id: `${id}-fault`, color: 'Attention', spacing: 'Small' })];
  const required = missing === undefined ? {} : { isRequired: true, errorMessage: missing };
  return labels
    ? [{ ...element(input), label, ...required, spacing: 'Medium' }, ...faultText]
    : [textBlock(markedLabel(input), { weight: 'Bolder', spacing: 'Medium' }), element(input), ...faultText];
}

function element({ id, kind, hint, value = '', choices }: Input): object {
  switch (kind) {
    case 'line':
      return { type: 'Input.Text', id, placeholder: hint, value, maxLength: LONGEST_INPUT };
    case 'words':
      return { type: 'Input.Text', id, isMultiline: true, placeholder: hint, value, maxLength: LONGEST_INPUT };
    case 'choice':
      return { type: 'Input.ChoiceSet', id, style: 'compact', placeholder: hint, value, choices };
    case 'choices':
      return {
        type: 'Input.ChoiceSet',
        id,
        style: 'expanded',
        isMultiSelect: true,
        wrap: true,
        placeholder: hint,
        value,
        choices: choices.map(({ title, value: chosen }) => ({ title: escapeMarkdown(title), value: chosen })),
      };
    case 'toggle':
      return {
        type: 'Input.Toggle',
        id,
        title: escapeMarkdown(hint),
        wrap: true,
        value: value || 'false',
        valueOn: 'true',
        valueOff: 'false',
      };
  }
}

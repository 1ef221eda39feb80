import type { Input } from './message';
import { textBlock } from './text-block';

/** The longest that an input takes; longer ones are refused with a sentence that gives the length, not cut off. */
const LONGEST_INPUT = 4_000;

/**
 * An input with its label above and what is wrong with it below. Version 1.2 knows no labels: without `labels` a text
 * stands in for it.
 */
export function inputElements(input: Input, labels: boolean): object[] {
  const { label, fault } = input;
  const faultText = fault === undefined ? [] : [textBlock(fault, { color: 'Attention', spacing: 'Small' })];
  return labels
    ? [{ ...element(input), label, spacing: 'Medium' }, ...faultText]
    : [textBlock(label, { weight: 'Bolder', spacing: 'Medium' }), element(input), ...faultText];
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
        choices,
      };
    case 'toggle':
      return {
        type: 'Input.Toggle',
        id,
        title: hint,
        wrap: true,
        value: value || 'false',
        valueOn: 'true',
        valueOff: 'false',
      };
  }
}

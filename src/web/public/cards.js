// What Web Chat leaves out of forms in cards: what is wrong belongs to its field, fields say what they are for, a form
// that goes on further down is shut, and the keyboard goes with the conversation.

const CARD = '.ac-adaptiveCard';
const FIELD = '.ac-input';
const CONTROL = 'input, select, textarea';
const MESSAGE_FIELD = '[data-id="webchat-sendbox-input"]';

/** What the browser may fill in by itself, and which keys a phone shows (WCAG 1.3.5). */
const PURPOSES = {
  company: { autocomplete: 'organization' },
  city: { autocomplete: 'address-level2' },
  country: { autocomplete: 'country-name' },
  person: { autocomplete: 'name' },
  role: { autocomplete: 'organization-title' },
  email: { autocomplete: 'email', inputMode: 'email' },
  phone: { autocomplete: 'tel', inputMode: 'tel' },
};

let cardCount = 0;

/** Completes each card in the element as soon as Web Chat has drawn it, which it does anew for other colours too. */
export function completeCards(chat) {
  new MutationObserver(() => {
    const fresh = [...chat.querySelectorAll(`${CARD}:not([data-complete])`)];
    for (const card of fresh) complete(card);
    for (const field of chat.querySelectorAll(FIELD)) markValidity(field);
    if (fresh.length > 0) follow(fresh);
    const forms = [...chat.querySelectorAll(CARD)].filter((card) => card.querySelector('.ac-pushButton'));
    for (const form of forms.slice(0, -1)) shut(form);
  }).observe(chat, { childList: true, subtree: true });
}

function complete(card) {
  card.dataset.complete = '';
  card.addEventListener('keydown', passOn);
  cardCount += 1;
  for (const group of card.querySelectorAll('.ac-choiceSetInput-multiSelect')) nameGroup(group);
  // The ids of the form's data come again with each of its cards.
  for (const part of card.querySelectorAll('[id]:not([id^="__ac-"])')) {
    const { id } = part;
    part.id = `card-${cardCount}-${id}`;
    const control = part.querySelector(CONTROL);
    if (control) Object.assign(control, PURPOSES[id]);
  }
  for (const fault of card.querySelectorAll('[id$="-fault"]')) tieFault(fault);
}

/** Several choices are one question; the box around them is no stop for the keyboard, and no field that could be required. */
function nameGroup(group) {
  group.role = 'group';
  group.setAttribute('aria-labelledby', group.closest('[id]:not([id^="__ac-"])').querySelector('label').id);
  for (const name of ['tabindex', 'aria-required']) group.removeAttribute(name);
}

function tieFault(fault) {
  const field = document.getElementById(fault.id.replace(/-fault$/, ''))?.querySelector(FIELD);
  if (!field) return;
  field.dataset.refused = '';
  for (const control of controlsOf(field)) control.setAttribute('aria-describedby', fault.id);
}

/** Refused by the assistant, or by Web Chat since it was left empty. */
function markValidity(field) {
  const isInvalid = 'refused' in field.dataset || field.classList.contains('ac-input-validation-failed');
  for (const control of controlsOf(field)) control.ariaInvalid = isInvalid ? 'true' : null;
}

function controlsOf(field) {
  return field.matches(CONTROL) ? [field] : [...field.querySelectorAll(CONTROL)];
}

/**
 * Whoever pressed something in a card goes on in the answer: at the first refused field, else at its beginning. So does
 * who has just sent a message that a form answers; what is typed there still goes into the message field.
 */
function follow(fresh) {
  const form = fresh.findLast((card) => card.querySelector(FIELD));
  const card = form ?? fresh[0];
  if (!hasPressedAbove(card) && !(form && isMessageFieldEmpty())) return;
  const refused = card.querySelector('[aria-invalid="true"]');
  if (refused) return refused.focus();
  card.tabIndex = -1;
  // Web Chat scrolls to its first line.
  card.focus({ preventScroll: true });
}

function hasPressedAbove(card) {
  const pressed = document.activeElement?.closest('.ac-pushButton, .ac-selectable');
  return Boolean(pressed?.closest(CARD)) && !card.contains(pressed);
}

function isMessageFieldEmpty() {
  return document.activeElement?.matches(MESSAGE_FIELD) && document.activeElement.value === '';
}

/** A card itself takes no text: the message field gets what is typed there, by an input method too. */
function passOn({ target, currentTarget, key, ctrlKey, metaKey, altKey }) {
  const isTyping = (key.length === 1 && key !== ' ') || key === 'Process';
  if (target === currentTarget && isTyping && !ctrlKey && !metaKey && !altKey) {
    document.querySelector(MESSAGE_FIELD)?.focus();
  }
}

function shut(form) {
  for (const control of form.querySelectorAll(`${CONTROL}, button`)) control.disabled = true;
}
